import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { generate } from "../../scripts/build/generate.js";
import { parseOptions } from "../../scripts/build/options.js";
import { type EmitterName, emitterNames } from "../../scripts/emit/emitters.js";
import { buildAndImport, contractFile, everything, generateFrom, temporaryDirectory } from "../support/build.js";
import { buildWith } from "../support/build-command.js";
import { libraryContract } from "../support/library-contract.js";
import { compilerMessages } from "../support/type-check.js";

const runtime = ["--runtime", "adultwork-webcam/runtime"];

/** Builds the library's contract as the command does, as often as is asked for, into one directory. */
async function libraryBuild() {
  const directory = await temporaryDirectory();
  const contract = join(directory, "library.json");
  await writeFile(contract, JSON.stringify(libraryContract()));
  const out = join(directory, "out");
  const build = (...options: string[]) =>
    buildWith("--contract", contract, "--out", out, "--modules", "ts", ...runtime, ...options);
  const files = async () => (await readdir(out)).sort();
  return { out, build, files };
}

const types = ["schema.ts"];
const modules = ["client.ts", "index.ts", "operations.ts", "schemas.ts", "schemas.xml.ts"];
const client = [...modules, ...types];
const openapi = ["openapi-document.ts", "openapi.json"];
const http = ["requests.http"];
const postman = ["postman_collection.json"];

describe("--emit says what is generated", () => {
  test.each<[EmitterName[], string[]]>([
    [["types"], types],
    // Its modules import the types, so that it has them with it.
    [["client"], client],
    [["client", "types"], client],
    [["openapi"], openapi],
    [["http"], http],
    [["postman"], postman],
    [
      ["postman", "http", "postman"],
      [...postman, ...http],
    ],
    [emitterNames, [...client, ...openapi, ...postman, ...http]],
  ])("%j", async (names, files) => {
    expect([...(await generateFrom(libraryContract(), ...names)).keys()].sort()).toEqual([...files].sort());
  });

  test("types and client, unless something else is asked for", async () => {
    const contract = await contractFile(libraryContract());
    const modules = await generate({ contract, runtime: "adultwork-webcam/runtime", modules: "ts" });
    expect([...modules.keys()].sort()).toEqual(client.sort());
    const { build, files } = await libraryBuild();
    expect((await build()).output).toMatch(/: (\d+) files, \1 changed,/);
    expect(await files()).toEqual(client.sort());
  });

  test("in any order, in one list or in several, each as often as one likes", async () => {
    const { build, files } = await libraryBuild();
    expect(await build("--emit", "http,types,http", "--emit", "types, openapi")).toMatchObject({ code: 0 });
    expect(await files()).toEqual([...types, ...openapi, ...http].sort());
    expect((await build("--emit", "openapi,http,types", "--check")).output).toBe(
      "The generated files are up to date.\n",
    );
  });

  test("a file is the same text, whatever is generated beside it; but for the type of the paths, which is among the types", async () => {
    const whole = await generateFrom(libraryContract(), ...emitterNames);
    for (const name of emitterNames) {
      for (const [file, text] of await generateFrom(libraryContract(), name, "types")) {
        expect(text, file).toBe(whole.get(file));
      }
    }
    const alone = await generateFrom(libraryContract(), "openapi");
    expect(alone.get("openapi.json")).toBe(whole.get("openapi.json"));
    expect(alone.get("openapi-document.ts")).toBe(
      whole
        .get("openapi-document.ts")
        ?.replace('import type { paths } from "./schema.js";\n', "")
        .replace("<paths>", "<Record<string, unknown>>"),
    );
  });

  test("what is not asked for is not made", async () => {
    const contract = await contractFile(libraryContract());
    const steps: string[] = [];
    const onStep = (step: string) => steps.push(step);
    await generate({ contract, runtime: "", modules: "ts", emit: ["http"], onStep });
    expect(steps).toEqual(["load", "compile", "requests.http"]);
  });

  test("the contract as a module compiles and runs without the types", async () => {
    const { directory } = await buildOpenapi();
    expect(compilerMessages([join(directory, "openapi-document.d.ts")])).toEqual([]);
    const module = await import(/* @vite-ignore */ `${process.cwd()}/${directory}/openapi-document.js`);
    expect(module.openapiDocument).toEqual(libraryContract());
  });
});

/** The contract as JSON and as a module, alone. */
async function buildOpenapi() {
  const directory = await temporaryDirectory();
  const contract = await contractFile(libraryContract());
  const modules = await generate({
    contract,
    runtime: "adultwork-webcam/runtime",
    modules: "js",
    emit: ["openapi"],
  });
  for (const [name, text] of modules) await writeFile(join(directory, name), text);
  return { directory };
}

describe("a name that --emit does not know is wrong usage, and the one that was probably meant is named", () => {
  const all = "--emit is a list of types, client, openapi, postman, http, not of";
  test.each([
    ["typs", `${all} typs: did you mean types?`],
    ["types,clinet", `${all} clinet: did you mean client?`],
    ["HTTP", `${all} HTTP.`],
    ["toString", `${all} toString.`],
    ["types,", `${all} nothing.`],
    ["", `${all} nothing.`],
  ])("%j", (names, message) => {
    expect(parseOptions(["--contract", "openapi.yaml", "--out", "x", "--emit", names])).toBe(message);
  });
});

describe("what an earlier build wrote, and this one would not", () => {
  test("is removed, as any file that the contract no longer gives; the summary names it. Others' files stay", async () => {
    const { out, build, files } = await libraryBuild();
    await build("--emit", everything);
    await writeFile(join(out, "own.http"), "### Somebody's own\n");
    const { code, output } = await build("--emit", "types");
    expect(code).toBe(0);
    expect(output).toMatch(/: 1 file, 9 changed, /);
    const [, removed] = /^ {2}removed, written by an earlier build and not by this one: (.*)$/m.exec(output) ?? [];
    expect(removed?.split(", ").sort()).toEqual([...modules, ...openapi, ...postman, ...http].sort());
    expect(await files()).toEqual(["own.http", ...types]);
    expect(await readFile(join(out, "own.http"), "utf8")).toBe("### Somebody's own\n");
    expect((await build("--emit", "types")).output.trim().split("\n")).toHaveLength(1);
  });

  test("is stale to --check, which removes nothing", async () => {
    const { out, build, files } = await libraryBuild();
    await build("--emit", "types,http");
    const { code, errors } = await build("--emit", "types", "--check");
    expect({ code, errors }).toEqual({
      code: 1,
      errors: `Stale: ${join(out, "requests.http")}\nBuild without --check to write them.\n`,
    });
    expect(await files()).toEqual([...types, ...http].sort());
  });
});

test("a client that was built without the rest decodes as before", async () => {
  const { entry } = await buildAndImport(libraryContract());
  expect(entry.decodeJson("Book", '{ "Title": "Emma", "Price": 9.50 }')).toEqual({ Title: "Emma", Price: 9.5 });
});
