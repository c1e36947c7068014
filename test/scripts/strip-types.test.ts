import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { expect, test } from "vitest";
import { stripTypes } from "../../scripts/build/strip-types.js";
import { literal } from "../../scripts/emit/literal.js";

/** What a module exports as `data`. */
async function dataOf(script: string): Promise<unknown> {
  const module: { data: unknown } = await import(
    /* @vite-ignore */ `data:text/javascript,${encodeURIComponent(script)}`
  );
  return module.data;
}

test.each([
  ["a type", (value: string) => `export const data: Some<Type> = ${value};\n`],
  ["a type on either side", (value: string) => `export const data: Some<Type> = ${value} as const;\n`],
])("plain data with %s is the same data without it, and the type without the data", async (_, declaration) => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue({ maxDepth: 4 }), async (value) => {
      const data = { as: " as T", satisfies: "} satisfies T;", '"': [value], "\n": "\u2028" };
      const before = `// A.\n\nimport type { Type } from "a";\n\n/** B. */\n`;
      const { script, isJavaScript, declarations } = stripTypes(before + declaration(literal(data)));
      expect(isJavaScript).toBe(true);
      expect(declarations).toBe(`${before}export declare const data: Some<Type>;\n`);
      expect(await dataOf(script)).toEqual(JSON.parse(JSON.stringify(data)));
    }),
    { numRuns: 50 },
  );
});

test("types alone leave a module without exports, and declarations that are these types", async () => {
  const schema = await readFile("generated/schema.ts", "utf8");
  const head = schema.slice(0, schema.indexOf("\n\n") + 1);
  expect(stripTypes(schema)).toEqual({
    script: `${head}export {};\n`,
    isJavaScript: true,
    declarations: schema,
  });
});

test("constants that are made of parts are JavaScript without their types, and so is what they import", () => {
  const imports = "import {\n  object,\n  text,\n";
  const constants = (type: string) =>
    `export const A${type} = /* @__PURE__ */ object(() => ({ b: text, "as c": B }));\nexport const B${type} = text;\n`;
  expect(stripTypes(`${imports}  type Schema,\n} from "a";\n\n${constants(": Schema")}`)).toEqual({
    script: `${imports}} from "a";\n\n${constants("")}`,
    isJavaScript: true,
    declarations:
      'import {\n  type Schema,\n} from "a";\n\nexport declare const A: Schema;\nexport declare const B: Schema;\n',
  });
});

test.each([
  "export const data = {\n  a: 1 as number,\n};\n",
  "export const data = [\n  <number>1,\n];\n",
  'export const data = {\n  a: "b",\n};\nexport function run(): void {}\n',
  'export { data } from "./other.js";\n',
])("anything else is left to the compiler: %j", (text) => {
  expect(stripTypes(text)).toMatchObject({ script: text, isJavaScript: false });
});

test("what is left to the compiler has no types of several lines, nor their comments", () => {
  const types =
    "/** B. */\ntype B = <T>(\n  b: T,\n) => C<\n  T\n>;\n\n/** C. */\nexport interface C<T> {\n  c: T;\n}\n";
  const code = "// A.\n\n/** D. */\nexport function d(): D {\n  return run();\n}\n";
  expect(stripTypes(`// A.\n\n${types}${code.slice("// A.\n\n".length)}`)).toEqual({
    script: code,
    isJavaScript: false,
    declarations: undefined,
  });
});
