import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { NamedShape, ObjectShape, PropertyShape, Shape, UnionShape } from "../scripts/model/shape.js";
import { decodersOf } from "./support/decode-shapes.js";
import { errorOf } from "./support/errors.js";

const string: Shape = { kind: "string" };
const integer: Shape = { kind: "integer" };

function objectOf(...properties: readonly PropertyShape[]): ObjectShape {
  return { kind: "object", properties };
}

function required(name: string, shape: Shape): PropertyShape {
  return { name, required: true, shape };
}

function unionOf(mode: UnionShape["mode"], ...shapes: readonly Shape[]): UnionShape {
  return { kind: "union", mode, alternatives: shapes.map((shape) => ({ shape })) };
}

function decode(shape: Shape, text: string, others: Readonly<Record<string, NamedShape>> = {}): unknown {
  return decodersOf({ ...others, Root: { shape } }).decodeJson("Root", text);
}

async function refusal(shape: Shape, text: string, others: Readonly<Record<string, NamedShape>> = {}) {
  const error = await errorOf(() => decode(shape, text, others));
  expect(error.name).toBe("ContractError");
  return error;
}

const constant = (name: string, value: string) => required(name, { kind: "string", enum: [value] });

describe("with a discriminator, a value need fit that alternative alone that its member names", () => {
  const others = {
    Cat: { shape: objectOf(required("type", string), required("lives", integer)) },
    Dog: { shape: objectOf(required("type", string), required("name", string)) },
    Other: { shape: objectOf({ name: "type", shape: string }, { name: "size", shape: integer }) },
  };
  const union: UnionShape = {
    ...unionOf("oneOf", ...Object.keys(others).map((name) => ({ kind: "reference", name }) as const)),
    discriminator: { propertyName: "type", mapping: { cat: 0, dog: 1, Dog: 1 } },
  };
  const lenient: UnionShape = {
    ...union,
    discriminator: { propertyName: "type", mapping: { cat: 0, dog: 1 }, defaultAlternative: 2 },
  };

  test.each([
    ['{"type":"cat","lives":9,"name":"Tom","size":1}', { type: "cat", lives: 9 }],
    ['{"name":"Rex","type":"dog"}', { type: "dog", name: "Rex" }],
    ['{"name":"Rex","type":"Dog"}', { type: "Dog", name: "Rex" }],
  ])("%s", (text, value) => {
    expect(decode(union, text, others)).toEqual(value);
  });

  test("and that one alone evaluates its members, for unevaluatedProperties around it", async () => {
    const around = { ...unionOf("anyOf", union, objectOf({ name: "note", shape: string })) };
    const closed: UnionShape = { ...around, unevaluatedProperties: false };
    const text = '{"type":"cat","lives":9,"note":"n"';
    expect(decode(closed, `${text}}`, others)).toEqual({ type: "cat", lives: 9, note: "n" });
    expect(await refusal(closed, `${text},"name":"Tom"}`, others)).toMatchObject({
      path: "/name",
      expected: "nothing",
    });
  });

  test("but what is no object has no such member, and fits by its schema alone", async () => {
    const list: Shape = { kind: "array", items: string };
    const withList = { ...union, alternatives: [...union.alternatives, { shape: list }] };
    expect(decode(withList, '["a"]', others)).toEqual(["a"]);
    expect(await refusal(withList, "[1]", others)).toMatchObject({ path: "/0" });
    expect(await refusal(union, "[]", others)).toMatchObject({ path: "" });
  });

  test("and what is wrong with it there is the error", async () => {
    expect(await refusal(union, '{"type":"cat","name":"Tom"}', others)).toMatchObject({ path: "/lives" });
  });

  test.each([
    ['{"lives":9}', "nothing"],
    ['{"type":"bird"}', '"bird"'],
    ['{"type":"toString"}', '"toString"'],
    ['{"type":1}', "1"],
  ])("a member that names none is an error at its place, which gives the names: %s", async (text, found) => {
    expect(await refusal(union, text, others)).toMatchObject({
      path: "/type",
      expected: 'one of "cat", "dog", "Dog"',
      found,
    });
  });

  test("a member that is there twice names none", async () => {
    expect(await refusal(union, '{"type":"cat","type":"cat","lives":9}', others)).toMatchObject({
      path: "/type",
      expected: "one member",
    });
  });

  test("what is no object has no such member", async () => {
    expect(await refusal(union, '["cat"]', others)).toMatchObject({
      path: "",
      expected: "one of the alternatives: Cat, Dog, Other",
      found: "an array",
    });
  });

  test.each([
    ['{"size":1,"name":"Rex"}', { size: 1 }],
    ['{"type":"bird","size":1}', { type: "bird", size: 1 }],
    ['{"type":"dog","name":"Rex"}', { type: "dog", name: "Rex" }],
  ])("the default alternative is for all other values: %s", (text, value) => {
    expect(decode(lenient, text, others)).toEqual(value);
  });
});

describe("oneOf: just one alternative must fit", () => {
  const union = unionOf("oneOf", objectOf(required("a", integer)), objectOf(required("b", integer)), string);

  test.each([
    ['{"a":1,"c":2}', { a: 1 }],
    ['{"a":"1","b":2}', { b: 2 }],
    ['"a"', "a"],
  ])("%s", (text, value) => {
    expect(decode(union, text)).toEqual(value);
  });

  test("several are an error that counts them", async () => {
    expect(await refusal(union, '{"a":1,"b":2}')).toMatchObject({
      path: "",
      expected: "just one of the alternatives",
      found: "a value that fits 2 of them",
    });
    expect(await refusal(unionOf("oneOf", integer, { kind: "number" }), "1")).toMatchObject({
      found: "a value that fits 2 of them",
    });
  });

  test("null fits those that are nullable, or null", async () => {
    expect(decode(unionOf("oneOf", string, { kind: "null" }), "null")).toBe(null);
    expect(decode({ ...unionOf("oneOf", string, integer), nullable: true }, "null")).toBe(null);
    const both = unionOf("oneOf", { ...string, nullable: true }, { ...integer, nullable: true });
    expect(await refusal(both, "null")).toMatchObject({ found: "a value that fits 2 of them" });
  });

  test.each<[title: string, shape: Shape, text: string, path: string, expected: string]>([
    [
      "the only one of its kind",
      union,
      "[1]",
      "",
      "one of the alternatives: an object with a, an object with b, a string",
    ],
    [
      "of that kind, its own error",
      unionOf("oneOf", string, objectOf(required("a", integer))),
      '{"a":"b"}',
      "/a",
      "an integer",
    ],
    [
      "of that kind, whatever its tags",
      unionOf("oneOf", string, objectOf(constant("t", "x"))),
      '{"t":"y"}',
      "/t",
      'one of "x"',
    ],
    [
      "the only one whose listed members have their values",
      unionOf(
        "oneOf",
        objectOf(constant("t", "x"), required("a", integer)),
        objectOf(constant("t", "y"), required("a", string)),
      ),
      '{"t":"y","a":1}',
      "/a",
      "a string",
    ],
    [
      "none whose listed members have them",
      unionOf("oneOf", objectOf(constant("t", "x")), objectOf(constant("t", "y"))),
      '{"t":"z"}',
      "",
      "one of the alternatives: an object with t, an object with t",
    ],
    [
      "one inside another",
      unionOf("oneOf", unionOf("oneOf", integer, objectOf(required("a", integer))), string),
      '{"a":true}',
      "/a",
      "an integer",
    ],
    [
      "a number of the only kind",
      unionOf("oneOf", string, { kind: "integer", minimum: 5 }),
      "9007199254740993",
      "",
      "an integer from 5",
    ],
    [
      "of scalars alone",
      unionOf("oneOf", string, integer),
      "true",
      "",
      "one of the alternatives: a string, an integer",
    ],
  ])(
    "none is an error of the alternative that is meant, where one can be told: %s",
    async (_, shape, text, path, expected) => {
      expect(await refusal(shape, text)).toMatchObject({ path, expected: expect.stringContaining(expected) });
    },
  );
});

describe("anyOf: one alternative at least must fit", () => {
  test("and the value has the members of all that it fits", () => {
    const union = unionOf(
      "anyOf",
      objectOf(required("a", integer), { name: "in", shape: objectOf({ name: "x", shape: integer }) }),
      objectOf(required("b", integer), { name: "in", shape: objectOf({ name: "y", shape: integer }) }),
      objectOf(required("c", integer)),
    );
    expect(decode(union, '{"d":0,"in":{"x":1,"y":2,"z":3},"b":2,"a":1}')).toEqual({ a: 1, b: 2, in: { x: 1, y: 2 } });
    expect(decode(union, '{"c":1,"a":"1","in":1}')).toEqual({ c: 1 });
  });

  test("a scalar is that of the first", () => {
    const open = unionOf("anyOf", { kind: "string", enum: ["a"] }, string);
    expect([decode(open, '"a"'), decode(open, '"b"')]).toEqual(["a", "b"]);
    const long: Shape = { kind: "integer", format: "int64", representation: "bigint" };
    expect(decode(unionOf("anyOf", long, integer), "1")).toBe(1n);
  });

  test("none is an error, as of oneOf", async () => {
    expect(await refusal(unionOf("anyOf", string, integer), "true")).toMatchObject({
      expected: "one of the alternatives: a string, an integer up to ±(2^53−1)",
      found: "true",
    });
  });
});

test("a value is not changed by the alternatives that were tried on it in vain", () => {
  const long: Shape = { kind: "integer", format: "int64", representation: "text" };
  const list = (items: Shape) => ({ kind: "array", items }) as const;
  const union = unionOf(
    "oneOf",
    objectOf(required("a", list(long)), required("b", { kind: "string", maxLength: 1 })),
    objectOf(required("a", list(integer)), required("b", { kind: "string", minLength: 2 })),
    objectOf({ name: "c", shape: string }, required("b", integer)),
  );
  expect(decode(union, '{"a":[1,2],"b":"bb","c":"d"}')).toEqual({ a: [1, 2], b: "bb" });
  expect(decode(union, '{"a":[1,2],"b":"b","c":"d"}')).toEqual({ a: ["1", "2"], b: "b" });
});

describe("unions inside of unions cost no more than each alternative once for each value", () => {
  const expression: Shape = { kind: "reference", name: "Expression" };
  const operation = (operator: string) =>
    objectOf(required("left", expression), required("right", expression), constant("operator", operator));
  const shapes = (mode: UnionShape["mode"]) => ({
    // The operator comes last, so that no alternative is ruled out before it has looked inside.
    Expression: {
      shape: unionOf(mode, ...["+", "-", "*", "/"].map(operation), objectOf(required("not", expression)), integer),
    },
  });
  const nested = (depth: number) => `${'{"left":'.repeat(depth)}1${',"right":2,"operator":"*"}'.repeat(depth)}`;

  test.each(["oneOf", "anyOf"] as const)("%s, 200 deep", (mode) => {
    expect(decodersOf(shapes(mode)).decodeJson("Expression", nested(200))).toEqual(JSON.parse(nested(200)));
  });

  test.each(["oneOf", "anyOf"] as const)("%s, 200 deep, with a fault in the deepest place", async (mode) => {
    const text = nested(200).replace("1", "true");
    expect(await errorOf(() => decodersOf(shapes(mode)).decodeJson("Expression", text))).toMatchObject({
      path: "/left".repeat(200),
      expected: expect.stringContaining("one of the alternatives"),
    });
  });

  test.each(["oneOf", "anyOf"] as const)("%s, as deep as limits allow at most", async (mode) => {
    const { decodeJson } = decodersOf(shapes(mode));
    const limits = { depth: 1_000 };
    let value = decodeJson("Expression", nested(1_000), { limits });
    for (let depth = 0; depth < 1_000; depth += 1) {
      const { left, ...others } = Object(value);
      expect(others).toEqual({ right: 2, operator: "*" });
      value = left;
    }
    expect(value).toBe(1);
    const error = await errorOf(() => decodeJson("Expression", nested(1_000).replace("1", "true"), { limits }));
    expect(error).toMatchObject({ path: "/left".repeat(1_000) });
    const deeper = await errorOf(() => decodeJson("Expression", nested(1_001), { limits }));
    expect(deeper).toMatchObject({ name: "LimitError", maximum: 1_000 });
  });

  test("unions in unions at each level, as deep as limits allow at most", async () => {
    const node: Shape = { kind: "reference", name: "Node" };
    let shape: Shape = unionOf("oneOf", objectOf(required("a", node)), integer);
    for (const mode of ["oneOf", "anyOf", "oneOf", "anyOf", "oneOf"] as const)
      shape = unionOf(mode, objectOf(required("a", node), required("b", string)), shape);
    const { decodeJson } = decodersOf({ Node: { shape } });
    const text = (levels: number) => '{"a":'.repeat(levels) + 1 + "}".repeat(levels);
    expect(JSON.stringify(decodeJson("Node", text(1_000), { limits: { depth: 1_000 } }))).toBe(text(1_000));
    const error = await errorOf(() => decodeJson("Node", text(1_001), { limits: { depth: 5_000 } }));
    expect(error).toMatchObject({ name: "LimitError", limit: "depth", maximum: 1_000 });
  });

  test("and so do patterns that match the same names", () => {
    const node: Shape = { kind: "reference", name: "Node" };
    const { decodeJson } = decodersOf({
      Node: {
        shape: {
          kind: "object",
          properties: [],
          patternProperties: [
            { pattern: "a", shape: node },
            { pattern: "b", shape: node },
          ],
        },
      },
    });
    const text = `${'{"ab":'.repeat(200)}{}${"}".repeat(200)}`;
    expect(decodeJson("Node", text)).toEqual(JSON.parse(text));
  });

  test("many values of great depth, one beside the other", () => {
    const { decodeJson } = decodersOf({ ...shapes("oneOf"), List: { shape: { kind: "array", items: expression } } });
    const text = `[${Array(60).fill(nested(600)).join(",")}]`;
    expect(decodeJson("List", text, { limits: { depth: 1_000 } })).toHaveLength(60);
  });
});

test("an expression of any form is what it was", () => {
  const expression: Shape = { kind: "reference", name: "Expression" };
  const { decodeJson } = decodersOf({
    Expression: {
      shape: unionOf(
        "oneOf",
        objectOf(constant("type", "sum"), required("of", { kind: "array", items: expression })),
        objectOf(constant("type", "minus"), required("of", expression)),
        { kind: "number" },
      ),
    },
  });
  const { any } = fc.letrec((tie) => ({
    any: fc.oneof({ depthSize: "small" }, fc.integer(), tie("sum"), tie("minus")),
    sum: fc.record({ type: fc.constant("sum"), of: fc.array(tie("any"), { maxLength: 3 }) }),
    minus: fc.record({ of: tie("any"), type: fc.constant("minus") }),
  }));
  fc.assert(
    fc.property(any, (value) => {
      expect(decodeJson("Expression", JSON.stringify(value))).toEqual(value);
    }),
  );
});
