import { createServer, type IncomingMessage, type ServerResponse, STATUS_CODES } from "node:http";
import type { AddressInfo } from "node:net";
import type { Operation } from "../scripts/model/contract.js";
import { scopesOf } from "../scripts/model/security.js";
import type { WebcamBooking } from "../src/index.js";
import { negotiate } from "./accept.js";
import { behaviours } from "./behaviour.js";
import { contract } from "./contract.js";
import { handle, type State } from "./handle.js";
import { answerRefusal, Refusal } from "./refusal.js";
import { seedNow, seedResources, type User } from "./seed.js";
import { type ClientCredentials, TokenEndpoint } from "./token-endpoint.js";

/** A server on the loopback address that behaves as the contract says. Its state is in memory, the same at each start. */
export interface Sandbox {
  readonly url: string;
  /** A token with every scope that the contract names, and one with none. */
  readonly tokens: { readonly full: string; readonly withoutScope: string };
  /** Where an access token is had for a refresh token, and what it takes at the start. */
  readonly tokenEndpoint: ClientCredentials & { readonly tokenUrl: string };
  /** What the sandbox takes for now. */
  readonly now: string;
  /** The bookings as they are at this moment. */
  bookings(): readonly WebcamBooking[];
  /** Puts the bookings back as they were at the start. */
  reset(): void;
  /** Ends the server and its connections. */
  close(): Promise<void>;
}

/**
 * Starts a sandbox.
 *
 * @param options `port`: default a free one. `now`: local date and time, `YYYY-MM-DDThh:mm`; default that of the page's sample.
 */
export async function startSandbox(options: { readonly port?: number; readonly now?: string } = {}): Promise<Sandbox> {
  const tokens = { full: "sandbox-token-with-every-scope", withoutScope: "sandbox-token-without-a-scope" };
  const scopes = Object.values<Operation>(contract.operations).flatMap(scopesOf);
  const user = { nickname: "ClientUser", scopes };
  const users = new Map<string, User>([
    [tokens.full, user],
    [tokens.withoutScope, { ...user, scopes: [] }],
  ]);
  if (contract.tokenRefresh === undefined) throw new TypeError("The contract names no token endpoint.");
  const { url: tokenUrl, accessTokenLifetime = 3600 } = contract.tokenRefresh;
  const tokenPath = new URL(tokenUrl).pathname;
  const tokenEndpoint = new TokenEndpoint(user, users, accessTokenLifetime);
  const state = {
    contract,
    behaviours,
    users,
    now: options.now ?? seedNow,
    resources: seedResources(),
  };
  const server = createServer((request, response) => {
    answer(request, response, state, { tokenPath, tokenEndpoint }).catch((error: unknown) =>
      response.destroy(error instanceof Error ? error : undefined),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port ?? 0, "127.0.0.1", resolve);
  });
  // A server that listens on a port has an address of this form.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    tokens,
    tokenEndpoint: { tokenUrl: `http://127.0.0.1:${port}${tokenPath}`, ...tokenEndpoint.credentials },
    now: state.now,
    bookings: () => structuredClone(state.resources.filter(isBooking)),
    reset() {
      state.resources = seedResources();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function isBooking(resource: object): resource is WebcamBooking {
  return "WebcamBookingID" in resource;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  state: State,
  { tokenPath, tokenEndpoint }: { readonly tokenPath: string; readonly tokenEndpoint: TokenEndpoint },
): Promise<void> {
  const method = request.method ?? "";
  const path = new URL(request.url ?? "/", "http://localhost").pathname;
  try {
    const body = await readBody(request);
    if (path === tokenPath) {
      const renewal = tokenEndpoint.answer(method, new URLSearchParams(new TextDecoder().decode(body)));
      send(response, renewal.status, { "Content-Type": "application/json" }, renewal.body);
      return;
    }
    const { status, mediaType, body: text } = await handle({ method, path, headers: request.headers, body }, state);
    send(response, status, { "Content-Type": `${mediaType}; charset=utf-8`, Vary: "Accept" }, text);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const liked = negotiate(request.headers.accept, ["application/json", "application/xml"]) ?? "application/json";
    const { status, mediaType, headers, body: text } = answerRefusal(error, STATUS_CODES, liked);
    send(response, status, { "Content-Type": `${mediaType}; charset=utf-8`, Vary: "Accept", ...headers }, text);
  }
}

function send(response: ServerResponse, status: number, headers: Record<string, string>, text: string): void {
  response.writeHead(status, { ...headers, "Content-Length": Buffer.byteLength(text) }).end(text);
}

const maximumBodySize = 1_000_000;

async function readBody(request: IncomingMessage): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > maximumBodySize) throw new Refusal(413, `The body is longer than ${maximumBodySize} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
