import { appendFile, cp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { runInNewContext } from "node:vm";
import { parseYaml } from "@redocly/openapi-core";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";
import { openapiDocument } from "../../generated/openapi-document.js";
import { generate } from "../../scripts/build/generate.js";
import { emitterNames } from "../../scripts/emit/emitters.js";
import { buildAndImport, everything, generateFrom, temporaryDirectory } from "../support/build.js";
import { libraryContract } from "../support/library-contract.js";
import { observedImport } from "../support/observed-import.js";
import { runScript } from "../support/run.js";
import { smallContract } from "../support/small-contract.js";

const ours = ["--contract", "openapi.yaml", "--emit", everything, "--modules", "ts", "--runtime", "../src", "--check"];

describe("generated/", () => {
  test("is what the build makes of openapi.yaml, byte for byte: if not, run npm run build", async () => {
    const modules = await generate({
      contract: "openapi.yaml",
      runtime: "../src",
      modules: "ts",
      emit: emitterNames,
    });
    expect((await readdir("generated")).sort()).toEqual([...modules.keys()].sort());
    for (const [file, text] of modules) expect(await readFile(join("generated", file), "utf8"), file).toBe(text);
  });

  test.each([
    ["schema.ts", "/**\n * "],
    ["client.ts", "/**\n * "],
    ["operations.ts", "/**\n * "],
    ["schemas.ts", "/**\n * "],
    ["index.ts", "/**\n * "],
    ["openapi-document.ts", "/**\n * "],
    ["requests.http", "# "],
    // JSON has no comments: the collection's description, which Postman shows, is the first of its members.
    ["postman_collection.json", '{\n  "info": {\n    "description": "'],
  ])("names its source first in %s", async (file, opening) => {
    const text = await readFile(join("generated", file), "utf8");
    const notice = "Generated from openapi.yaml. Do not edit: change the contract and build again.";
    expect(text.slice(0, opening.length + notice.length)).toBe(opening + notice);
  });

  test("holds the contract as JSON and as a module, member for member and in its order", async () => {
    const json = await readFile("generated/openapi.json", "utf8");
    const written = parseYaml(await readFile("openapi.yaml", "utf8"));
    expect(json).toBe(`${JSON.stringify(written, null, 2)}\n`);
    expect(JSON.stringify(openapiDocument)).toBe(JSON.stringify(written));
  });

  test("comes out the same from the same contract, and in the contract's order", async () => {
    const contract = libraryContract();
    const modules = await generateFrom(contract);
    expect([...(await generateFrom(contract))]).toEqual([...modules]);
    expect(modules.get("operations.ts")).toMatch(/getLoan:[\s\S]*endLoan:[\s\S]*startLoan:/);
  });
});

describe.each(["openapi.yaml", "test/golden/orders.yaml", "test/contracts/datacontract.yaml"])(
  "what is generated of %s is free of code that does anything when it is imported",
  (contract) => {
    test("none of its functions is called, no global is read, and what it imports reads those of the language alone", async () => {
      const observed = await observedImport(await modulesOf(contract));
      expect(observed).toMatchObject({ called: [], read: [] });
      const language = new Set<string>(runInNewContext("Object.getOwnPropertyNames(globalThis)"));
      expect(observed.readByOthers.filter((name) => !language.has(name))).toEqual(["TextDecoder"]);
    });

    test("a bundler sees it: of modules of which nothing is used it leaves nothing", async () => {
      for (const file of await modulesOf(contract)) {
        const { outputFiles } = await build({
          stdin: { contents: `import ${JSON.stringify(file)};`, resolveDir: "." },
          ...{ bundle: true, write: false, format: "esm", logLevel: "silent" },
          plugins: [
            { name: "alone", setup: (bundler) => bundler.onResolve({ filter: /./ }, ({ path }) => alone(path, file)) },
          ],
        });
        expect(outputFiles[0]?.text, file).toBe("");
      }
    });
  },
);

test("what people say of an operation imports nothing", async () => {
  const get = { description: "Of `type: number` schemas.", responses: { "200": { description: "Done." } } };
  const modules = await generateFrom(smallContract({ "/things": { get } }));
  expect(modules.get("operations.ts")).not.toContain("./schemas.js");
});

test("a call of what was imported is seen: the functions that it needs, and no other", async () => {
  const files = await modulesOf("openapi.yaml");
  const index = files.findIndex((file) => file.endsWith("/index.js"));
  const decode = `modules[${index}].decodeJson("CancelMadeBookingRequest", '{"BookingID":1,"Reason":""}');`;
  const { called } = await observedImport(files, decode);
  expect(called).toEqual([expect.stringMatching(/^\(\) => \(\{ BookingID: int32, Reason: text \}\)/)]);
});

/** Builds the modules of a contract, and gives their absolute paths. */
async function modulesOf(contract: string): Promise<string[]> {
  const directory = await temporaryDirectory();
  const modules = await generate({
    contract,
    runtime: "adultwork-webcam/runtime",
    modules: "js",
    emit: ["types", "client", "openapi"],
  });
  for (const [name, text] of modules) await writeFile(join(directory, name), text);
  return [...modules.keys()].filter((name) => name.endsWith(".js")).map((name) => resolve(directory, name));
}

/** A module that may have side effects, whatever a package says of it, without what it imports. */
function alone(path: string, file: string) {
  return path === file ? { path, sideEffects: true } : { path, external: true, sideEffects: false };
}

describe("the check for stale files", () => {
  test("passes when nothing is stale", async () => {
    const { code, output } = await runScript("scripts/program.ts", "build", ...ours, "--out", "generated");
    expect({ code, output }).toEqual({ code: 0, output: "The generated files are up to date.\n" });
  });

  test("names each file that is changed, missing or left over, and what to do; it writes nothing", async () => {
    const out = join(await temporaryDirectory(), "generated");
    await cp("generated", out, { recursive: true });
    await appendFile(join(out, "operations.ts"), "// Not.\n");
    await rm(join(out, "schema.ts"));
    await writeFile(
      join(out, "old.ts"),
      "// Generated from openapi.yaml. Do not edit: change the contract and build again.\n",
    );
    await writeFile(join(out, "own.ts"), "// Somebody's own.\n");
    const collection = await readFile(join(out, "postman_collection.json"), "utf8");
    await writeFile(join(out, "old.json"), collection);
    await writeFile(join(out, "own.json"), `{\n  "name": ${JSON.stringify(collection)}\n}\n`);
    await writeFile(join(out, "old.http"), await readFile(join(out, "requests.http"), "utf8"));
    await writeFile(join(out, "own.http"), "### Somebody's own\nGET https://library.example\n");
    const { code, errors } = await runScript("scripts/program.ts", "build", ...ours, "--out", out);
    const kept = [
      ...["own.http", "own.json", "own.ts"],
      ...["openapi-document.ts", "openapi.json", "postman_collection.json", "requests.http"],
    ];
    const client = ["client.ts", "index.ts", "operations.ts", "schemas.ts", "schemas.xml.ts"];
    expect(code).toBe(1);
    expect(errors).toContain(
      `Stale: ${["operations.ts", "schema.ts", "old.http", "old.json", "old.ts"].map((file) => join(out, file)).join(", ")}\nBuild without --check to write them.\n`,
    );
    expect((await readdir(out)).sort()).toEqual([...kept, ...client, "old.http", "old.json", "old.ts"].sort());

    const build = await runScript("scripts/program.ts", "build", ...ours.slice(0, -1), "--out", out);
    expect(build.output).toContain(" files, 5 changed");
    expect((await readdir(out)).sort()).toEqual([...kept, ...client, "schema.ts"].sort());
  });
});

describe("the build's command line", () => {
  test.each([
    ["no flags", [], "--contract and --out are required."],
    ["an unknown flag", ["--contracts", "x"], "Unknown option '--contracts'"],
    [
      "an unknown kind of modules",
      ["--contract", "openapi.yaml", "--out", "x", "--modules", "cjs"],
      "--modules is ts or js, not cjs.",
    ],
    ["a contract that is not there", ["--contract", "nothing.yaml", "--out", "x"], "there is none at nothing.yaml"],
  ])("%s: exit code 2, with the usage", async (_, parameters, message) => {
    const { code, errors } = await runScript("scripts/program.ts", "build", ...parameters);
    expect(code).toBe(2);
    expect(errors).toContain(message);
    expect(errors).toContain("Usage: adultwork-webcam build --contract FILE --out DIR");
  });

  test("a fault in the contract: exit code 1, the faults, and nothing written", async () => {
    const directory = await temporaryDirectory();
    const contract = { ...libraryContract(), servers: [{ url: "https://library .example" }] };
    await writeFile(join(directory, "contract.json"), JSON.stringify(contract, null, 2));
    const out = join(directory, "out");
    const { code, errors } = await runScript(
      "scripts/program.ts",
      "build",
      "--contract",
      join(directory, "contract.json"),
      "--out",
      out,
    );
    expect(code).toBe(1);
    expect(errors).toMatch(/contract\.json:9:7 at #\/servers\/0\/url\n {2}found: https:\/\/library \.example\n/);
    expect(errors).toMatch(/1 fault in .*contract\.json\. Nothing was written\./);
    await expect(readdir(out)).rejects.toThrow("ENOENT");
  });
});

test("the build refuses to write over the contract that it reads", async () => {
  const directory = await temporaryDirectory();
  const contract = join(directory, "openapi.json");
  const text = JSON.stringify(libraryContract());
  await writeFile(contract, text);
  const { code, errors } = await runScript(
    "scripts/program.ts",
    "build",
    "--contract",
    contract,
    "--out",
    directory,
    "--emit",
    "openapi",
  );
  expect(code).toBe(2);
  expect(errors).toMatch(/^--out would overwrite the contract: the build writes a file openapi\.json\.\n/);
  expect(await readFile(contract, "utf8")).toBe(text);
  expect(await readdir(directory)).toEqual(["openapi.json"]);
});

describe("a hostile contract comes out inert", () => {
  const attack = `*/ globalThis.hacked = true; /* \` \${globalThis.hacked = true} " ' \u2028 globalThis.hacked = true //`;

  test("in names, descriptions, values and paths", async () => {
    const contract = libraryContract();
    const { post } = contract.paths["/loans"];
    post.operationId = attack;
    post.summary = attack;
    post.description = `first line\n${attack}`;
    contract.paths[`/${attack}`] = {
      get: { operationId: "constructor2", responses: { 200: { description: attack } } },
    };
    contract.components.schemas.Loan.description = attack;
    contract.components.schemas.Loan.properties.Evil = {
      type: "string",
      enum: [attack],
      description: attack,
      xml: { name: "Evil" },
    };
    contract.components.schemas.Loan.properties[attack] = { type: "string", xml: { name: "Evil2" } };
    const { createClient } = (await buildAndImport(contract)).entry;
    expect(Object.keys(createClient())).toContain(attack);
    expect(globalThis).not.toHaveProperty("hacked");
  });

  test("a schema named then makes no promise of what has it (ECMAScript §27.2.1.3.2): values are decoded", async () => {
    const contract = libraryContract();
    const name = "then";
    contract.components.schemas[name] = { type: "integer", enum: [1], "x-enum-varnames": ["One"], xml: { name } };
    const { directory, entry } = await buildAndImport(contract);
    for (const module of ["index", "operations", "schemas", "schemas.xml"])
      expect(await import(`${process.cwd()}/${directory}/${module}.ts`), module).not.toHaveProperty(name);
    expect([entry.decodeJson(name, "1"), await entry.decodeXml(name, "<then>1</then>")]).toEqual([1, 1]);
  });

  test("schemas named like JavaScript's own words, or like the runtime's names, do no harm", async () => {
    const contract = libraryContract();
    for (const name of [
      "class",
      "string",
      "ApiError",
      "createClient",
      "ApiClient",
      "constructor",
      "a-b.c",
      "Record",
      "eval",
    ]) {
      contract.components.schemas[name] = { type: "object", properties: { a: { type: "string" } } };
    }
    const modules = await generateFrom(contract);
    expect(modules.get("index.ts")).not.toMatch(
      /export (type|const) (class|string|ApiError|createClient|ApiClient)\b =? ?(components|\{)/,
    );
    expect(modules.get("index.ts")).toContain('export type { Loan } from "./schema.js";');
    expect(modules.get("index.ts")).toContain(
      "since the name is taken or is none: class, string, ApiError, createClient, ApiClient, a-b.c, Record, eval.",
    );
  });
});
