import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout } from "node:timers/promises";

/** TypeSpec's mock server, in a process of its own. */
export interface MockServer {
  readonly baseUrl: string;
  stop(): Promise<void>;
}

/** A port of this machine that nothing listens at. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "localhost");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("The machine gave no port.");
  return address.port;
}

/**
 * Starts the mock server, and waits until it answers.
 *
 * @param node the program to run it with
 * @param directory where the packages are installed
 */
export async function startMockServer(node: string, directory: string, port: number): Promise<MockServer> {
  const packages = `${directory}/node_modules/@typespec`;
  const parameters = [
    "serve",
    `${packages}/http-specs/specs`,
    "--port",
    String(port),
    "--coverageFile",
    "build/typespec/coverage.json",
  ];
  const server = spawn(node, [`${packages}/spector/dist/src/cli/cli.js`, ...parameters], { stdio: "ignore" });
  const baseUrl = `http://localhost:${port}`;
  for (let tries = 0; tries < 300; tries += 1) {
    if (server.exitCode !== null) break;
    if (
      await fetch(baseUrl).then(
        () => true,
        () => false,
      )
    ) {
      return {
        baseUrl,
        async stop() {
          server.kill();
          await once(server, "exit");
        },
      };
    }
    await setTimeout(100);
  }
  server.kill();
  throw new Error(`The mock server does not answer at ${baseUrl}.`);
}
