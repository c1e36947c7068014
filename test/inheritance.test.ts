import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Ajv } from "ajv";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { jsonSchema } from "../scripts/emit/rest-clients/json-schema.js";
import { anyValueOf } from "./support/arbitrary.js";
import { buildAndImport, generateFrom, temporaryDirectory } from "./support/build.js";
import { compileSchemas } from "./support/compile-schemas.js";
import { decodersOf } from "./support/decode-shapes.js";
import { errorOf } from "./support/errors.js";
import { answeredWith, smallContract } from "./support/small-contract.js";
import { compilerMessages } from "./support/type-check.js";

type Schema = Readonly<Record<string, unknown>>;

const to = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const string = { type: "string" };
const integer = { type: "integer" };
const discriminator = (propertyName: string, mapping?: Record<string, string>) => ({
  discriminator: { propertyName, ...(mapping && { mapping }) },
});

/** A child: what it adds to the schema that it is made of. */
const child = (base: string, properties: Schema, more: Schema = {}) => ({
  allOf: [to(base), { type: "object", required: Object.keys(properties), properties }],
  ...more,
});

/** Four levels of it: the third without children of its own tag, the fourth told by its parent's other tag. */
const animals = {
  Animal: {
    type: "object",
    required: ["kind"],
    properties: { kind: string, name: string },
    ...discriminator("kind", { bird: to("Bird").$ref, feline: "Cat" }),
  },
  Bird: child("Animal", { wings: integer }),
  Cat: child("Animal", { lives: integer }),
  Lion: child("Cat", { mane: { type: "boolean" } }),
  Shark: child("Animal", { teeth: integer, sort: string }, discriminator("sort", { saw: "SawShark" })),
  SawShark: child("Shark", { saw: integer }),
  Zoo: {
    type: "object",
    properties: {
      star: { allOf: [to("Animal")], description: "A use, not a child." },
      animals: { type: "array", items: to("Animal") },
      cat: to("Cat"),
      bird: to("Bird"),
    },
  },
};

/** An XML document of a flat object, and its JSON text. */
function texts(root: string, value: Readonly<Record<string, unknown>>) {
  const inside = Object.entries(value).map(([name, member]) => `<${name}>${String(member)}</${name}>`);
  return { json: JSON.stringify(value), xml: `<${root}>${inside.join("")}</${root}>` };
}

describe("a schema whose discriminator tells its children by allOf apart is read as the one that the tag names (OpenAPI Discriminator Object)", () => {
  const { decodeJson, decodeXml } = decodersOf(compileSchemas(animals).shapes);

  test.each([
    ["by the mapping's name", "Animal", { kind: "bird", name: "Robin", wings: 2 }],
    ["by the schema's name", "Animal", { kind: "Bird", wings: 2 }],
    ["by the mapping's name of a schema's name", "Animal", { kind: "feline", lives: 9 }],
    ["the base itself, by its own name", "Animal", { kind: "Animal", name: "Robin" }],
    ["the base, by a name that no child has", "Animal", { kind: "worm", name: "Robin" }],
    ["a grandchild", "Animal", { kind: "Lion", lives: 1, mane: true }],
    ["a child that inherits the discriminator, as its own child", "Cat", { kind: "Lion", lives: 1, mane: true }],
    ["a child that inherits the discriminator, as itself", "Cat", { kind: "feline", lives: 1 }],
    ["a child with a discriminator of its own", "Animal", { kind: "Shark", teeth: 300, sort: "saw", saw: 1 }],
    ["a child with a discriminator of its own, on its own", "Shark", { kind: "x", teeth: 300, sort: "saw", saw: 1 }],
    ["a child without children", "Bird", { kind: "bird", wings: 2 }],
  ])("%s", async (_, name, value) => {
    const { json, xml } = texts(name, value);
    expect(decodeJson(name, json)).toEqual(value);
    expect(await decodeXml(name, xml)).toEqual(value);
  });

  test.each([
    ["a member of the child that is missing", "Animal", { kind: "bird" }, "/wings"],
    ["a member of the child that does not fit", "Animal", { kind: "bird", wings: "two" }, "/wings"],
    ["a member of the grandchild that is missing", "Animal", { kind: "Lion", lives: 1 }, "/mane"],
    ["a member that the grandchild inherits", "Animal", { kind: "Lion", mane: true }, "/lives"],
    ["a member by the child's own tag", "Animal", { kind: "Shark", teeth: 1, sort: "saw" }, "/saw"],
    ["a tag that is missing", "Animal", { name: "Robin" }, "/kind"],
  ])("%s is a fault of the same place in both formats", async (_, name, value, path) => {
    const { json, xml } = texts(name, value);
    expect(await errorOf(() => decodeJson(name, json))).toMatchObject({ name: "ContractError", path });
    expect(await errorOf(() => decodeXml(name, xml))).toMatchObject({ name: "ContractError", path });
  });

  test("wherever the base is used, within allOf in a member too", () => {
    const bird = { kind: "bird", wings: 2 };
    const value = {
      star: bird,
      animals: [bird, { kind: "Lion", lives: 1, mane: true }],
      cat: { kind: "Cat", lives: 1 },
    };
    expect(decodeJson("Zoo", JSON.stringify(value))).toEqual(value);
  });
});

test("the tag may be an attribute, and a qualified name of XML Schema (xsi:type), in answers and in requests", async () => {
  const xsi = "http://www.w3.org/2001/XMLSchema-instance";
  const schemas = {
    Fleet: { type: "object", properties: { Vehicle: { type: "array", items: to("Vehicle") } } },
    Vehicle: {
      type: "object",
      properties: {
        Type: { ...string, xml: { attribute: true, name: "type", namespace: xsi, prefix: "i" } },
        Wheels: integer,
      },
      ...discriminator("Type"),
    },
    Car: child("Vehicle", { Doors: integer }, { xml: { namespace: "urn:cars" } }),
  };
  const { decodeXml, encodeXml } = (await buildAndImport(answering("Fleet", schemas))).entry;
  const value = { Vehicle: [{ Wheels: 2 }, { Type: "Car", Wheels: 4, Doors: 3 }] };
  const document = await encodeXml("Fleet", value);
  expect(document).toContain("urn:cars");
  expect(await decodeXml("Fleet", document)).toEqual(value);
  const foreign = `<Fleet xmlns:i="${xsi}" xmlns:o="urn:other"><Vehicle i:type="o:Car"><Doors>3</Doors></Vehicle></Fleet>`;
  expect(await errorOf(() => decodeXml("Fleet", foreign))).toMatchObject({ path: "/Vehicle/0/Type" });
});

test("a request is checked by the schema that its tag names, in both formats, before anything is sent", async () => {
  const schema = to("Animal");
  const content = { "application/json": { schema }, "application/xml": { schema } };
  const contract = smallContract(
    {
      "/a": {
        post: {
          operationId: "add",
          requestBody: { required: true, content },
          responses: { 204: { description: "It." } },
        },
      },
    },
    { components: { schemas: animals } },
  );
  const { createClient } = (await buildAndImport(contract)).entry;
  const sent: string[] = [];
  const fetch = async (request: Request) => {
    sent.push(await request.text());
    return new Response(null, { status: 204 });
  };
  const client = createClient({ fetch });
  for (const format of ["json", "xml"]) {
    const error = await errorOf(() => client.add({ kind: "Lion", lives: 1 }, { format }));
    expect(error).toMatchObject({ name: "ContractError", path: "/mane", outcome: "not-sent" });
    expect(sent).toEqual([]);
  }
  await client.add({ kind: "Lion", lives: 1, mane: true }, { format: "xml" });
  expect(sent[0]).toContain("<mane>true</mane>");
});

test("what is made up by the schema of the base is read as it is, and Ajv has the same verdict of it", () => {
  const { shapes } = compileSchemas(animals);
  const { decodeJson } = decodersOf(shapes);
  const shape = { kind: "reference", name: "Animal" } as const;
  const isFitting = new Ajv({ strict: false }).compile(jsonSchema(shape, shapes));
  fc.assert(
    fc.property(anyValueOf(shape, shapes), fc.constantFrom("", "kind", "wings", "lives", "mane"), (made, left) => {
      const value = Object.fromEntries(Object.entries(Object(made)).filter(([name]) => name !== left));
      const text = JSON.stringify(value);
      let decoded: unknown;
      try {
        decoded = decodeJson("Animal", text);
      } catch {}
      expect(decoded !== undefined).toBe(isFitting(value));
      if (decoded !== undefined) expect(decoded).toEqual(value);
    }),
  );
});

describe("a base", () => {
  const base = { type: "object", properties: { n: string } };

  test("whose properties do not name the tag keeps it", () => {
    const schemas = { Base: { ...base, ...discriminator("kind") }, Child: child("Base", { a: integer }) };
    const { decodeJson } = decodersOf(compileSchemas(schemas).shapes);
    for (const value of [{ n: "n" }, { kind: "any", n: "n" }, { kind: "Child", a: 1 }])
      expect(decodeJson("Base", JSON.stringify(value))).toEqual(value);
  });

  test("whose mapping names a schema that is not made of it has the members of both", async () => {
    const schemas = {
      Base: { ...base, ...discriminator("kind", { other: "Other" }) },
      Other: { type: "object", required: ["a"], properties: { a: integer } },
    };
    const { decodeJson } = decodersOf(compileSchemas(schemas).shapes);
    const value = { kind: "other", n: "n", a: 1 };
    expect(decodeJson("Base", JSON.stringify(value))).toEqual(value);
    expect(await errorOf(() => decodeJson("Base", '{"kind":"other"}'))).toMatchObject({ path: "/a" });
  });

  test("whose mapping names no schema is told, and is read as itself", () => {
    const { shapes, notices } = compileSchemas({
      Base: { ...base, ...discriminator("kind", { gone: "Gone" }) },
      Child: child("Base", {}),
    });
    expect(notices).toMatchObject([
      { pointer: "/components/schemas/Base/discriminator/mapping/gone", found: '"Gone"' },
    ]);
    expect(decodersOf(shapes).decodeJson("Base", '{"kind":"gone"}')).toEqual({ kind: "gone" });
  });

  test("with a default mapping (OpenAPI 3.2) is read as that schema where the tag names no other", async () => {
    const schemas = {
      Base: { ...base, discriminator: { propertyName: "kind", defaultMapping: "Child" } },
      Child: child("Base", { a: integer }),
    };
    const { decodeJson } = decodersOf(compileSchemas(schemas).shapes);
    expect(decodeJson("Base", '{"a":1}')).toEqual({ a: 1 });
    expect(await errorOf(() => decodeJson("Base", '{"kind":"any"}'))).toMatchObject({ path: "/a" });
    expect(decodeJson("Base", '{"kind":"Base"}')).toEqual({ kind: "Base" });
  });

  test("with members of its own is merged with what stands beside a use of it, in a body too", async () => {
    const both = { allOf: [to("Base"), { type: "object", required: ["more"], properties: { more: integer } }] };
    const schemas = { Base: { ...base, ...discriminator("kind") }, Child: child("Base", { a: integer }) };
    const contract = smallContract(
      { "/it": { get: { operationId: "get", ...answeredWith({ "200": { "application/json": { schema: both } } }) } } },
      { components: { schemas } },
    );
    const { createClient } = (await buildAndImport(contract)).entry;
    const value = { kind: "Child", a: 1, more: 2 };
    expect(await createClient({ fetch: async () => Response.json(value) }).get()).toEqual(value);
  });
});

describe("a schema whose alternatives are made of it by allOf: they take its members, without its alternatives", () => {
  const parent = {
    type: "object",
    required: ["kind"],
    properties: { kind: string },
    oneOf: [to("Cat"), to("Dog")],
  };
  const children = { Cat: child("Pet", { lives: integer }), Dog: child("Pet", { good: { type: "boolean" } }) };

  test.each<[string, Readonly<Record<string, Schema>>]>([
    ["with a discriminator", { Pet: { ...parent, ...discriminator("kind", { Cat: "Cat", Dog: "Dog" }) }, ...children }],
    ["without one", { Pet: parent, ...children }],
    [
      "with nothing but a discriminator beside them",
      { Pet: { oneOf: parent.oneOf, ...discriminator("kind") }, ...children },
    ],
    [
      "by way of a grandchild",
      {
        Pet: { ...parent, oneOf: [to("Lion"), to("Dog")] },
        Cat: child("Pet", {}),
        Lion: child("Cat", { lives: integer }),
        Dog: children.Dog,
      },
    ],
    [
      "by way of other alternatives",
      { Pet: { ...parent, oneOf: [to("Furry")] }, Furry: { anyOf: [to("Cat"), to("Dog")] }, ...children },
    ],
  ])("%s", async (_, schemas) => {
    const { shapes, refusals } = compileSchemas(schemas);
    const { decodeJson } = decodersOf(shapes);
    expect(refusals).toEqual([]);
    expect(decodeJson("Pet", '{"kind":"Dog","good":true}')).toEqual({ kind: "Dog", good: true });
    expect(await errorOf(() => decodeJson("Pet", '{"good":true}'))).toMatchObject({ name: "ContractError" });
    expect(decodeJson("Dog", '{"good":true,"kind":"any"}')).toMatchObject({ good: true });
  });
});

describe("the member of a discriminator that its alternatives do not name is kept, in both formats", () => {
  const cat = { type: "object", required: ["lives"], properties: { lives: integer } };
  const dog = { type: "object", required: ["good"], properties: { good: { type: "boolean" }, friend: to("Pet") } };
  const pets = (mode: string, one: Schema = cat, other: Schema = dog) => ({
    Pet: { [mode]: [to("Cat"), to("Dog")], ...discriminator("kind", { cat: "Cat", dog: to("Dog").$ref }) },
    Cat: one,
    Dog: other,
  });

  test.each(["oneOf", "anyOf"])("of %s, however deep", async (mode) => {
    const { decodeJson, decodeXml, encodeXml } = (await buildAndImport(answering("Pet", pets(mode)))).entry;
    const value = { kind: "dog", good: true, friend: { kind: "cat", lives: 9 } };
    expect(decodeJson("Pet", JSON.stringify(value))).toEqual(value);
    const xml = "<Pet><good>true</good><kind>dog</kind><friend><kind>cat</kind><lives>9</lives></friend></Pet>";
    expect(await decodeXml("Pet", xml)).toEqual(value);
    expect(await decodeXml("Pet", await encodeXml("Pet", value))).toEqual(value);
    expect(await errorOf(() => encodeXml("Pet", { kind: "cow" }))).toMatchObject({ path: "/kind" });
    expect(await errorOf(() => decodeJson("Pet", '{"good":true}'))).toMatchObject({ path: "/kind" });
    expect(decodeJson("Cat", '{"kind":"cat","lives":9}'), "an alternative on its own").toEqual({ lives: 9 });
  });

  test("of alternatives that allow no other member", () => {
    const closed = { additionalProperties: false };
    const { shapes } = compileSchemas(pets("oneOf", { ...cat, ...closed }, { ...dog, ...closed }));
    const value = { kind: "cat", lives: 9 };
    expect(decodersOf(shapes).decodeJson("Pet", JSON.stringify(value))).toEqual(value);
  });

  test("of a single alternative", async () => {
    const { decodeJson } = decodersOf(
      compileSchemas({ Pet: { oneOf: [to("Cat")], ...discriminator("kind") }, Cat: cat }).shapes,
    );
    const value = { kind: "Cat", lives: 9 };
    expect(decodeJson("Pet", JSON.stringify(value))).toEqual(value);
    expect(await errorOf(() => decodeJson("Pet", '{"lives":9}'))).toMatchObject({ path: "/kind" });
  });

  test("of an alternative that is alternatives itself", () => {
    const schemas = { ...pets("oneOf"), Cat: { oneOf: [to("Lion"), to("Puma")] }, Lion: cat, Puma: dog };
    const value = { kind: "cat", lives: 9 };
    expect(decodersOf(compileSchemas(schemas).shapes).decodeJson("Pet", JSON.stringify(value))).toEqual(value);
  });

  test("in XML that tells the alternatives by their elements it is the alternative's first name", async () => {
    const named = (schema: Schema, name: string) => ({ ...schema, xml: { name } });
    const schemas = {
      ...pets("oneOf", named(cat, "cat"), named(dog, "dog")),
      Owner: { type: "object", properties: { pet: to("Pet") } },
    };
    const { decodeXml, decodeJson } = decodersOf(compileSchemas(schemas).shapes);
    const value = { pet: { kind: "cat", lives: 9 } };
    expect(await decodeXml("Owner", "<Owner><cat><lives>9</lives></cat></Owner>")).toEqual(value);
    expect(decodeJson("Owner", JSON.stringify(value))).toEqual(value);
    const wrong = "<Owner><cat><kind>dog</kind><lives>9</lives></cat></Owner>";
    expect(await errorOf(() => decodeXml("Owner", wrong))).toMatchObject({ path: "/pet/kind" });
  });
});

describe("types say what the decoder gives", () => {
  test.each([
    [
      "a base: its members, and what the tag makes of them",
      "Animal",
      animals,
      `const bird: Animal = { kind: "bird", wings: 2 };
       const worm: Animal = { kind: "worm" };
       // @ts-expect-error the grandchild has a mane
       const lion: components["schemas"]["Lion"] = { kind: "Lion", lives: 1 };
       const wings: number | undefined = "wings" in value ? value.wings : undefined;
       const saw: number | undefined = "saw" in value ? value.saw : undefined;`,
    ],
    [
      "a base whose tag lists its values: told apart by them",
      "Shape",
      {
        Shape: {
          type: "object",
          required: ["kind"],
          properties: { kind: { type: "string", enum: ["circle", "square"] } },
          ...discriminator("kind", { circle: "Circle", square: "Square" }),
        },
        Circle: child("Shape", { radius: integer }),
        Square: child("Shape", { side: integer }),
      },
      `const size: number = value.kind === "circle" ? value.radius : value.side;
       // @ts-expect-error a circle has a radius
       const circle: Shape = { kind: "circle", side: 1 };
       // on its own, the child's tag is what the contract says of it
       const odd: components["schemas"]["Circle"] = { kind: "square", radius: 1 };`,
    ],
    [
      "alternatives that do not name the tag; on their own they do not have it",
      "Pet",
      {
        Pet: { oneOf: [to("Cat"), to("Dog")], ...discriminator("kind", { Cat: "Cat", Dog: "Dog" }) },
        Cat: { type: "object", required: ["lives"], properties: { lives: integer } },
        Dog: { type: "object", required: ["good"], properties: { good: { type: "boolean" } } },
      },
      `const lives: number | boolean = value.kind === "Cat" ? value.lives : value.good;
       const cat: components["schemas"]["Cat"] = { lives: 9 };
       // @ts-expect-error the tag is not there
       cat.kind;`,
    ],
    [
      "a tag of answers alone",
      "Pet",
      {
        Pet: { oneOf: [to("Cat"), to("Dog")], ...discriminator("kind") },
        Cat: {
          type: "object",
          required: ["kind", "lives"],
          properties: { kind: { ...string, readOnly: true }, lives: integer },
        },
        Dog: { type: "object", required: ["kind"], properties: { kind: { ...string, readOnly: true } } },
      },
      `const lives: number = value.kind === "Cat" ? value.lives : 0;`,
    ],
  ])("%s", async (_, name, schemas, usage) => {
    const directory = await temporaryDirectory();
    for (const [file, text] of await generateFrom(answering(name, schemas)))
      await writeFile(join(directory, file), text);
    const file = join(directory, "usage.ts");
    await writeFile(
      file,
      `import { decodeJson, type ${name} } from "./index.js";
       import type { components } from "./schema.js";
       const value = decodeJson("${name}", "{}");
       const same: ${name} = value;
       ${usage}`,
    );
    expect(compilerMessages([file], { noUnusedLocals: false })).toEqual([]);
  });
});

/** A contract that answers in a schema, in JSON and in XML. */
function answering(name: string, schemas: Readonly<Record<string, unknown>>) {
  const content = { "application/json": { schema: to(name) }, "application/xml": { schema: to(name) } };
  return smallContract({ "/it": { get: answeredWith({ "200": content }) } }, { components: { schemas } });
}
