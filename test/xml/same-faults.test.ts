import { isContractError } from "adultwork-webcam";
import { describe, expect, test } from "vitest";
import type { ArrayShape, NamedShape, ObjectShape, PropertyShape, Shape } from "../../scripts/model/shape.js";
import { decodersOf } from "../support/decode-shapes.js";
import { errorOf } from "../support/errors.js";

const string = { kind: "string" } as const;
const integer = { kind: "integer" } as const;
const tag: PropertyShape = { name: "kind", shape: string, required: true, xml: { nodeType: "attribute" } };

/** An object with the member `m`. */
function withMember(shape: Shape, more: Partial<PropertyShape> = {}): Shape {
  return { kind: "object", properties: [{ name: "m", shape, ...more }] };
}

const map = (more: Partial<ObjectShape>): Shape => ({ kind: "object", properties: [], ...more });
const list = (more: Partial<ArrayShape>): ArrayShape => ({
  kind: "array",
  items: integer,
  itemXml: { name: "i" },
  wrapped: true,
  ...more,
});
const told: Shape = {
  kind: "union",
  mode: "oneOf",
  alternatives: [
    { shape: { kind: "object", properties: [tag, { name: "a", shape: integer }] } },
    { shape: { kind: "object", properties: [tag, { name: "b", shape: string, required: true }] } },
  ],
  discriminator: { propertyName: "kind", mapping: { A: 0, B: 1 }, xml: { nodeType: "attribute" } },
};

describe("one fault has the same path and the same words for what was expected in both formats", () => {
  test.each<[title: string, shape: Shape, json: string, xml: string, path: string]>([
    ["a scalar", withMember(integer), '{"m":"a"}', "<m>a</m>", "/m"],
    ["a number out of its range", withMember({ ...integer, minimum: 1, maximum: 5 }), '{"m":6}', "<m>6</m>", "/m"],
    [
      "a number that is no multiple",
      withMember({ kind: "number", multipleOf: 0.1 }),
      '{"m":0.25}',
      "<m>0.25</m>",
      "/m",
    ],
    [
      "an integer beyond 64 bits",
      withMember({ ...integer, representation: "bigint" }),
      '{"m":9223372036854775808}',
      "<m>9223372036854775808</m>",
      "/m",
    ],
    ["a text too long", withMember({ ...string, maxLength: 2 }), '{"m":"abc"}', "<m>abc</m>", "/m"],
    ["a text that does not match", withMember({ ...string, patterns: ["^a"] }), '{"m":"b"}', "<m>b</m>", "/m"],
    ["a text of another form", withMember({ ...string, format: "date" }), '{"m":"b"}', "<m>b</m>", "/m"],
    ["a value that is not listed", withMember({ ...string, enum: ["a", "b"] }), '{"m":"c"}', "<m>c</m>", "/m"],
    ["a missing member", withMember(integer, { required: true }), "{}", "", "/m"],
    ["a missing attribute", withMember(integer, { required: true, xml: { nodeType: "attribute" } }), "{}", "", "/m"],
    ["a missing text", withMember(integer, { required: true, xml: { nodeType: "text" } }), "{}", "", "/m"],
    ["a missing object", withMember(map({}), { required: true }), "{}", "", "/m"],
    ["a missing array", withMember(list({ minItems: 1 }), { required: true }), "{}", "", "/m"],
    [
      "a missing array without an element around it",
      withMember(list({ minItems: 1 }), { required: true, xml: { nodeType: "none" } }),
      "{}",
      "",
      "/m",
    ],
    ["null", withMember(integer), '{"m":null}', '<m n:nil="true"/>', "/m"],
    ["a value where null alone is allowed", withMember({ kind: "null" }), '{"m":1}', "<m>1</m>", "/m"],
    ["a member that must not be there", withMember({ kind: "never" }), '{"m":1}', "<m>1</m>", "/m"],
    [
      "a member twice",
      withMember(map({ additionalProperties: { shape: integer } })),
      '{"m":{"a":1,"a":1}}',
      "<m><a>1</a><a>1</a></m>",
      "/m/a",
    ],
    ["too few items", withMember(list({ minItems: 2 })), '{"m":[1]}', "<m><i>1</i></m>", "/m"],
    ["too many items", withMember(list({ maxItems: 1 })), '{"m":[1,2]}', "<m><i>1</i><i>2</i></m>", "/m"],
    [
      "too many items without an element around them",
      withMember(list({ maxItems: 1 }), { xml: { nodeType: "none" } }),
      '{"m":[1,2]}',
      "<i>1</i><i>2</i>",
      "/m",
    ],
    [
      "too few items of a map's member",
      map({ additionalProperties: { shape: { kind: "array", items: integer, minItems: 2 } } }),
      '{"a":[1]}',
      "<a>1</a>",
      "/a",
    ],
    [
      "two equal items",
      withMember(list({ uniqueItems: true })),
      '{"m":[1,2,1]}',
      "<m><i>1</i><i>2</i><i>1</i></m>",
      "/m/2",
    ],
    [
      "two equal objects",
      withMember(list({ uniqueItems: true, items: map({ additionalProperties: { shape: integer } }) })),
      '{"m":[{"a":1,"b":2},{"b":2,"a":1}]}',
      "<m><i><a>1</a><b>2</b></i><i><b>2</b><a>1</a></i></m>",
      "/m/1",
    ],
    ["an item", withMember(list({})), '{"m":[1,"a"]}', "<m><i>1</i><i>a</i></m>", "/m/1"],
    [
      "one of the first items",
      withMember(list({ prefixItems: [{ shape: string }, { shape: { kind: "boolean" } }] })),
      '{"m":["a","b"]}',
      "<m><m>a</m><m>b</m></m>",
      "/m/1",
    ],
    [
      "an item after the last",
      withMember(list({ prefixItems: [{ shape: string }], items: { kind: "never" } })),
      '{"m":["a","b"]}',
      "<m><m>a</m><m>b</m></m>",
      "/m/1",
    ],
    ["a map's member", map({ additionalProperties: { shape: integer } }), '{"a":1,"b":"x"}', "<a>1</a><b>x</b>", "/b"],
    [
      "a member of a pattern",
      map({ patternProperties: [{ pattern: "^x", shape: integer }] }),
      '{"xa":"x"}',
      "<xa>x</xa>",
      "/xa",
    ],
    [
      "a member beside those that the contract names",
      map({ additionalProperties: false }),
      '{"a":1}',
      "<a>1</a>",
      "/a",
    ],
    ["too few members", map({ additionalProperties: { shape: integer }, minProperties: 2 }), '{"a":1}', "<a>1</a>", ""],
    [
      "too many members",
      map({ additionalProperties: { shape: integer }, maxProperties: 1 }),
      '{"a":1,"b":1}',
      "<a>1</a><b>1</b>",
      "",
    ],
    [
      "a required member of a map",
      map({ additionalProperties: { shape: integer }, requiredOthers: ["a"] }),
      "{}",
      "",
      "/a",
    ],
    [
      "a required member of a pattern",
      map({ patternProperties: [{ pattern: "^x", shape: integer }], requiredOthers: ["xa"] }),
      "{}",
      "",
      "/xa",
    ],
    ["a required member that nothing describes", map({ requiredOthers: ["a"] }), "{}", "", "/a"],
    ["no discriminator", withMember(told), '{"m":{}}', "<m/>", "/m/kind"],
    ["an unknown discriminator", withMember(told), '{"m":{"kind":"C"}}', '<m kind="C"/>', "/m/kind"],
    ["a fault in the alternative that is named", withMember(told), '{"m":{"kind":"B"}}', '<m kind="B"/>', "/m/b"],
    [
      "a union of scalars",
      withMember({ kind: "union", mode: "anyOf", alternatives: [{ shape: integer }, { shape: { kind: "boolean" } }] }),
      '{"m":"x"}',
      "<m>x</m>",
      "/m",
    ],
    ["null for a union", withMember(told), '{"m":null}', '<m n:nil="1"/>', "/m"],
    [
      "deep inside",
      withMember(list({ items: withMember(map({ additionalProperties: { shape: integer } })) })),
      '{"m":[{"m":{"a":"x"}}]}',
      "<m><i><m><a>x</a></m></i></m>",
      "/m/0/m/a",
    ],
  ])("%s", async (_, shape, json, content, path) => {
    const named: NamedShape = { xml: { name: "r" }, shape };
    const { decodeJson, decodeXml } = decodersOf({ Root: named });
    const instance = 'xmlns:n="http://www.w3.org/2001/XMLSchema-instance"';
    const inJson = await errorOf(() => decodeJson("Root", json));
    const inXml = await errorOf(() => decodeXml("Root", `<r ${instance}>${content}</r>`));
    if (!isContractError(inJson) || !isContractError(inXml)) throw inJson;
    expect({ path: inXml.path, expected: inXml.expected }).toEqual({ path: inJson.path, expected: inJson.expected });
    expect(inXml.path).toBe(path);
    expect(inXml.format).toBe("xml");
  });
});
