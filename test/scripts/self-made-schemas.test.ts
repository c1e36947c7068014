import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileModel } from "../../scripts/compile/compile-contract.js";
import { ContractNode } from "../../scripts/load/contract-node.js";
import { Problems } from "../../scripts/report/problems.js";
import { isContractError } from "../../src/errors/contract-error.js";
import { decodersOf } from "../support/decode-shapes.js";

type Schema = Readonly<Record<string, unknown>>;

const to = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
const text: Schema = { type: "string" };

/** Compiles schemas; `T` is the body of an answer in JSON and in XML. */
function compiled(schemas: Readonly<Record<string, Schema>>, openapi = "3.1.0") {
  const content = { "application/json": { schema: to("T") }, "application/xml": { schema: to("T") } };
  const problems = new Problems();
  const document = {
    openapi,
    info: { title: "Circles", version: "1" },
    servers: [{ url: "https://circles.example" }],
    paths: { "/t": { get: { operationId: "t", responses: { 200: { description: "A value.", content } } } } },
    components: { schemas: { T: text, ...schemas } },
  };
  const model = compileModel(new ContractNode(document, "", problems));
  return { shapes: model.contract.shapes, problems: problems.all };
}

const advice = "let it refer to itself in members or items alone";

describe("a schema that is made of itself is refused, with its place and the circle", () => {
  test.each<[string, Readonly<Record<string, Schema>>, string, string?]>([
    ["oneOf", { V: { oneOf: [to("V"), text] } }, "V → V"],
    ["anyOf", { V: { anyOf: [text, to("V")] } }, "V → V"],
    ["allOf", { V: { allOf: [to("V")] } }, "V → V"],
    ["null beside it", { V: { anyOf: [to("V"), { type: "null" }] } }, "V → V"],
    ["a schema that is nullable", { V: { nullable: true, allOf: [to("V")] } }, "V → V", "3.0.3"],
    ["a $ref beside a type", { V: { ...to("W"), type: "string" }, W: to("V") }, "V → W → V"],
    [
      "several names",
      { A: { oneOf: [to("B"), text] }, B: { allOf: [to("C")] }, C: { anyOf: [to("A")] } },
      "A → B → C → A",
    ],
    ["alternatives of alternatives", { V: { oneOf: [text, { anyOf: [{ allOf: [to("V")] }] }] } }, "V → V"],
    [
      "a place inside it",
      { V: { type: "object", properties: { p: { anyOf: [text, to("V/properties/p")] } } } },
      "#/components/schemas/V/properties/p → #/components/schemas/V/properties/p/anyOf/1 → #/components/schemas/V/properties/p",
    ],
    [
      "a discriminator",
      {
        V: {
          oneOf: [to("V"), to("O")],
          discriminator: { propertyName: "k", mapping: { v: to("V")["$ref"], o: to("O")["$ref"] } },
        },
        O: { type: "object", properties: { k: text } },
      },
      "V → V",
    ],
    ["members beside it", { V: { type: "object", properties: { a: text }, anyOf: [to("V")] } }, "V → V"],
  ])("by %s", (_, schemas, circle, version = "3.1.0") => {
    const { problems } = compiled({ ...schemas, T: to(Object.keys(schemas)[0] ?? "") }, version);
    const [problem, ...others] = problems.filter(({ found }) => found.startsWith("a schema that is made of itself"));
    expect(problem).toMatchObject({ found: `a schema that is made of itself: ${circle}`, advice });
    expect(problem?.pointer).toBe(
      circle.startsWith("#") ? circle.slice(1, circle.indexOf(" ")) : `/components/schemas/${circle[0]}`,
    );
    expect(others).toEqual([]);
  });

  test("in OpenAPI 3.0 what stands beside $ref makes no circle: it is ignored", () => {
    const { problems } = compiled({ V: { ...to("W"), allOf: [to("V")] }, W: text }, "3.0.3");
    expect(problems).toEqual([]);
  });
});

describe("a schema that holds itself in members or items is none of these", () => {
  test.each<[string, Schema, unknown]>([
    ["a property", { type: "object", properties: { v: to("V") } }, { v: { v: {} } }],
    [
      "a property that alternatives have",
      { type: "object", properties: { v: { oneOf: [to("V"), text] } } },
      { v: { v: "a" } },
    ],
    ["items", { type: "array", items: to("V") }, [[], [[]]]],
    ["items, which may be something else", { type: "array", items: { oneOf: [text, to("V")] } }, ["a", ["b", []]]],
    ["prefixItems", { type: "array", prefixItems: [text, to("V")] }, ["a", ["b"]]],
    ["a map", { type: "object", additionalProperties: to("V") }, { a: { b: {} } }],
    ["patternProperties", { type: "object", patternProperties: { "^a": to("V") } }, { a: { a: {} } }],
    ["one of its alternatives", { oneOf: [text, { type: "array", items: to("V") }] }, ["a", ["b"]]],
    [
      "a part of it",
      {
        allOf: [
          { type: "object", properties: { v: to("V") } },
          { type: "object", properties: { a: text } },
        ],
      },
      { a: "", v: { v: {} } },
    ],
  ])("%s", (_, schema, value) => {
    const { problems, shapes } = compiled({ V: schema });
    expect(problems).toEqual([]);
    expect(decodersOf(shapes).decodeJson("V", JSON.stringify(value))).toEqual(value);
  });
});

test("an array without a wrapper may hold itself in a member of its items, in XML too", async () => {
  const items = { type: "object", properties: { l: to("L") } };
  const { problems, shapes } = compiled({
    T: { type: "object", properties: { l: to("L") } },
    L: { type: "array", items },
  });
  expect(problems).toEqual([]);
  expect(await decodersOf(shapes).decodeXml("T", "<T><l><l/><l/></l><l/></T>")).toEqual({ l: [{ l: [{}, {}] }, {}] });
});

/** Schemas of a few names that refer to one another in every way. */
const schemas: fc.Arbitrary<Readonly<Record<string, Schema>>> = (() => {
  const names = ["A", "B", "C", "T"];
  const { schema } = fc.letrec<{ schema: Schema }>((tie) => {
    const some = fc.array(tie("schema"), { minLength: 1, maxLength: 3 });
    const xml = fc.constantFrom({}, { xml: { wrapped: true } }, { xml: { name: "n" } }, { xml: { nodeType: "none" } });
    return {
      schema: fc.oneof(
        { maxDepth: 3, depthSize: "small" },
        fc.constantFrom(...names).map(to),
        fc.constantFrom<Schema>(text, { type: "integer" }, { type: "null" }),
        fc.tuple(fc.constantFrom("oneOf", "anyOf", "allOf"), some).map(([key, parts]) => ({ [key]: parts })),
        fc
          .tuple(fc.dictionary(fc.constantFrom("p", "q"), tie("schema")), xml)
          .map(([properties, facts]) => ({ type: "object", properties, ...facts })),
        fc.tuple(tie("schema"), xml).map(([items, facts]) => ({ type: "array", items, ...facts })),
        tie("schema").map((additionalProperties) => ({ type: "object", additionalProperties })),
        fc.tuple(fc.constantFrom(...names), tie("schema")).map(([name, part]) => ({ ...part, ...to(name) })),
      ),
    };
  });
  return fc.record({ A: schema, B: schema, C: schema, T: schema });
})();

test("whatever schemas are made of, they are refused, or each value has a decoder that comes to an end", async () => {
  await fc.assert(
    fc.asyncProperty(
      schemas,
      fc.constantFrom("3.1.0", "3.2.0"),
      fc.json({ maxDepth: 4 }),
      async (made, version, value) => {
        const { problems, shapes } = compiled(made, version);
        if (problems.length > 0) return;
        const { decodeJson, decodeXml } = decodersOf(shapes);
        const documents = ["<T/>", "<T>1</T>", "<T><p>a</p></T>", "<T><T><T/></T></T>", "<T><n><n/></n></T>"];
        for (const name of Object.keys(made)) {
          endsWith(() => decodeJson(name, value));
          for (const document of shapes[name]?.xml === undefined ? [] : documents)
            await decodeXml(name, document).catch(isExpected);
        }
      },
    ),
    { numRuns: 300 },
  );
});

function endsWith(decode: () => unknown): void {
  try {
    decode();
  } catch (error) {
    isExpected(error);
  }
}

function isExpected(error: unknown): void {
  if (!isContractError(error)) throw error;
}
