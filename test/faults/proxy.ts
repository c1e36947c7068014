import { request as httpRequest } from "node:http";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { buffer } from "node:stream/consumers";

/** What the server behind the proxy answered. */
export interface Answer {
  readonly status: number;
  readonly contentType: string;
  readonly body: Buffer;
}

/** What a proxy does with each connection to it. */
export interface ProxyPlan {
  /** On a connection, before anything is read from it. */
  readonly connected?: (socket: Socket) => void;
  /** Whether a request is handed on to the server. Default: each is. */
  readonly forwards?: () => boolean;
  /** Answers, once the request has been read, and the server has answered it. */
  readonly answer: (socket: Socket, answer: Answer) => void | Promise<void>;
}

export interface Proxy {
  readonly url: string;
  /** How many connections are open that have carried a request. (Node's fetch may connect once more after an abort, and sends nothing.) */
  openSockets(): number;
  close(): Promise<void>;
}

/** A server on raw sockets before another one, which can break whatever HTTP allows to break. */
export async function startProxy(serverUrl: string, plan: ProxyPlan): Promise<Proxy> {
  const sockets = new Set<Socket>();
  const used = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once("data", () => used.add(socket));
    socket.once("close", () => [sockets, used].map((set) => set.delete(socket)));
    // A client that goes away is what some of the plans are about.
    socket.on("error", () => socket.destroy());
    plan.connected?.(socket);
    serve(socket, serverUrl, plan).catch((error: unknown) =>
      socket.destroy(error instanceof Error ? error : undefined),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    // A server that listens on a port has an address of this form.
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    openSockets: () => used.size,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

async function serve(socket: Socket, serverUrl: string, plan: ProxyPlan): Promise<void> {
  let received = Buffer.alloc(0);
  await new Promise<void>((resolve) => {
    socket.on("data", (chunk) => {
      received = Buffer.concat([received, chunk]);
      if (isWhole(received)) resolve();
    });
  });
  const answer = (plan.forwards?.() ?? true) ? await forward(received, serverUrl) : noAnswer;
  await plan.answer(socket, answer);
}

const noAnswer: Answer = { status: 0, contentType: "", body: Buffer.alloc(0) };

/** A request of fetch, whose body has a Content-Length (RFC 9112 §6.2) or comes in chunks (§7.1). */
function isWhole(received: Buffer): boolean {
  const end = received.indexOf("\r\n\r\n");
  if (end === -1) return false;
  const length = /^content-length: *(\d+)/im.exec(received.toString("latin1", 0, end))?.[1];
  if (length !== undefined) return received.length >= end + 4 + Number(length);
  return received.includes("\r\n0\r\n\r\n", end);
}

async function forward(received: Buffer, serverUrl: string): Promise<Answer> {
  const end = received.indexOf("\r\n\r\n");
  const [first = "", ...lines] = received.toString("latin1", 0, end).split("\r\n");
  const [method = "", path] = first.split(" ");
  const fields = lines
    .map((line) => /^([^:]*): *(.*)$/.exec(line) ?? [])
    .map(([, name = "", value = ""]) => [name, value]);
  const headers = { ...Object.fromEntries(fields), connection: "close" };
  return new Promise((resolve, reject) => {
    const request = httpRequest(new URL(path ?? "", serverUrl), { method, headers, agent: false }, (response) => {
      const { statusCode: status = 0, headers: answered } = response;
      buffer(response).then((body) => resolve({ status, contentType: answered["content-type"] ?? "", body }), reject);
    });
    request.once("error", reject);
    request.end(received.subarray(end + 4));
  });
}
