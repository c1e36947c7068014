import { existsSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { parseOptions, usage } from "../scripts/build/options.js";
import { neededPackages } from "../scripts/command/needed-packages.js";
import { defaultEmitters, packagesOf } from "../scripts/emit/emitters.js";
import { temporaryDirectory } from "./support/build.js";
import { compiledProgram } from "./support/compiled-program.js";
import { linkedRepository } from "./support/linked-repository.js";
import { runIn, runNode } from "./support/run.js";
import { compilerMessages } from "./support/type-check.js";

const guides = (await readdir("docs")).filter((file) => file.endsWith(".md")).map((file) => join("docs", file));
const documents = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", ...guides];
const packageFile = JSON.parse(await readFile("package.json", "utf8"));

// What a command makes, and a clean clone does not have.
const built = (await readFile(".gitignore", "utf8")).split("\n").map((line) => line.replace(/^\/|\/$/g, ""));

const snippets: [string, string][] = [];
for (const file of documents) {
  const text = await readFile(file, "utf8");
  for (const [index, [, code = ""]] of [...text.matchAll(/^```ts\n(.*?)^```$/gms)].entries()) {
    snippets.push([`${file}, snippet ${index + 1}`, code]);
  }
}

test("README shows its main uses as snippets, in a length that is read", async () => {
  expect(snippets.filter(([title]) => title.startsWith("README.md")).length).toBeGreaterThanOrEqual(4);
  expect((await readFile("README.md", "utf8")).length).toBeLessThanOrEqual(10_000);
});

test("README's table of contents names its sections, and its links to sections lead to one", async () => {
  const text = await readFile("README.md", "utf8");
  const sections = [...text.matchAll(/^## (.*)$/gm)].map(([, title = ""]) => title);
  const [, contents = ""] = /\n\n(\[[^\n]+ ·\n.*?)\n\n/s.exec(text) ?? [];
  const named = [...contents.matchAll(/\[(.*?)\]\(#/g)].map(([, title]) => title);
  expect(named).toEqual(sections.filter((title) => title !== "License"));
  const anchors = sections.map((title) => title.toLowerCase().replaceAll(" ", "-"));
  for (const [, anchor] of text.matchAll(/\]\(#(.*?)\)/g)) expect(anchors).toContain(anchor);
});

test("README needs no clone, but for the section that says so", async () => {
  const [text = ""] = (await readFile("README.md", "utf8")).split("\n## In a clone\n");
  expect(text).not.toMatch(/npm run|npm start|test\/|examples\//);
});

describe.each(snippets)("%s", (_, code) => {
  test("prints what its comments say", async () => {
    const directory = await temporaryDirectory();
    const file = join(directory, "snippet.ts");
    await writeFile(file, code);
    const {
      code: exitCode,
      output,
      errors,
    } = await runNode("--import", await preload, await compiledProgram(file, directory));
    expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: "" });
    const promised = [...code.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm)].map(([, text]) => text);
    expect(promised.length).toBeGreaterThan(0);
    expect(output.trim().split("\n")).toEqual(promised);
  });
});

const preload = compiledProgram("test/support/redirect-to-sandbox.ts");

test("all snippets pass the compiler's strictest settings", async () => {
  const directory = await temporaryDirectory();
  const files = snippets.map((_, index) => join(directory, `snippet-${index}.ts`));
  for (const [index, [, code]] of snippets.entries()) await writeFile(files[index] ?? "", code);
  expect(compilerMessages(files)).toEqual([]);
});

describe("the guide on building another contract", () => {
  const guide = "docs/build-your-own-contract.md";

  test("has commands that print what it shows", async () => {
    const [commands = "", shown] = await blocksOf(guide, "One to look at");
    const { code, output, errors } = await runIn(await linkedRepository(), commands);
    expect({ code, errors }).toEqual({ code: 0, errors: "" });
    // npm and the build have said something before.
    const printed = output.slice(output.indexOf("\n", output.indexOf(" ms")) + 1);
    expect(printed).toBe(shown);
  });

  test("names every option of the command, with its default", async () => {
    const [, table = ""] = (await readFile(guide, "utf8")).split("\n## Options\n");
    const described = [...table.matchAll(/^\| `(--[a-z0-9]+)[^|`]*(?:\\\|[^|`]*)*` \| (?:`([^`]*)`|required)? ?\|/gm)];
    const options = [...usage.matchAll(/^ {2}(--[a-z0-9]+)/gm)].map(([, option]) => option);
    expect(described.map(([, option]) => option)).toEqual(options);
    const defaults = parseOptions(["--contract", "openapi.yaml", "--out", "build"]);
    for (const [, option = "", value] of described) {
      if (value === undefined) continue;
      expect(String(Object(defaults)[option.slice(2)]), option).toBe(value);
    }
  });

  test.each([
    ["in README", "README.md", "Any contract", 0],
    ["with npm", guide, "In your project", 0],
    ["with npx, beside another TypeScript", guide, "In your project", 1],
  ])("names the packages that the build needs, and its command, %s", async (_, document, heading, index) => {
    const { [index]: commands = "" } = await blocksOf(document, heading);
    const named = [...commands.matchAll(/ (@?[\w/-]+@\d+)(?=\s)/g)].map(([, specifier]) => specifier);
    const asked = ["@redocly/openapi-core", ...packagesOf(defaultEmitters)];
    const needed = neededPackages
      .filter(({ name }) => asked.includes(name))
      .map(({ specifier }) => specifier.replace(/\^(\d+)\..*/, "$1"));
    expect(named.sort()).toEqual(needed.sort());
    expect(commands.match(/([\w-]+) build --contract FILE --out DIR/)?.[1]).toBe(Object.keys(packageFile.bin).join());
  });
});

/** The text of the code blocks of a section. */
async function blocksOf(document: string, heading: string): Promise<string[]> {
  const [, section = ""] = (await readFile(document, "utf8")).split(`\n## ${heading}\n`);
  const [text = ""] = section.split("\n## ");
  return [...text.matchAll(/^```\w+\n(.*?)^```$/gms)].map(([, code = ""]) => code);
}

describe.each(documents)("%s", (file) => {
  test("links to files that are there", async () => {
    const text = await readFile(file, "utf8");
    for (const [, target = ""] of text.matchAll(/\]\((?!https?:)([^)#]+)\)/g)) {
      expect(existsSync(resolve(dirname(file), target)), target).toBe(true);
    }
  });

  test("names paths that are there", async () => {
    const text = await readFile(file, "utf8");
    for (const [, path = ""] of text.matchAll(/`((?:src|scripts|sandbox|test|docs|generated|examples)\/[\w./-]*)`/g)) {
      expect(existsSync(path) || built.includes(path), path).toBe(true);
    }
  });

  test("names npm scripts that are there", async () => {
    const text = await readFile(file, "utf8");
    for (const [, script = ""] of text.matchAll(/npm run (?:--silent )?([\w:-]+)/g)) {
      expect(Object.keys(packageFile.scripts)).toContain(script);
    }
  });
});

test("every npm script is named where a newcomer looks: in README.md or CONTRIBUTING.md", async () => {
  const texts = (await Promise.all(["README.md", "CONTRIBUTING.md"].map((file) => readFile(file, "utf8")))).join("\n");
  const runByNpm = ["prepare", "prepack", "preversion", "version"];
  const unnamed = Object.keys(packageFile.scripts).filter((script) => {
    const called = ["start", "test"].includes(script) ? `npm ${script}` : `npm run ${script}`;
    return !(runByNpm.includes(script)
      ? texts.includes(`\`${script}\``)
      : new RegExp(`${called}(?![\\w:-])`).test(texts));
  });
  expect(unnamed).toEqual([]);
});

test("every extension with a JSON Schema is described in docs/extensions.md, and no other", async () => {
  const schemas = (await readdir("scripts/compile/extensions/schemas")).map((file) => file.replace(".schema.json", ""));
  const text = await readFile("docs/extensions.md", "utf8");
  const described = [...text.matchAll(/^## (.*)$/gm)].flatMap(([, title = ""]) =>
    [...title.matchAll(/`(x-[\w-]+)`/g)].map(([, name]) => name),
  );
  expect(described.sort()).toEqual(schemas.sort());
});

test.each(["package-lock.json", "test/package/runtimes/package-lock.json"])("%s names no registry", async (file) => {
  expect(await readFile(file, "utf8")).not.toContain('"resolved"');
});
