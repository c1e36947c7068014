import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { expect, test } from "vitest";
import { buildAndImport } from "./support/build.js";
import { libraryContract } from "./support/library-contract.js";
import { rawServer } from "./support/raw-server.js";

/** A library of which some operations need what others do not: parameters, a key, a form, a server's variable. */
function contract() {
  const contract = libraryContract();
  contract.components.securitySchemes.key = { type: "apiKey", in: "query", name: "key-of-the-query" };
  contract.paths["/files"] = {
    post: {
      operationId: "sendFile",
      security: [{ key: [] }],
      servers: [{ url: "https://{region}.library.example", variables: { region: { default: "here" } } }],
      parameters: [{ name: "label", in: "header", schema: { $ref: "#/components/schemas/Label" } }],
      requestBody: { content: { "multipart/form-data": { schema: { $ref: "#/components/schemas/File" } } } },
      responses: { 200: { description: "", content: { "text/plain": { schema: { type: "string" } } } } },
    },
  };
  contract.components.schemas.Label = { type: "string", enum: ["of-the-schema-label"] };
  contract.components.schemas.File = { type: "object", properties: { memberOfFile: { type: "string" } } };
  return contract;
}

test("a bundle of one operation holds no other operation's path, and no other schema's members", async () => {
  const { directory, modules } = await buildAndImport(contract());
  expect(modules.get("operations.ts")).toContain("/files");
  expect(modules.get("schemas.ts")).toContain("memberOfFile");
  const text = await bundled(
    directory,
    `import { createClient } from "./client.js";
    import { startLoan } from "./operations.js";
    console.log(await createClient({ accessToken: "token", operations: { startLoan } }).startLoan({ BookID: 1 }));`,
  );
  expect(text).toContain('"/loans"');
  expect(text).not.toMatch(/"\/files"|"\/loans\/|memberOfFile|of-the-schema-label/);
  // What that operation needs no code for is not there either.
  expect(text).not.toMatch(/multipart\/form-data|server variable|cookie can have/);
});

test("a client of one operation calls it by the name that it is given, and has no other", async () => {
  const { directory } = await buildAndImport(contract());
  const { createClient } = await import(/* @vite-ignore */ `${process.cwd()}/${directory}/client.js`);
  const { sendFile } = await import(/* @vite-ignore */ `${process.cwd()}/${directory}/operations.js`);
  const server = await rawServer((response) =>
    response.writeHead(200, { "Content-Type": "text/plain" }).end("It is kept."),
  );
  const client = createClient({ baseUrl: server.url, credentials: { key: "a key" }, operations: { keep: sendFile } });
  expect(Object.keys(client).sort()).toEqual(["eject", "keep", "use"]);
  const params = { header: { label: "of-the-schema-label" } };
  expect(await client.keep({ memberOfFile: "text" }, { params })).toBe("It is kept.");
  expect(server.requests[0]).toMatchObject({ method: "POST", url: "/files?key-of-the-query=a%20key" });
});

/** A program as a browser has it at once and later, but for the chunks that are loaded when a request is not plain JSON, or XML arrives. */
async function bundled(directory: string, program: string): Promise<string> {
  const entry = join(directory, "program.js");
  await writeFile(entry, program);
  const { outputFiles, metafile } = await build({
    ...{ entryPoints: [entry], outdir: join(directory, "bundle"), bundle: true, splitting: true, minify: true },
    ...{ format: "esm", platform: "browser", target: "es2022", metafile: true, write: false },
  });
  const open = outputFiles.filter(({ path }) => path.endsWith("program.js")).map(({ path }) => path);
  const texts = new Map<string, string>();
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const file = outputFiles.find((one) => one.path.endsWith(path?.split("/").at(-1) ?? ""));
    if (file === undefined || texts.has(file.path)) continue;
    texts.set(file.path, file.text);
    const output = Object.entries(metafile.outputs).find(([name]) => file.path.endsWith(name))?.[1];
    open.push(...(output?.imports ?? []).filter(({ kind }) => kind === "import-statement").map((next) => next.path));
  }
  return [...texts.values()].join("\n");
}
