import { mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import ts from "typescript";
import { describe, expect, onTestFinished, test } from "vitest";
import { runtimeModule } from "../../scripts/build/runtime/runtime-module.js";
import { buildWith } from "../support/build-command.js";
import { run } from "../support/run.js";

/** An API of another kind, in both formats. */
const contract = {
  openapi: "3.1.0",
  info: { title: "Todos", version: "1" },
  servers: [{ url: "https://todos.example" }],
  paths: {
    "/todos/{id}": {
      put: {
        operationId: "replaceTodo",
        parameters: [{ name: "id", in: "path", required: true, schema: { type: "integer" } }],
        requestBody: { required: true, content: content() },
        responses: { "200": { description: "The todo.", content: content() } },
      },
    },
  },
  components: {
    schemas: {
      Todo: {
        type: "object",
        required: ["id", "title"],
        xml: { name: "Todo" },
        properties: { id: { type: "integer" }, title: { type: "string" }, due: { type: "string", format: "date" } },
      },
    },
  },
};

function content() {
  const schema = { $ref: "#/components/schemas/Todo" };
  return { "application/json": { schema }, "application/xml": { schema } };
}

/** A project outside this repository that has nothing installed but what is named. */
async function project(...packages: readonly string[]) {
  const directory = await realpath(await mkdtemp(join(tmpdir(), "copied-runtime-")));
  onTestFinished(() => rm(directory, { recursive: true }));
  await writeFile(join(directory, "package.json"), '{ "private": true, "type": "module" }\n');
  await writeFile(join(directory, "todos.json"), JSON.stringify(contract));
  await mkdir(join(directory, "node_modules"));
  for (const name of packages) await symlink(resolve("node_modules", name), join(directory, "node_modules", name));
  const out = join(directory, "api");
  const build = (...options: string[]) =>
    buildWith("--contract", join(directory, "todos.json"), "--out", out, ...options);
  return { directory, out, build };
}

/** The paths of the files in a directory, sorted. */
async function filesIn(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return files.map((file) => file.slice(directory.length + 1)).sort();
}

/** What the modules in a directory import, one after the other, from some of them on: files, and packages. */
async function reachedFrom(directory: string, roots: readonly string[]) {
  const files = new Set<string>();
  const packages = new Set<string>();
  const open = [...roots];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (files.has(file)) continue;
    files.add(file);
    const ending = /(?:\.d)?\.[jt]s$/.exec(file)?.[0] ?? "";
    // A module in JavaScript has its declarations beside it.
    if (ending === ".js") open.push(file.replace(/\.js$/, ".d.ts"));
    for (const { fileName } of ts.preProcessFile(await readFile(join(directory, file), "utf8")).importedFiles) {
      if (fileName.startsWith(".")) open.push(join(file, "..", fileName).replace(/\.js$/, ending));
      else packages.add(fileName);
    }
  }
  return { files: [...files].sort(), packages: [...packages] };
}

/** Serves todos over HTTP in the format of the request, and calls that server. */
const program = `
  import { createServer } from "node:http";
  import { createClient, decodeXml, isContractError } from "./api/index.js";

  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk) => { body += chunk; });
    request.on("end", () => {
      const type = String(request.headers["content-type"]);
      const isWrong = request.url === "/todos/2";
      response.setHeader("content-type", type);
      response.end(isWrong ? body.replace(/tea/, "</title>") : body);
      console.log(request.method, request.url, type.replace(/;.*/, ""), body);
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("No port.");
  const client = createClient({ baseUrl: "http://127.0.0.1:" + address.port });
  for (const format of ["json", "xml"] as const) {
    const todo = await client.replaceTodo(
      { id: 1, title: "Buy tea", due: "2026-11-30" },
      { format, contentType: \`application/\${format}\`, params: { path: { id: 1 } } },
    );
    console.log(todo.title, todo.due);
  }
  console.log((await decodeXml("Todo", "<Todo><id>3</id><title>A</title></Todo>")).id);
  await decodeXml("Todo", "<Todo><id>x</id><title>A</title></Todo>").catch((error) => console.log(isContractError(error), error.path));
  server.close();
`;

const printed = `PUT /todos/1 application/json {"id":1,"title":"Buy tea","due":"2026-11-30"}
Buy tea 2026-11-30
PUT /todos/1 application/xml <Todo><id>1</id><title>Buy tea</title><due>2026-11-30</due></Todo>
Buy tea 2026-11-30
3
true /id
`;

/** Each flag that a strict project may have, whose modules are then compiled with its own. */
const strictest = {
  ...{ strict: true, target: "ES2022", module: "NodeNext", lib: ["ES2022", "DOM", "DOM.Iterable"], types: ["node"] },
  ...{ noUncheckedIndexedAccess: true, exactOptionalPropertyTypes: true, noPropertyAccessFromIndexSignature: true },
  ...{ noImplicitOverride: true, noImplicitReturns: true, noFallthroughCasesInSwitch: true, noUnusedLocals: true },
  ...{ noUnusedParameters: true, allowUnreachableCode: false, allowUnusedLabels: false, verbatimModuleSyntax: true },
  ...{ isolatedModules: true, isolatedDeclarations: true, declaration: true, erasableSyntaxOnly: true },
  ...{ skipLibCheck: false, outDir: "compiled" },
};

describe("a client runs over HTTP, in both formats, in a project that has openapi-fetch and not this package", () => {
  test.each(["js", "ts"])(
    "--modules %s, compiled by the strictest of projects",
    async (modules) => {
      const { directory, build } = await project("openapi-fetch", "openapi-typescript-helpers", "@types");
      expect(await build("--modules", modules)).toMatchObject({ code: 0, errors: "" });
      await writeFile(join(directory, "main.ts"), program);
      await writeFile(
        join(directory, "tsconfig.json"),
        JSON.stringify({ compilerOptions: strictest, files: ["main.ts"] }),
      );
      const compiler = resolve("node_modules/typescript/bin/tsc");
      expect(await run(process.execPath, [compiler], { cwd: directory })).toEqual({ code: 0, output: "", errors: "" });
      // What a compiler makes of JavaScript modules is none: they are beside what it made of the program.
      if (modules === "js") await symlink("../api", join(directory, "compiled/api"));
      const ran = await run(process.execPath, ["compiled/main.js"], { cwd: directory });
      expect(ran).toEqual({ code: 0, output: printed, errors: "" });
    },
    120_000,
  );
});

describe.each(["js", "ts"])("the output of --modules %s stands on its own", (modules) => {
  const ending = modules === "js" ? ".d.ts" : ".ts";

  test("it has the modules that it imports, and no other: of a face those that its names lead to", async () => {
    const { out, build } = await project("openapi-fetch");
    await build("--modules", modules, "--emit", "client,openapi");
    const roots = ["index", "openapi-document"].map((name) => `${name}.${modules}`);
    const { files, packages } = await reachedFrom(out, roots);
    expect(packages).toEqual(["openapi-fetch"]);
    expect((await filesIn(out)).filter((file) => /\.[jt]s$/.test(file))).toEqual(files);

    await build("--modules", modules, "--emit", "openapi");
    expect((await filesIn(join(out, "runtime"))).filter((file) => file.endsWith(ending))).toEqual([
      `contract/openapi-document${ending}`,
      `runtime${ending}`,
    ]);
  });

  test("no file of it names this package, and each of the runtime's says that it is a copy, and under which licence", async () => {
    const { out, build } = await project("openapi-fetch");
    await build("--modules", modules, "--emit", "types,client,openapi,postman,http");
    const licence = await readFile("LICENSE", "utf8");
    const [notice = ""] = /^Copyright .*$/m.exec(licence) ?? [];
    for (const file of await filesIn(out)) {
      const text = await readFile(join(out, file), "utf8");
      expect(text, file).not.toMatch(/adultwork|webcam/i);
      if (!file.startsWith("runtime/") || file === "runtime/package.json") continue;
      expect(text.slice(0, 400), file).toMatch(/^(?:\/\*\*\n \* )?The runtime of .* Do not edit: build again\.\n/);
      expect(text.slice(0, 400), file).toContain(notice);
    }
    expect(await readFile(join(out, "runtime/LICENSE.txt"), "utf8")).toContain(licence);
  });

  test("formatters and linters are told to leave it alone, and Biome does", async () => {
    const { directory, out, build } = await project("openapi-fetch");
    await build("--modules", modules);
    for (const file of (await filesIn(out)).filter((name) => /\.[jt]s$/.test(name))) {
      const text = await readFile(join(out, file), "utf8");
      expect(text, file).toMatch(
        /^\/\*\*\n(?: \*.*\n)+ \* @generated\n \* @noformat\n \*\/\n\/\* eslint-disable \*\/\n/,
      );
    }
    await writeFile(join(directory, "biome.json"), '{ "linter": { "rules": { "preset": "all" } } }');
    const biome = resolve("node_modules/@biomejs/biome/bin/biome");
    const checked = await run(process.execPath, [biome, "check", "--error-on-warnings", "api"], { cwd: directory });
    expect(checked, checked.errors).toMatchObject({ code: 0 });
  });

  test("it is the same each time, and --check knows it", async () => {
    const { out, build } = await project("openapi-fetch");
    await build("--modules", modules);
    expect((await build("--modules", modules)).output).toMatch(/ files, 0 changed, /);
    expect(await build("--modules", modules, "--check")).toMatchObject({ code: 0 });
    const module = join(out, `runtime/json/object${ending}`);
    await writeFile(module, `${await readFile(module, "utf8")}// Mine.\n`);
    await rm(join(out, "runtime/LICENSE.txt"));
    expect(await build("--modules", modules, "--check")).toMatchObject({
      code: 1,
      errors: `Stale: ${out}/runtime (2 files)\nBuild without --check to write them.\n`,
    });
    expect((await build("--modules", modules)).output).toMatch(/ files, 2 changed, /);
  });
});

describe("a copy is kept as other generated files are", () => {
  test("what is no longer needed is removed, with its directories; what is somebody's own stays", async () => {
    const { out, build } = await project("openapi-fetch");
    await build();
    await writeFile(join(out, "runtime/xml/notes.ts"), "// Mine.\n");
    // Of another client, which is built into a directory inside.
    const other = "// Generated from x. Do not edit: change the contract and build again.\n";
    await writeFile(join(out, "runtime/index.ts"), other);
    const { output } = await build("--runtime", "some-package");
    expect(output).toMatch(/removed, .*: runtime \(\d+ files\)\n/);
    expect(await filesIn(join(out, "runtime"))).toEqual(["index.ts", "xml/notes.ts"]);
    expect(await readdir(join(out, "runtime"))).toEqual(["index.ts", "xml"]);
    await rm(join(out, "runtime"), { recursive: true });
    await build();
    await build("--runtime", "some-package");
    expect(await readdir(out)).not.toContain("runtime");
  });

  test("a file that is no copy is named and not overwritten; a link in the place of a directory is not followed", async () => {
    const { directory, out, build } = await project("openapi-fetch");
    await mkdir(join(out, "runtime/json"), { recursive: true });
    await writeFile(join(out, "runtime/json/decode.js"), "mine");
    expect(await build()).toMatchObject({
      code: 1,
      errors: expect.stringContaining(`No build wrote ${out}/runtime/json/decode.js: `),
    });
    expect(await filesIn(out)).toEqual(["runtime/json/decode.js"]);
    expect(await build("--force")).toMatchObject({ code: 0 });

    await rm(join(out, "runtime"), { recursive: true });
    await mkdir(join(directory, "elsewhere"));
    await symlink("../elsewhere", join(out, "runtime"));
    expect(await build("--force")).toMatchObject({
      code: 1,
      errors: `${out}/runtime is no directory: move it, or choose another --out. Nothing was written.\n`,
    });
    expect(await readdir(join(directory, "elsewhere"))).toEqual([]);
  });

  test("what the modules need, and is not installed there, the summary tells, with the command that installs it", async () => {
    const { directory, build } = await project();
    const told = "npm install openapi-fetch@^0.17.0";
    expect((await build()).output).toContain(told);
    expect((await build("--runtime", "some-package")).output).not.toContain(told);
    const place = join(directory, "node_modules/openapi-fetch");
    await mkdir(place);
    await writeFile(join(place, "package.json"), '{ "version": "0.16.9", "main": "index.js" }');
    await writeFile(join(place, "index.js"), "");
    expect((await build()).output).toContain(told);
    await writeFile(join(place, "package.json"), '{ "version": "0.17.4", "main": "index.js" }');
    expect((await build()).output).not.toContain(told);
  });
});

describe("--runtime says what the modules import, by one rule for each face of the runtime", () => {
  test.each([
    ["copy", "./runtime/runtime.js", "./runtime/xml.js"],
    ["some-package", "some-package", "some-package/xml"],
    ["@scope/name/runtime", "@scope/name/runtime", "@scope/name/runtime/xml"],
    ["../src", "../src/runtime.js", "../src/xml.js"],
    [".", "./runtime.js", "./xml.js"],
    ["../", "../runtime.js", "../xml.js"],
    ["/opt/runtime/", "/opt/runtime/runtime.js", "/opt/runtime/xml.js"],
  ])("%s: %s, %s", (runtime, whole, part) => {
    expect([runtimeModule(runtime, "runtime"), runtimeModule(runtime, "xml")]).toEqual([whole, part]);
  });

  test.each([
    ["../src/runtime.js", "a directory of the runtime's modules: ../src, not ../src/runtime.js."],
    ["", "a directory of the runtime's modules, not nothing."],
    ["a b", "a directory of the runtime's modules, not a b."],
  ])("%j is wrong usage", async (runtime, message) => {
    const { build } = await project();
    const { code, errors } = await build("--runtime", runtime);
    expect(code).toBe(2);
    expect(errors.split("\n")[0]).toContain(message);
  });
});
