import type { Int64 } from "../../scripts/model/choices.js";
import { buildAndImport } from "./build.js";
import { rawServer } from "./raw-server.js";

/** One operation of a contract, as the test states it. */
export interface StatedOperation {
  readonly path?: string;
  readonly method?: string;
  readonly openapi?: string;
  readonly parameters?: readonly unknown[];
  readonly requestBody?: unknown;
  /** What integers of 64 bits are. */
  readonly int64?: Int64;
  readonly schemas?: Readonly<Record<string, unknown>>;
}

/** A contract of that operation alone, called `send`, which answers with nothing. */
export function contractOfOperation({
  path = "/things",
  method = "post",
  openapi = "3.1.1",
  schemas,
  ...operation
}: StatedOperation) {
  return {
    openapi,
    info: { title: "Requests", version: "1" },
    servers: [{ url: "https://requests.example" }],
    paths: {
      [path]: { [method]: { operationId: "send", ...operation, responses: { "204": { description: "Done." } } } },
    },
    ...(schemas && { components: { schemas } }),
  };
}

/** Builds the client of such a contract, and a server that says what it was sent. */
export async function sender({ int64, ...operation }: StatedOperation, options: object = {}) {
  const { entry } = await buildAndImport(contractOfOperation(operation), int64);
  const server = await rawServer((response) => response.writeHead(204).end());
  const client = entry.createClient({ baseUrl: server.url, ...options });
  const method = (operation.method ?? "post").toUpperCase();
  return {
    server,
    entry,
    client,
    async send(call: object) {
      const { error } = await client[method](operation.path ?? "/things", call);
      if (error !== undefined) throw error;
      const request = server.requests.at(-1);
      if (request === undefined) throw new Error("Nothing was sent.");
      return request;
    },
  };
}
