import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { expect, test } from "vitest";
import { declarationsOf, stripTypes } from "../../scripts/build/strip-types.js";
import { literal } from "../../scripts/emit/literal.js";

/** What a module exports as `data`. */
async function dataOf(script: string): Promise<unknown> {
  const module: { data: unknown } = await import(
    /* @vite-ignore */ `data:text/javascript,${encodeURIComponent(script)}`
  );
  return module.data;
}

test.each([
  ["a type before it", (value: string) => `export const data: Some<Type> = ${value};\n`],
  ["a type after it", (value: string) => `export const data = ${value} satisfies Type;\n`],
  ["a type on either side", (value: string) => `export const data: Type = ${value} as const;\n`],
])("plain data with %s is the same data without it", async (_, declaration) => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue({ maxDepth: 4 }), async (value) => {
      const data = { as: " as T", satisfies: "} satisfies T;", '"': [value], "\n": "\u2028" };
      const script = stripTypes(`// A.\n\nimport type { Type } from "a";\n\n/** B. */\n${declaration(literal(data))}`);
      expect(await dataOf(script ?? "")).toEqual(JSON.parse(JSON.stringify(data)));
    }),
    { numRuns: 50 },
  );
});

test("types alone leave a module without exports", async () => {
  const text = await readFile("generated/schema.ts", "utf8");
  expect(stripTypes(text)).toBe(`${text.slice(0, text.indexOf("\n\n") + 1)}export {};\n`);
  expect(declarationsOf(text)).toBe(text);
});

test.each([
  "export const data = {\n  a: 1 as number,\n};\n",
  "export const data = {\n  a: run<number>(),\n};\n",
  "export const data = run((a: number) => a);\n",
  "export const data = [\n  <number>1,\n];\n",
  'export const data = {\n  a: "b",\n};\nexport function run(): void {}\n',
  'export * from "./other.js";\n',
])("anything else is left to the compiler: %j", (text) => {
  expect(stripTypes(text)).toBeUndefined();
});

test.each([
  [
    "names without types",
    'export {\n  a,\n  type B,\n  c,\n  type D as E,\n} from "b";\n',
    'export {\n  a,\n  c,\n} from "b";\n',
  ],
  [
    "calls, and functions without types",
    'const a: A<B["b"]> = /* @__PURE__ */ object(() => ({ b: optional(c), "(d: E)": f(1n, (g) => h) }));\n',
    'const a = /* @__PURE__ */ object(() => ({ b: optional(c), "(d: E)": f(1n, (g) => h) }));\nexport {};\n',
  ],
  [
    "a call with types, in a constant of a function's type",
    "export const a: (b: B) => C = /* @__PURE__ */ make<B>(c);\n",
    "export const a = /* @__PURE__ */ make(c);\n",
  ],
  [
    "a type of several lines, with its comment, and that of a constant, which the declarations have",
    "// A.\n\n/** B. */\ntype B = <T>(\n  b: T,\n) => C<\n  T\n>;\n\n/** C. */\nexport const c: B = d;\n",
    "// A.\n\nexport const c = d;\n",
  ],
])("%s", (_, text, script) => {
  expect(stripTypes(text)).toBe(script);
});

test("declarations have the types, the names, and the stated type of each export, and nothing of what is not exported", () => {
  const names = 'import {\n  a,\n  type B,\n} from "b";\nexport { c, type D } from "d";\n\n';
  const types = "/** E. */\nexport interface E {\n  e: B;\n}\n\n";
  const constants =
    'const f = /* @__PURE__ */ a("f");\n\n/** G. */\nexport const g: (b: B) => E = /* @__PURE__ */ a<B>(f);\n';
  expect(declarationsOf(names + types + constants)).toBe(
    `${names + types}/** G. */\nexport declare const g: (b: B) => E;\n`,
  );
  expect(declarationsOf("export const g = { a: 1 } as const;\n")).toBeUndefined();
});
