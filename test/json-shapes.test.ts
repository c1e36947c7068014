import { describe, expect, test } from "vitest";
import type { ArrayShape, ObjectShape, PropertyShape, Shape } from "../scripts/model/shape.js";
import { decodersOf } from "./support/decode-shapes.js";
import { errorOf } from "./support/errors.js";

const string: Shape = { kind: "string" };
const integer: Shape = { kind: "integer" };
const any: Shape = { kind: "any" };
const exact = "a decimal that a JavaScript number holds exactly";

function decode(shape: Shape, text: string): unknown {
  return decodersOf({ Root: { shape } }).decodeJson("Root", text);
}

async function refusal(shape: Shape, text: string) {
  const error = await errorOf(() => decode(shape, text));
  expect(error.name).toBe("ContractError");
  return error;
}

function objectOf(properties: readonly PropertyShape[], facts: Partial<ObjectShape> = {}): ObjectShape {
  return { kind: "object", properties, ...facts };
}

describe("null, any and never", () => {
  test.each<[title: string, shape: Shape, text: string, value: unknown]>([
    ["null is null", { kind: "null" }, "null", null],
    ["what is nullable may be null", { kind: "array", items: string, nullable: true }, "null", null],
    ["a reference may be nullable by itself", { kind: "reference", name: "Root", nullable: true }, "null", null],
    ["any is kept as it is", any, '{"b":[1,"a",null,{"a":0.1}],"a":{}}', { b: [1, "a", null, { a: 0.1 }], a: {} }],
    ["any number that is exact is kept, however long", any, "[1.50000000000000000000]", [1.5]],
    ["any may be null", any, "null", null],
    ["never may be null where it is nullable", { kind: "never", nullable: true }, "null", null],
    ["a member that is never there is not there", objectOf([{ name: "a", shape: { kind: "never" } }]), "{}", {}],
  ])("%s", (_, shape, text, value) => {
    const { decodeJson } = decodersOf({ Root: { shape: string }, It: { shape } });
    expect(decodeJson("It", text)).toEqual(value);
  });

  test.each<[title: string, shape: Shape, text: string, path: string, expected: string, found: string]>([
    ["null is nothing else", { kind: "null" }, "0", "", "null", "0"],
    ["null stands for nothing else", string, "null", "", "a string", "null"],
    ["a rounded number in any value", any, '{"a":[9007199254740993]}', "/a/0", exact, "9007199254740993"],
    ["a number beyond all doubles", any, '{"a":{"b":1e400}}', "/a/b", exact, "1e400"],
    ["a rounded number as any value", any, "0.10000000000000000001", "", exact, "0.10000000000000000001"],
    ["a repeated member in any value", any, '[{"a":{"b":1,"b":1}}]', "/0/a/b", "one member", "another one"],
    ["never is nothing", objectOf([{ name: "a", shape: { kind: "never" } }]), '{"a":1}', "/a", "nothing", "1"],
  ])("%s", async (_, shape, text, path, expected, found) => {
    expect(await refusal(shape, text)).toMatchObject({ path, expected, found });
  });
});

describe("a member that is missing", () => {
  const shape = objectOf([
    { name: "text", required: true, shape: string, default: "a,b" },
    { name: "list", shape: { kind: "array", items: integer }, default: [1, 2] },
    { name: "nothing", shape: { ...string, nullable: true }, default: null },
    { name: "absent", shape: string },
  ]);

  test("has its default, and stays missing without one", () => {
    expect(decode(shape, "{}")).toEqual({ text: "a,b", list: [1, 2], nothing: null });
    expect(decode(shape, '{"list":[],"text":"c"}')).toEqual({ text: "c", list: [], nothing: null });
    expect(decode(shape, '{"text":"c","list":[3],"nothing":"d","absent":"e"}')).toEqual({
      text: "c",
      list: [3],
      nothing: "d",
      absent: "e",
    });
  });

  test("has a default of its own each time", () => {
    const { decodeJson } = decodersOf({ Root: { shape } });
    const [one, other] = [decodeJson("Root", "{}"), decodeJson("Root", "{}")];
    expect(Reflect.get(Object(one), "list")).not.toBe(Reflect.get(Object(other), "list"));
  });

  test("cannot hide a member that is there twice", async () => {
    // The default has the comma that the repeated member leaves.
    expect(await refusal(shape, '{"list":[1],"list":[1]}')).toMatchObject({ path: "/list", expected: "one member" });
  });
});

describe("a member of requests alone", () => {
  const shape = objectOf(
    [
      { name: "secret", required: true, access: "write", shape: integer },
      { name: "id", required: true, access: "read", shape: integer },
    ],
    { additionalProperties: false },
  );

  test("is not required of an answer, and is left out where one has it, whatever it is", () => {
    expect(decode(shape, '{"id":1}')).toEqual({ id: 1 });
    expect(decode(shape, '{"secret":"x","id":1}')).toEqual({ id: 1 });
  });

  test("while one of answers alone is required", async () => {
    expect(await refusal(shape, "{}")).toMatchObject({ path: "/id", found: "nothing" });
  });
});

describe("members that the contract does not name one by one", () => {
  const map = objectOf([{ name: "id", shape: integer }], {
    patternProperties: [
      { pattern: "^x-", shape: string },
      { pattern: "-n$", shape: { kind: "string", maxLength: 1 } },
    ],
    additionalProperties: { shape: integer },
  });

  test("are decoded by the patterns that their names match, else as additional ones, after those named", () => {
    const text = '{"other":2,"x-a":"b","x-n":"c","id":1,"__proto__":3}';
    const value = decode(map, text);
    expect(Object.entries(Object(value))).toEqual([
      ["id", 1],
      ["other", 2],
      ["x-a", "b"],
      ["x-n", "c"],
      ["__proto__", 3],
    ]);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });

  test.each([
    ['{"x-a":1}', "/x-a", "a string"],
    ['{"x-n":"ab"}', "/x-n", "a string of at most 1 character"],
    ['{"other":"b"}', "/other", "an integer up to ±(2^53−1)"],
    ['{"other":1,"other":1}', "/other", "one member"],
    ['{"x-a":"a","x-a":"a"}', "/x-a", "one member"],
  ])("are checked so: %s", async (text, path, expected) => {
    expect(await refusal(map, text)).toMatchObject({ path, expected });
  });

  test("and those named fit the patterns that they match as well", async () => {
    const shape = objectOf([{ name: "x-id", shape: string }], {
      patternProperties: [{ pattern: "^x-", shape: { kind: "string", minLength: 2 } }],
    });
    expect(decode(shape, '{"x-id":"ab"}')).toEqual({ "x-id": "ab" });
    expect(await refusal(shape, '{"x-id":"a"}')).toMatchObject({ path: "/x-id" });
  });

  test("a member that fits several patterns has the members of all", () => {
    const one = objectOf([{ name: "a", shape: { kind: "array", items: objectOf([{ name: "b", shape: integer }]) } }]);
    const other = objectOf([{ name: "a", shape: { kind: "array", items: objectOf([{ name: "c", shape: integer }]) } }]);
    const shape = objectOf([], {
      patternProperties: [
        { pattern: "x", shape: one },
        { pattern: "y", shape: other },
      ],
    });
    expect(decode(shape, '{"xy":{"a":[{"b":1,"c":2,"d":3}]},"x":{"a":[{"b":1,"c":2}]},"z":1}')).toEqual({
      xy: { a: [{ b: 1, c: 2 }] },
      x: { a: [{ b: 1 }] },
    });
  });

  test("are left out where the contract says nothing of them, and refused where it says so", async () => {
    expect(decode(objectOf([]), '{"a":1,"a":2}')).toEqual({});
    const closed = objectOf([{ name: "b,", shape: string }], { additionalProperties: false });
    expect(decode(closed, '{"b,":","}')).toEqual({ "b,": "," });
    expect(await refusal(closed, '{"b,":",","a":[1]}')).toMatchObject({
      path: "/a",
      expected: "nothing",
      found: "an array",
    });
  });

  test("are required where the contract requires them", async () => {
    const shape = objectOf([], { requiredOthers: ["toString", "x"], additionalProperties: { shape: integer } });
    expect(decode(shape, '{"x":1,"toString":2}')).toEqual({ x: 1, toString: 2 });
    expect(await refusal(shape, '{"x":1}')).toMatchObject({
      path: "/toString",
      expected: "an integer up to ±(2^53−1)",
      found: "nothing",
    });
    expect(await refusal(objectOf([], { requiredOthers: ["x"] }), "{}")).toMatchObject({
      path: "/x",
      expected: "a value",
    });
  });

  test("count, as the others do", async () => {
    const shape = objectOf([{ name: "a", shape: integer }], { minProperties: 1, maxProperties: 2 });
    expect(decode(shape, '{"b":1}')).toEqual({});
    expect(decode(shape, '{"a":1,"b":1}')).toEqual({ a: 1 });
    expect(await refusal(shape, "{}")).toMatchObject({
      path: "",
      expected: "an object of 1 to 2 members",
      found: "an object of 0",
    });
    expect(await refusal(shape, '{"a":1,"b":1,"c":1}')).toMatchObject({ found: "an object of 3" });
  });

  test("stay right beside members that are there twice, and commas in names and texts", async () => {
    const open = objectOf([{ name: "id", shape: any }], { additionalProperties: { shape: any } });
    const text = '{"id":[",",{"a,b":1}],"x":{",":[]},"y":", ,"}';
    expect(decode(open, text)).toEqual(JSON.parse(text));
    expect(await refusal(open, text.replace('",":[]', '",":[],",":[]'))).toMatchObject({
      path: "/x/,",
      expected: "one member",
    });
    expect(await refusal(open, text.replace('"id"', '"y":1,"id"'))).toMatchObject({
      path: "/y",
      expected: "one member",
    });
  });
});

describe("an array", () => {
  const tuple: ArrayShape = {
    kind: "array",
    prefixItems: [{ shape: string }, { shape: integer }],
    items: { kind: "boolean" },
  };

  test("has its first items one by one, and then the others", async () => {
    expect(decode(tuple, '["a",1,true,false]')).toEqual(["a", 1, true, false]);
    expect(decode(tuple, '["a"]')).toEqual(["a"]);
    expect(await refusal(tuple, "[1]")).toMatchObject({ path: "/0", expected: "a string" });
    expect(await refusal(tuple, '["a",1,2]')).toMatchObject({ path: "/2", expected: "a boolean" });
    const closed: ArrayShape = { ...tuple, items: { kind: "never" } };
    expect(decode(closed, '["a",1]')).toEqual(["a", 1]);
    expect(await refusal(closed, '["a",1,2]')).toMatchObject({ path: "/2", expected: "nothing", found: "2" });
  });

  test("has as many items as it may", async () => {
    const shape: ArrayShape = { kind: "array", items: integer, minItems: 1, maxItems: 2 };
    expect(decode(shape, "[1,2]")).toEqual([1, 2]);
    expect(await refusal(shape, "[]")).toMatchObject({ expected: "an array of 1 to 2 items", found: "an array of 0" });
    expect(await refusal(shape, "[1,2,3]")).toMatchObject({ path: "", found: "an array of 3" });
  });

  const unique: ArrayShape = { kind: "array", items: any, uniqueItems: true };

  test.each([
    '[1,"1",true,null,[1],[[1]],{"a":1},{"a":"1"},{"b":1},[],{}]',
    '[{"a":1,"b":2},{"a":2,"b":1},["a",1],["a,1"],["a","1"]]',
    "[[1,[2]],[[1,2]],[1,2]]",
  ])("of unique items has %s", (text) => {
    expect(decode(unique, text)).toEqual(JSON.parse(text));
  });

  test.each([
    ["[1,2,1.0]", 2, 0],
    ["[100,1e2]", 1, 0],
    ["[0,-0]", 1, 0],
    ['["a","\\u0061"]', 1, 0],
    ['[1,{"a":1,"b":[{}]},{"b":[{}],"a":1.0}]', 2, 1],
  ])("of unique items does not have %s", async (text, index, earlier) => {
    expect(await refusal(unique, text)).toMatchObject({
      path: `/${index}`,
      expected: "an item that differs from all others",
      found: `that of ${earlier}`,
    });
  });

  test("of unique integers that no number holds is compared exactly", async () => {
    const shape: ArrayShape = { ...unique, items: { kind: "integer", format: "int64", representation: "bigint" } };
    expect(decode(shape, "[9007199254740993,9007199254740992]")).toEqual([9007199254740993n, 9007199254740992n]);
    expect(await refusal(shape, "[9007199254740993,9007199254740993.0]")).toMatchObject({ path: "/1" });
  });

  test("of unique items may be as deep as limits allow at most, each level unique", () => {
    const { decodeJson } = decodersOf({
      Root: { shape: { kind: "array", items: { kind: "reference", name: "Root" }, uniqueItems: true } },
    });
    const deep = (depth: number) => `${"[[],".repeat(depth)}[[]]${"]".repeat(depth)}`;
    const limits = { depth: 1_000 };
    expect(decodeJson("Root", deep(998), { limits })).toHaveLength(2);
    expect(decodeJson("Root", deep(3))).toEqual(JSON.parse(deep(3)));
  });
});
