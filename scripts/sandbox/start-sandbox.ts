import { createServer, type IncomingMessage, type ServerResponse, STATUS_CODES } from "node:http";
import type { AddressInfo } from "node:net";
import type { Answered, Received } from "./answer-request.js";
import type { Compiled } from "./compiled.js";
import { corsHeaders, isPreflight, preflightHeaders } from "./cors.js";
import { asSent, createHandler } from "./handler.js";
import type { Sandbox, SandboxOptions } from "./interface.js";
import { Refusal } from "./refusal.js";
import { firstTokens } from "./users.js";

/**
 * Starts a sandbox of a contract, on the loopback address.
 *
 * @throws TypeError for a behaviour of an operation that the contract does not have
 */
export async function startSandboxOf(
  compiled: Compiled,
  { port: wanted = 0, cors = false, seed = 1, behaviours = {}, log = () => {} }: SandboxOptions = {},
): Promise<Sandbox> {
  const handler = createHandler(compiled, { seed, behaviours, titles: STATUS_CODES });
  const { users, signIn } = handler;
  const server = createServer((incoming, outgoing) => {
    answer(incoming, outgoing).catch((error: unknown) => outgoing.destroy(error instanceof Error ? error : undefined));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(wanted, "127.0.0.1", resolve);
  });
  // A server that listens on a port has an address of this form.
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    tokens: firstTokens,
    apiKey: users.apiKey,
    basic: users.basic,
    ...(signIn && { tokenEndpoint: signIn.endpoint(url) }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };

  async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const started = performance.now();
    const headers = headersOf(incoming);
    const { pathname: path, search } = new URL(incoming.url ?? "/", url);
    const method = incoming.method ?? "";
    const told =
      cors && isPreflight(method, headers)
        ? { status: 204, headers: preflightHeaders(headers) }
        : await handler.answer({ method, path, query: search.slice(1), headers }, () => readBytes(incoming));
    send(outgoing, told, cors ? corsHeaders : {});
    log(logLine(method, path, told, performance.now() - started));
  }
}

/** Without the query, in which a key may stand. */
function logLine(method: string, path: string, { status, body, notice }: Answered, milliseconds: number): string {
  const type = body?.mediaType.split(";")[0] ?? "no body";
  return `${method} ${path} ${status} ${type} ${Math.round(milliseconds)} ms${notice === undefined ? "" : `; ${notice}`}`;
}

function headersOf({ headersDistinct }: IncomingMessage): Headers {
  const pairs = Object.entries(headersDistinct).flatMap(([name, values = []]) => [
    [name, values.join(name === "cookie" ? "; " : ", ")] as [string, string],
  ]);
  return new Headers(pairs);
}

function send(outgoing: ServerResponse, answered: Answered, others: Readonly<Record<string, string>>): void {
  const { status, headers, body } = asSent(answered);
  outgoing.writeHead(status, { ...headers, ...others }).end(body);
}

const longestBody = 1_000_000;

async function readBytes(incoming: IncomingMessage): Promise<Received["body"]> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    size += chunk.length;
    if (size > longestBody) throw new Refusal(413, `The body is longer than ${longestBody} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
