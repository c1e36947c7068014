import type { Socket } from "node:net";
import { gzipSync } from "node:zlib";
import type { Answer, ProxyPlan } from "./proxy.js";

/** The head of an answer, with `Connection: close` (RFC 9112 §9.6) unless told, so that no socket waits for another request. */
export function head(status: number, headers: Readonly<Record<string, string | number>>): string {
  const lines = Object.entries({ Connection: "close", ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} Whatever\r\n${lines.join("")}\r\n`;
}

/** Hands the server's answer on as it is. */
export const sound: ProxyPlan = {
  answer: (socket, { status, contentType, body }) => {
    socket.write(head(status, { "Content-Type": contentType, "Content-Length": body.length }));
    socket.end(body);
  },
};

/** The server's answer, with a body made of its body, under the headers that are given. */
export function altered(
  alter: (body: Buffer) => Buffer | string,
  headers: (answer: Answer, altered: Buffer) => Record<string, string | number> = usual,
  status?: number,
): ProxyPlan {
  return {
    answer: (socket, answer) => {
      const body = Buffer.from(alter(answer.body));
      socket.write(head(status ?? answer.status, headers(answer, body)));
      socket.end(body);
    },
  };
}

function usual({ contentType }: Answer, body: Buffer): Record<string, string | number> {
  return { "Content-Type": contentType, "Content-Length": body.length };
}

/** The server's answer packed, with the packed bytes altered. */
export function packed(
  alter: (bytes: Buffer) => Buffer,
  unpacked: (body: Buffer) => Buffer = (body) => body,
): ProxyPlan {
  return altered(
    (body) => alter(gzipSync(unpacked(body))),
    (answer, body) => ({ ...usual(answer, body), "Content-Encoding": "gzip" }),
  );
}

/** Sends the head and the first half of the body, and then does something else. */
export function halfway(then: (socket: Socket) => void): ProxyPlan {
  return {
    answer: (socket, { status, contentType, body }) => {
      socket.write(head(status, { "Content-Type": contentType, "Content-Length": body.length }));
      // What follows is not to overtake what was sent: a reset throws away what the client has not read.
      socket.write(body.subarray(0, body.length / 2), () => setTimeout(() => then(socket), 30));
    },
  };
}

/** Ends the connection within a chunk of the body (RFC 9112 §7.1). */
export function cutChunk(connection: "keep-alive" | "close"): ProxyPlan {
  return {
    answer: (socket, { contentType, body }) => {
      const headers = { "Content-Type": contentType, "Transfer-Encoding": "chunked", Connection: connection };
      socket.write(head(200, headers));
      socket.end(`${body.length.toString(16)}\r\n${body.subarray(0, 50)}`);
    },
  };
}

/** Sends the body in so many pieces, with a wait in milliseconds before each. */
export function dripping(pieces: number, wait: number): ProxyPlan {
  return {
    answer: async (socket, { status, contentType, body }) => {
      socket.write(head(status, { "Content-Type": contentType, "Content-Length": body.length }));
      const size = Math.ceil(body.length / pieces);
      for (let start = 0; start < body.length && !socket.destroyed; start += size) {
        await new Promise((resolve) => setTimeout(resolve, wait));
        socket.write(body.subarray(start, start + size));
      }
      socket.end();
    },
  };
}

/** An answer of a proxy's own, whether the server was asked before or not. */
export function instead(
  status: number,
  body: string,
  { headers = {}, forwards = false }: { headers?: Record<string, string>; forwards?: boolean } = {},
): ProxyPlan {
  return {
    forwards: () => forwards,
    answer: (socket) => {
      socket.write(head(status, { "Content-Length": Buffer.byteLength(body), ...headers }));
      socket.end(body);
    },
  };
}

/** Has too much to do for the first request, and hands on the next. */
export function onceBusy(): ProxyPlan {
  let isBusy = true;
  return {
    forwards: () => !isBusy,
    answer: (socket, answer) => {
      if (!isBusy) return sound.answer(socket, answer);
      isBusy = false;
      socket.end(head(429, { "Content-Length": 0 }));
    },
  };
}
