import { decodeJson, decodeXml } from "adultwork-webcam";
import { bindDecodeJson, bindDecodeXml } from "adultwork-webcam/runtime";
import { beforeEach, describe, expect, test } from "vitest";
import { buildAndImport } from "./support/build.js";
import { contractOf } from "./support/contract-of.js";
import { errorOf } from "./support/errors.js";
import { page } from "./support/samples.js";
import { schemasOf } from "./support/schema-of.js";
import { xmlTableOf } from "./support/xml-table.js";

const hostileNames = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
  "valueOf",
  "__defineGetter__",
];

/** What every object inherits. No document may change it. */
const inherited = () =>
  [Object.prototype, Array.prototype, Function.prototype, String.prototype].flatMap((prototype) => [
    Object.getPrototypeOf(prototype),
    ...Object.entries(Object.getOwnPropertyDescriptors(prototype)).flat(),
  ]);
let before: unknown[] = [];

beforeEach(() => {
  before = inherited();
});

describe.each(hostileNames)("a member called %s", (name) => {
  test("that the contract does not name is left out, in both formats", async () => {
    const json = page.json.replace("{", `{"${name}":{"polluted":1,"toJSON":1},`);
    const xml = page.xml.replace("<Status>", `<${name} ${name}="1"><polluted>1</polluted></${name}><Status>`);
    const values = [decodeJson("WebcamBooking", json), await decodeXml("WebcamBooking", xml)];
    for (const value of values) {
      expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
      expect(Object.hasOwn(value, name)).toBe(false);
      expect(value).not.toHaveProperty("polluted");
    }
    expect(inherited()).toEqual(before);
  });

  test("does not stand in for a member that is missing", async () => {
    const error = await errorOf(() => decodeJson("WebcamBooking", `{"${name}":${page.json}}`));
    expect(error).toMatchObject({ name: "ContractError", path: "/WebcamBookingID", found: "nothing" });
    expect(await errorOf(() => decodeXml("WebcamBooking", `<${name}>${page.xml}</${name}>`))).toMatchObject({
      name: "ContractError",
    });
  });
});

/** Without `__proto__`: the build refuses a contract that has such a member. */
const ownNames = hostileNames.filter((name) => name !== "__proto__");

describe("members of the contract's own that are called so", () => {
  const string = { kind: "string" } as const;
  const contract = contractOf({
    Trap: {
      xml: { name: "Trap" },
      shape: {
        kind: "object",
        properties: [
          ...ownNames.map((name) => ({ name, required: true, shape: string }) as const),
          ...ownNames.map(
            (name) => ({ name: `${name}_`, shape: string, xml: { name, nodeType: "attribute" } }) as const,
          ),
        ],
      },
    },
  });
  const decode = {
    json: bindDecodeJson<{ Trap: Record<string, string> }>(schemasOf(contract.shapes)),
    xml: bindDecodeXml<{ Trap: Record<string, string> }>(xmlTableOf(contract.shapes)),
  };
  const texts = { json: trapJson(ownNames), xml: trapXml(ownNames) };

  test("are own members of the value, the same in both formats", async () => {
    const fromJson = decode.json("Trap", texts.json);
    const fromXml = await decode.xml("Trap", texts.xml);
    expect(Object.getPrototypeOf(fromJson)).toBe(Object.prototype);
    expect(Object.getPrototypeOf(fromXml)).toBe(Object.prototype);
    expect(Object.entries(fromXml)).toEqual(Object.entries(fromJson));
    expect(Object.entries(fromJson)).toEqual([
      ...ownNames.map((name) => [name, `text of ${name}`]),
      ...ownNames.map((name) => [`${name}_`, `attribute ${name}`]),
    ]);
    expect(inherited()).toEqual(before);
  });

  test.each(ownNames)("%s is missing where it is missing: what an object inherits is no member", async (name) => {
    const others = ownNames.filter((other) => other !== name);
    for (const run of [() => decode.json("Trap", trapJson(others)), () => decode.xml("Trap", trapXml(others))]) {
      expect(await errorOf(run)).toMatchObject({ name: "ContractError", path: `/${name}`, found: "nothing" });
    }
  });

  test.each(ownNames)("%s has its place in an error's path", async (name) => {
    const json = texts.json.replace(`"text of ${name}"`, "1");
    const xml = texts.xml.replace(`text of ${name}`, "<b/>");
    expect(await errorOf(() => decode.json("Trap", json))).toMatchObject({ path: `/${name}`, format: "json" });
    expect(await errorOf(() => decode.xml("Trap", xml))).toMatchObject({ path: `/${name}`, format: "xml" });
  });

  test("come out of a contract that the build has gone through", async () => {
    const names = ["constructor", "prototype", "toString"];
    const { entry } = await buildAndImport(trapContract(names));
    const value = entry.decodeJson("Trap", trapJson(names));
    expect(await entry.decodeXml("Trap", trapXml(names))).toEqual(value);
    expect(Object.keys(value)).toEqual([...names, ...names.map((name) => `${name}_`)]);
  });
});

test.each(hostileNames)(
  "a schema called %s that the contract does not have is a programmer's mistake",
  async (name) => {
    expect(() => decodeJson(name as "WebcamBooking", "{}")).toThrow(TypeError);
    await expect(decodeXml(name as "WebcamBooking", "<a/>")).rejects.toThrow(TypeError);
  },
);

/** As OpenAPI: each name is that of a member, and that of an attribute. */
function trapContract(names: readonly string[]): unknown {
  const string = { type: "string" };
  const schema = { $ref: "#/components/schemas/Trap" };
  const content = { "application/json": { schema }, "application/xml": { schema } };
  const elements = names.map((name) => [name, string]);
  const attributes = names.map((name) => [`${name}_`, { ...string, xml: { name, attribute: true } }]);
  return {
    openapi: "3.1.0",
    info: { title: "Traps", version: "1" },
    servers: [{ url: "https://traps.example" }],
    paths: { "/trap": { get: { operationId: "getTrap", responses: { "200": { description: "It.", content } } } } },
    components: {
      schemas: {
        Trap: { type: "object", required: names, properties: Object.fromEntries([...elements, ...attributes]) },
      },
    },
  };
}

function trapJson(names: readonly string[]): string {
  const texts = names.map((name) => `"${name}":"text of ${name}"`);
  const attributes = names.map((name) => `"${name}_":"attribute ${name}"`);
  return `{${[...texts, ...attributes].join(",")}}`;
}

function trapXml(names: readonly string[]): string {
  const attributes = names.map((name) => ` ${name}="attribute ${name}"`);
  const texts = names.map((name) => `<${name}>text of ${name}</${name}>`);
  return `<Trap${attributes.join("")}>${texts.join("")}</Trap>`;
}
