import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

export interface ReceivedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface RawServer {
  readonly url: string;
  readonly requests: ReceivedRequest[];
}

/** A server on a free port that answers by hand, and is closed when the test ends. */
export async function rawServer(
  answer: (response: ServerResponse, request: ReceivedRequest) => void,
): Promise<RawServer> {
  const requests: ReceivedRequest[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const received = {
      method: request.method ?? "",
      url: request.url ?? "",
      headers: request.headers,
      body: Buffer.concat(chunks).toString(),
    };
    requests.push(received);
    answer(response, received);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests };
}

/** A server that gives the same answer to everything. */
export function answering(
  status: number,
  contentType: string | undefined,
  body: string | Uint8Array,
): Promise<RawServer> {
  return rawServer((response) => {
    response.writeHead(status, contentType === undefined ? {} : { "Content-Type": contentType }).end(body);
  });
}
