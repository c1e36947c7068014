import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, resolve, sep } from "node:path";

export interface SiteServer {
  /** Where the directory's root is found. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves a directory on the loopback address, until it is closed or the process ends.
 *
 * @param port 0 for a free one
 */
export async function serveSite(directory: string, port: number): Promise<SiteServer> {
  const root = resolve(directory);
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const file = join(root, path.endsWith("/") ? `${path}index.html` : path);
    const content = file.startsWith(root + sep) ? await readFile(file).catch(() => undefined) : undefined;
    if (content === undefined) response.writeHead(404, { "Content-Type": "text/plain" }).end("Not found\n");
    else
      response.writeHead(200, { "Content-Type": mediaTypes[extname(file)] ?? "application/octet-stream" }).end(content);
  });
  await new Promise<void>((listening, failed) => {
    server.once("error", failed);
    server.listen(port, "127.0.0.1", listening);
  });
  return {
    // A server that listens on a port has an address of this form.
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const mediaTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".yaml": "text/plain; charset=utf-8",
  ".json": "application/json",
  ".http": "text/plain; charset=utf-8",
};
