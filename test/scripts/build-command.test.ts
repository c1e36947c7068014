import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { Progress } from "../../scripts/build/progress.js";
import { temporaryDirectory } from "../support/build.js";
import { compiledProgram } from "../support/compiled-program.js";
import { libraryContract } from "../support/library-contract.js";
import { runScript } from "../support/run.js";

const script = "scripts/program.ts";
const runtime = ["--runtime", "adultwork-webcam/runtime"];

/** A directory with the library's contract, whose schema of a book is in a file of its own. */
async function libraryOfTwoFiles() {
  const directory = await temporaryDirectory();
  const contract = libraryContract();
  const book = contract.components.schemas.Book;
  contract.components.schemas.Book = { $ref: "schemas/book.json" };
  await mkdir(join(directory, "schemas"));
  await writeFile(join(directory, "contract.json"), JSON.stringify(contract, null, 2));
  await writeFile(join(directory, "schemas/book.json"), JSON.stringify(book, null, 2));
  return { directory, book, out: join(directory, "out"), contract: join(directory, "contract.json") };
}

describe("the summary of a build", () => {
  test("counts files, changes, operations and schemas, and has a line for each kind of notice", async () => {
    const { contract, out, book, directory } = await libraryOfTwoFiles();
    const odd = { ...book, properties: { ...book.properties, Title: { ...book.properties.Title, deprecated: "no" } } };
    await writeFile(join(directory, "schemas/book.json"), JSON.stringify(odd, null, 2));
    const { code, output, errors } = await runScript(script, "build", "--contract", contract, "--out", out, ...runtime);
    // Where the machine is busy the build takes long, and tells its progress.
    expect({ code, errors: errors.replaceAll(/^.*: \d+ ms\n/gm, "") }).toEqual({ code: 0, errors: "" });
    const [first, ...notices] = output.trim().split("\n");
    expect(first).toMatch(/contract\.json → .*out: (\d+) files, \1 changed, 4 operations, 4 schemas, \d+ ms$/);
    expect(notices).toEqual([
      `  Expected type \`boolean\` but got \`string\`: not as OpenAPI has it (${directory}/schemas/book.json:14:7)`,
    ]);
  });
});

test("with --strict, each notice is a fault with its place, beside the others, and nothing is written", async () => {
  const { contract, out, book, directory } = await libraryOfTwoFiles();
  const title = { ...book.properties.Title, deprecated: "no", format: "isbn", not: { const: "" } };
  const odd = { ...book, properties: { ...book.properties, Title: title } };
  await writeFile(join(directory, "schemas/book.json"), JSON.stringify(odd, null, 2));
  const options = ["--contract", contract, "--out", out];
  const { code, output, errors } = await runScript(script, "build", ...options, "--strict");
  expect({ code, output }).toEqual({ code: 1, output: "" });
  const place = `${directory}/schemas/book.json`;
  const faults = errors.split("\n\n");
  expect(faults).toEqual([
    expect.stringContaining("not as OpenAPI has it"),
    expect.stringMatching(
      /^.*book\.json:\d+:7 at #\/properties\/Title\/not\n {2}found: not, a test of the value: it is not checked/,
    ),
    expect.stringContaining('format "isbn" of type string: it is not checked'),
    expect.stringContaining(`3 faults in ${contract}. Nothing was written.`),
  ]);
  for (const fault of faults.slice(0, 3)) {
    expect(fault).toContain(place);
    expect(fault).toContain("instead: mend it, or build without --strict");
  }
  expect(existsSync(out)).toBe(false);
  expect((await runScript(script, "build", ...options)).code).toBe(0);
  expect((await runScript(script, "build", ...options, "--check", "--strict")).code).toBe(1);
});

describe("the progress of a build", () => {
  test("is told when the build takes long, each step once", () => {
    const lines: string[] = [];
    const progress = new Progress(0, (line) => lines.push(line));
    progress.onStep("load", 12.4);
    progress.onStep("compile", 3);
    expect(lines).toEqual(["load: 12 ms", "compile: 3 ms"]);
  });

  test("is not told of a build that is soon over", () => {
    const lines: string[] = [];
    new Progress(Number.POSITIVE_INFINITY, (line) => lines.push(line)).onStep("load", 1);
    expect(lines).toEqual([]);
  });
});

test("--help prints the usage, and ends with 0", async () => {
  const { code, output } = await runScript(script, "build", "--help");
  expect(code).toBe(0);
  expect(output).toMatch(
    /^Usage: adultwork-webcam build --contract FILE --out DIR \[options\]\n[\s\S]*\nExit codes: 0 done, 1 .*, 2 wrong usage\.\n$/,
  );
});

describe("the program", () => {
  test("--help names its commands, and ends with 0", async () => {
    const { code, output } = await runScript(script, "--help");
    expect({ code, commands: output.match(/^ {2}\w+/gm) }).toEqual({
      code: 0,
      commands: ["  build", "  lint", "  sandbox"],
    });
    expect((await runScript(script, "lint", "--help")).output).toMatch(/^Usage: adultwork-webcam lint \[FILE\]/);
    expect((await runScript(script, "sandbox", "--help")).output).toMatch(/^Usage: adultwork-webcam sandbox /);
  });

  test("--version tells the package's", async () => {
    const { version } = JSON.parse(await readFile("package.json", "utf8"));
    expect(await runScript(script, "--version")).toEqual({ code: 0, errors: "", output: `${version}\n` });
  });

  test.each([
    [[], "A command is missing."],
    [["biuld"], "There is no command biuld: did you mean build?"],
    [["toString"], "There is no command toString."],
    [["--contract", "openapi.yaml"], "There is no command --contract."],
  ])("%j is wrong usage: exit code 2, with the usage", async (parameters, message) => {
    const { code, output, errors } = await runScript(script, ...parameters);
    expect({ code, output, first: errors.split("\n")[0] }).toEqual({ code: 2, output: "", first: message });
    expect(errors).toContain("Usage: adultwork-webcam COMMAND");
  });
});

describe("wrong options", () => {
  test.each([
    [
      "an unknown name",
      ["--emit", "typs"],
      "--emit is a list of types, client, openapi, postman, http, not of typs: did you mean types?",
    ],
    ["other formats", ["--formats", "iso"], "--formats is standards or rfc3339, not iso."],
    ["another kind of int64", ["--int64", "octal"], "--int64 is number, bigint or text, not octal."],
    ["--check with --watch", ["--check", "--watch"], "--check looks once; leave out --watch."],
  ])("%s: exit code 2, with the usage", async (_, options, message) => {
    const { code, errors } = await runScript(script, "build", "--contract", "openapi.yaml", "--out", "x", ...options);
    expect({ code, first: errors.split("\n")[0] }).toEqual({ code: 2, first: message });
    expect(errors).toContain("--int64 number|bigint|text");
  });
});

/** Starts a build that watches. */
async function startWatching(contract: string, out: string) {
  const program = await compiledProgram(script);
  const options = ["--contract", contract, "--out", out, "--emit", "http,types", "--watch"];
  const child = spawn(process.execPath, [program, "build", ...options]);
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  let printed = "";
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      printed += chunk;
      for (const listener of listeners) listener();
    });
  }
  return {
    child,
    /** Waits until the next of a text is printed, and gives all that was printed until then. */
    next(text: string): Promise<string> {
      return new Promise((resolve) => {
        const look = () => {
          const end = printed.indexOf(text);
          if (end < 0) return;
          listeners.delete(look);
          const seen = printed.slice(0, end + text.length);
          printed = printed.slice(end + text.length);
          resolve(seen);
        };
        listeners.add(look);
        look();
      });
    },
  };
}

describe("--watch", () => {
  test("builds again when any file of the contract changes, comes, goes or is faulty for a while; Ctrl-C ends it with 0", async () => {
    const { contract, out, book, directory } = await libraryOfTwoFiles();
    const { child, next } = await startWatching(contract, out);
    const bookFile = join(directory, "schemas/book.json");
    const watching = "Watching 2 files. Ctrl-C ends.";
    expect(await next(watching)).toMatch(/: (\d+) files, \1 changed/);

    const changed = { ...book, properties: { ...book.properties, Pages: { type: "integer", format: "int32" } } };
    await writeFile(bookFile, JSON.stringify(changed));
    expect(await next(watching)).toMatch(/\d+ files, [1-9]\d? changed/);
    expect(await readFile(join(out, "schema.d.ts"), "utf8")).toContain("Pages?:");

    await writeFile(bookFile, "{");
    expect(await next(watching)).toMatch(/schemas\/book\.json:[\s\S]*1 fault in .*Nothing was written/);

    await rm(bookFile);
    expect(await next(watching)).toContain("a file that cannot be read");

    // As editors save: a new file takes the place of the old one.
    await writeFile(`${bookFile}.new`, JSON.stringify(book));
    await rename(`${bookFile}.new`, bookFile);
    expect(await next(watching)).toMatch(/\d+ files, [1-9]\d? changed/);
    expect(await readFile(join(out, "schema.d.ts"), "utf8")).not.toContain("Pages?:");

    child.kill("SIGINT");
    expect(await once(child, "exit")).toEqual([0, null]);
  });
});
