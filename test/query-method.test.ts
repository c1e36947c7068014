import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { buildAndImport } from "./support/build.js";
import { rawServer } from "./support/raw-server.js";
import { smallContract } from "./support/small-contract.js";
import { compilerMessages } from "./support/type-check.js";

const schema = { type: "object", xml: { name: "Thing" }, required: ["id"], properties: { id: { type: "integer" } } };
const contents = { "application/json": { schema }, "application/xml": { schema } };
const id = { name: "id", in: "path", required: true, schema: { type: "integer" } };
const query = (operationId?: string) => ({
  ...(operationId && { operationId }),
  summary: "Finds things.",
  requestBody: { required: true, content: contents },
  responses: { "200": { description: "", content: contents } },
});
const contract = {
  ...smallContract({
    "/things": { query: query("findThings"), get: { responses: { "204": { description: "" } } } },
    "/100%/{id}": { parameters: [id], query: query() },
  }),
  openapi: "3.2.0",
};

describe("the method QUERY of OpenAPI 3.2", () => {
  test.each([
    ["json", "application/json", '{"id":7}'],
    ["xml", "application/xml", "<Thing><id>7</id></Thing>"],
  ] as const)("is sent, with its body and checked, in %s", async (format, mediaType, text) => {
    const { entry } = await buildAndImport(contract);
    const server = await rawServer((response) => response.writeHead(200, { "Content-Type": mediaType }).end(text));
    const client = entry.createClient({ baseUrl: server.url, format });
    expect(await client.findThings({ id: 7 })).toEqual({ id: 7 });
    const { data } = await client.QUERY("/100%/{id}", { params: { path: { id: 1 } }, body: { id: 7 } });
    expect(data).toEqual({ id: 7 });
    expect(server.requests).toMatchObject([
      { method: "QUERY", url: "/things", body: text, headers: { "content-type": mediaType } },
      { method: "QUERY", url: "/100%/1", body: text },
    ]);
    const { error } = await client.QUERY("/things", { body: { id: "seven" } });
    expect(error).toMatchObject({ name: "ContractError", path: "/id", outcome: "not-sent" });
  });

  test("is idempotent (its specification, §2): it is sent again where the connection was lost", async () => {
    const { entry } = await buildAndImport(contract);
    const server = await rawServer((response) => {
      if (server.requests.length === 1) response.destroy();
      else response.writeHead(200, { "Content-Type": "application/json" }).end('{"id":7}');
    });
    const client = entry.createClient({ baseUrl: server.url, retry: { times: 1 } });
    expect(await client.findThings({ id: 7 })).toEqual({ id: 7 });
    expect(server.requests).toHaveLength(2);
  });

  test("is known to the compiler", async () => {
    const { directory } = await buildAndImport(contract);
    const use = join(directory, "use.ts");
    await writeFile(
      use,
      `import { createClient } from "./index.js";
const client = createClient();
const thing = await client.findThings({ id: 7 });
const { data } = await client.QUERY("/100%/{id}", { params: { path: { id: 1 } }, body: { id: 7 } });
export const ids: [number, number | undefined] = [thing.id, data?.id];
await client.GET("/things");
// @ts-expect-error no such body
await client.QUERY("/things", { body: { id: "seven" } });
// @ts-expect-error no such operation
await client.POST("/things", { body: { id: 7 } });
`,
    );
    expect(compilerMessages([use])).toEqual([]);
  });
});
