import { statSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Command } from "../command/command.js";
import { missingPackage } from "../command/needs.js";
import { packageManifest, programName } from "../command/package-manifest.js";
import type { Compiled } from "./compiled.js";
import type { Sandbox, SandboxOptions } from "./interface.js";

/** The sandbox of the package's own API. */
export interface OwnSandbox {
  readonly compiled: Compiled;
  start(options: SandboxOptions & { readonly now?: string }): Promise<Sandbox>;
  /** What there is in one, in lines. */
  describe(sandbox: Sandbox): readonly string[];
}

interface CommandOptions {
  readonly contract: string | undefined;
  readonly port: number;
  readonly cors: boolean;
  readonly seed: number;
  readonly now: string | undefined;
}

/**
 * `sandbox`: a local server that behaves as a contract says.
 *
 * @param loadOwn loads the sandbox of the package's own API
 */
export function sandboxCommand(loadOwn: () => Promise<OwnSandbox>): Command<CommandOptions> {
  return { usage, parseOptions, run: (options) => run(options, loadOwn) };
}

const usage = `Usage: ${programName()} sandbox [--contract FILE] [options]

Starts a local server that behaves as the contract says, in JSON and in XML, until Ctrl-C.

  --contract FILE         the contract: OpenAPI 3.0, 3.1 or 3.2, YAML or JSON; without it, that of this package, with bookings that calls change
  --port N                where it listens, on 127.0.0.1; 0 for a free port (default: 4010)
  --cors                  lets pages of any origin call it
  --seed N                of values that are made up where the contract has no example: the same seed, the same values (default: 1)
  --now YYYY-MM-DDThh:mm  what it takes for now; without --contract alone

A request chooses another stated answer with the header Prefer: status=404, and one of several examples with Prefer: example=NAME.

Exit codes: 0 ended by the user, 1 a fault in the contract, or a port that is taken, 2 wrong usage.`;

/** The options, or what is wrong with them. */
function parseOptions(parameters: string[]): CommandOptions | string {
  const { values } = parseArgs({
    args: parameters,
    options: {
      contract: { type: "string" },
      port: { type: "string", default: "4010" },
      cors: { type: "boolean", default: false },
      seed: { type: "string", default: "1" },
      now: { type: "string" },
    },
  });
  const { contract, cors, now } = values;
  const [port, seed] = [Number(values.port), Number(values.seed)];
  if (!/^\d+$/.test(values.port) || port > 65_535) return `--port is a port's number, not ${values.port}.`;
  if (!/^\d{1,9}$/.test(values.seed)) return `--seed is a whole number of up to nine digits, not ${values.seed}.`;
  if (now !== undefined && contract !== undefined) return "--now goes without --contract.";
  if (now !== undefined && !/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(now)) return `--now is YYYY-MM-DDThh:mm, not ${now}.`;
  if (contract !== undefined && statSync(contract, { throwIfNoEntry: false })?.isFile() !== true)
    return `--contract is a file: there is none at ${contract}.`;
  return { contract, port, cors, seed, now };
}

async function run({ contract, now, ...options }: CommandOptions, loadOwn: () => Promise<OwnSandbox>): Promise<number> {
  const missing = contract === undefined ? undefined : missingPackage("@redocly/openapi-core");
  if (missing !== undefined) {
    console.error(missing);
    return 2;
  }
  const withLog = { ...options, log: (line: string) => console.log(line) };
  try {
    return contract === undefined ? await runOwn(await loadOwn(), withLog, now) : await runOf(contract, withLog);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EADDRINUSE")) throw error;
    console.error(`Port ${options.port} is taken: choose another with --port.`);
    return 1;
  }
}

async function runOwn(own: OwnSandbox, options: SandboxOptions, now: string | undefined): Promise<number> {
  const sandbox = await own.start(now === undefined ? options : { ...options, now });
  return serve(own.compiled, sandbox, packageManifest().name, own.describe(sandbox));
}

async function runOf(contract: string, options: SandboxOptions): Promise<number> {
  const [{ compiledContract }, { startSandboxOf }] = await Promise.all([
    import("./compiled.js"),
    import("./start-sandbox.js"),
  ]);
  const compiled = await compiledContract(contract);
  const sandbox = await startSandboxOf(compiled, options);
  return serve(compiled, sandbox, "./api/index.js", [
    `A client of it, in api/: npx ${programName()} build --contract ${contract} --out api`,
  ]);
}

async function serve(
  compiled: Compiled,
  sandbox: Sandbox,
  specifier: string,
  more: readonly string[],
): Promise<number> {
  const { shownCall } = await import("./shown-calls.js");
  const call = shownCall(compiled, sandbox, specifier);
  const calls =
    call === undefined
      ? []
      : ["", "A call with curl:", "", call.curl, "", "The same with the client:", "", call.client];
  console.log(
    [
      `Sandbox: ${sandbox.url}`,
      ...credentialLines(compiled, sandbox),
      "",
      ...more,
      ...calls,
      "",
      "Ctrl-C ends it.",
      "",
    ].join("\n"),
  );
  await endedByUser();
  await sandbox.close();
  return 0;
}

function credentialLines({ contract }: Compiled, { tokens, apiKey, basic, tokenEndpoint }: Sandbox): string[] {
  const types = new Set(Object.values(contract.securitySchemes).map(({ type }) => type));
  return [
    ...(types.has("bearer") ? ["", "Access tokens:", `  ${tokens.full}`, `  ${tokens.withoutScope}`] : []),
    ...(types.has("apiKey") ? ["", `API key: ${apiKey}`] : []),
    ...(types.has("basic") ? ["", `User and password: ${basic.username}, ${basic.password}`] : []),
    ...(tokenEndpoint === undefined
      ? []
      : ["", "OAuth:", ...Object.entries(tokenEndpoint).map(([name, value]) => `  ${name.padEnd(16)}  ${value}`)]),
  ];
}

/** A terminal sends Ctrl-C to the whole group, and a parent may pass it on: it can come more than once. */
function endedByUser(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => resolve());
  });
}
