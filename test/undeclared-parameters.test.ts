import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { buildAndImport } from "./support/build.js";
import { rawServer } from "./support/raw-server.js";
import { smallContract } from "./support/small-contract.js";
import { compilerMessages } from "./support/type-check.js";

const responses = { "204": { description: "" } };
const stated = { name: "a", in: "path", required: false, schema: { type: "integer" } };
const header = (name: string) => ({ name, in: "header", required: true, schema: { type: "string" } });
const twice = ["string", "integer"].map((type) => ({ name: "q", in: "query", schema: { type } }));
const gone = { name: "gone", in: "path", required: true, schema: { type: "string" } };

const contract = smallContract(
  {
    "/{a}/{b}": {
      parameters: [stated, header("Accept"), { $ref: "#/components/parameters/Gone" }],
      get: { parameters: [header("Content-Type"), ...twice], requestBody: { content: {} }, responses },
    },
    "/{c}": { $ref: "#/components/pathItems/Shared" },
    "/twice": { put: { operationId: "same", responses }, post: { operationId: "same", responses } },
  },
  {
    components: {
      parameters: { Gone: gone },
      pathItems: { Shared: { get: { operationId: "shared", parameters: [header("Authorization")], responses } } },
    },
    webhooks: { changed: { post: { operationId: "same", responses } } },
  },
);

test("a name in a path that nobody declares is a required string, and what a call ignores is asked of nobody", async () => {
  const { entry } = await buildAndImport(contract);
  const server = await rawServer((response) => response.writeHead(204).end());
  const client = entry.createClient({ baseUrl: server.url });
  expect(
    (await client.GET("/{a}/{b}", { params: { path: { a: 1, b: "x y" }, query: { q: 2 } } })).error,
  ).toBeUndefined();
  await client.shared({ params: { path: { c: "z" } } });
  expect(server.requests.map(({ url }) => url)).toEqual(["/1/x%20y?q=2", "/z"]);
  for (const [path, params] of [
    ["/path/b", { path: { a: 1 } }],
    ["/path/b", { path: { a: 1, b: 2 } }],
    ["/path/a", { path: { b: "x" } }],
    ["/query/q", { path: { a: 1, b: "x" }, query: { q: "text" } }],
  ] as const) {
    const { error } = await client.GET("/{a}/{b}", { params });
    expect(error).toMatchObject({ name: "ContractError", path, outcome: "not-sent" });
  }
});

test("an operationId that several operations have is the first one's; the others are called by their paths", async () => {
  const { entry } = await buildAndImport(contract);
  const server = await rawServer((response) => response.writeHead(204).end());
  const client = entry.createClient({ baseUrl: server.url });
  await client.same();
  await client.POST("/twice");
  expect(server.requests.map(({ method }) => method)).toEqual(["PUT", "POST"]);
});

test("the compiler knows the same", async () => {
  const { directory } = await buildAndImport(contract);
  const use = join(directory, "use.ts");
  await writeFile(
    use,
    `import { createClient } from "./index.js";
const client = createClient();
await client.GET("/{a}/{b}", { params: { path: { a: 1, b: "x" }, query: { q: 2 } } });
await client.GET("/{c}", { params: { path: { c: "x" } } });
await client.shared({ params: { path: { c: "x" } } });
await client.same();
await client.POST("/twice");
// @ts-expect-error b is missing
await client.GET("/{a}/{b}", { params: { path: { a: 1 } } });
// @ts-expect-error GET has no body
await client.GET("/{a}/{b}", { params: { path: { a: 1, b: "x" } }, body: {} });
`,
  );
  expect(compilerMessages([use, join(directory, "schema.ts")])).toEqual([]);
});
