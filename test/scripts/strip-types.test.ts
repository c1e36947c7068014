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
      const stripped = stripTypes(before + declaration(literal(data)));
      expect(await dataOf(stripped?.script ?? "")).toEqual(JSON.parse(JSON.stringify(data)));
      expect(stripped?.declarations).toBe(`${before}export declare const data: Some<Type>;\n`);
    }),
    { numRuns: 50 },
  );
});

test("types alone leave a module without exports, and declarations that are these types", async () => {
  const text = await readFile("generated/schema.ts", "utf8");
  const [header] = /^[\s\S]*?\n\n/.exec(text) ?? [];
  expect(stripTypes(text)).toEqual({ script: `${header?.trimEnd()}\nexport {};\n`, declarations: text });
});

test.each([
  "export const data: A = {\n  a: 1 as number,\n};\n",
  "export const data: A = {\n  a: run(),\n};\n",
  "export const data: A = [\n  <number>1,\n];\n",
  'export const data: A = {\n  a: "b",\n};\nexport function run(): void {}\n',
  'export const data = {\n  a: "b",\n} as const;\n',
  'export { data } from "./other.js";\n',
])("anything else is left to the compiler: %j", (text) => {
  expect(stripTypes(text)).toBeUndefined();
});
