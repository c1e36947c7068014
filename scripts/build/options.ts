import { accessSync, constants, statSync } from "node:fs";
import { parseArgs } from "node:util";
import { programName } from "../command/package-manifest.js";
import { defaultEmitters, type EmitterName, emitterNames, isEmitterName } from "../emit/emitters.js";
import { type Formats, formatsKinds, type Int64, int64Kinds } from "../model/choices.js";
import { didYouMean } from "../report/closest.js";
import { wrongRuntime } from "./runtime/runtime-module.js";

export const usage = `Usage: ${programName()} build --contract FILE --out DIR [options]

  --contract FILE             the contract: OpenAPI 3.0, 3.1 or 3.2, YAML or JSON; the files that it refers to are read too, none over the network
  --out DIR                   where the generated modules go, all of them or none; a file there that no build wrote is not overwritten
  --emit NAMES                what is generated: types, client, openapi, postman, http, with commas between them (default: types,client)
  --modules ts|js             ts: TypeScript modules; js (default): JavaScript modules, with their declarations
  --runtime copy|NAME|PATH    what the modules import: a copy of the runtime's modules that the build writes beside them (default), the
                              package NAME, or the modules in the directory PATH, from DIR
  --int64 number|bigint|text  what integers of format int64 become (default: number)
  --formats standards|rfc3339 what date-time, date, time and duration allow: what RFC 3339 or XML Schema does (default), or RFC 3339 alone
  --root DIR                  read files of the contract in DIR too (may be given again); without it, in its own directory and the working directory
  --strict                    stop at what the summary would only tell of, too: each notice is a fault
  --force                     overwrite files in --out that no build wrote, but none of the contract
  --check                     write nothing; name the files that are stale, and fail if there are any
  --watch                     build again whenever a file of the contract changes, until Ctrl-C

Exit codes: 0 done, 1 a fault in the contract, stale files, or files that cannot be written, 2 wrong usage.`;

export interface BuildOptions {
  readonly contract: string;
  readonly out: string;
  readonly emit: readonly EmitterName[];
  readonly modules: "ts" | "js";
  readonly runtime: string;
  readonly int64: Int64;
  readonly formats: Formats;
  readonly roots: readonly string[];
  readonly strict: boolean;
  readonly force: boolean;
  readonly check: boolean;
  readonly watch: boolean;
}

/** The options, or what is wrong with them. */
export function parseOptions(parameters: string[]): BuildOptions | string {
  const { values } = parseArgs({
    args: parameters,
    options: {
      contract: { type: "string" },
      out: { type: "string" },
      emit: { type: "string", multiple: true, default: [...defaultEmitters] },
      modules: { type: "string", default: "js" },
      runtime: { type: "string", default: "copy" },
      int64: { type: "string", default: "number" },
      formats: { type: "string", default: "standards" },
      root: { type: "string", multiple: true, default: [] },
      strict: { type: "boolean", default: false },
      force: { type: "boolean", default: false },
      check: { type: "boolean", default: false },
      watch: { type: "boolean", default: false },
    },
  });
  const { contract, out, modules, runtime, root: roots, strict, force, check, watch } = values;
  if (contract === undefined || out === undefined) return "--contract and --out are required.";
  const emit = namedEmitters(values.emit);
  if (typeof emit === "string") return emit;
  if (modules !== "ts" && modules !== "js") return `--modules is ts or js, not ${modules}.`;
  const runtimeFault = wrongRuntime(runtime);
  if (runtimeFault !== undefined) return runtimeFault;
  const int64 = int64Kinds.find((kind) => kind === values.int64);
  if (int64 === undefined) return `--int64 is number, bigint or text, not ${values.int64}.`;
  const formats = formatsKinds.find((kind) => kind === values.formats);
  if (formats === undefined) return `--formats is standards or rfc3339, not ${values.formats}.`;
  if (check && watch) return "--check looks once; leave out --watch.";
  const unreadable = unreadableContract(contract);
  if (unreadable !== undefined) return unreadable;
  const wrongRoot = roots.find((directory) => statSync(directory, { throwIfNoEntry: false })?.isDirectory() !== true);
  if (wrongRoot !== undefined) return `--root is a directory: there is none at ${wrongRoot}.`;
  return {
    contract,
    out,
    emit,
    modules,
    roots,
    strict,
    force,
    check,
    watch,
    int64,
    formats,
    runtime,
  };
}

/** Those that `--emit` names, in one list or in several; or what is wrong with them. */
function namedEmitters(lists: readonly string[]): readonly EmitterName[] | string {
  const names = lists.flatMap((list) => list.split(",")).map((name) => name.trim());
  const unknown = names.find((name) => !isEmitterName(name));
  if (unknown === undefined) return names.filter(isEmitterName);
  const question = didYouMean(unknown, emitterNames);
  const found = unknown === "" ? "nothing" : unknown;
  return `--emit is a list of ${emitterNames.join(", ")}, not of ${found}${question === undefined ? "." : `: ${question}`}`;
}

/** What keeps the contract from being read. */
function unreadableContract(contract: string): string | undefined {
  if (/^https?:\/\//i.test(contract))
    return `--contract is a file, and the build reads nothing over the network: save it first (curl -o openapi.yaml ${contract}), and name that file.`;
  const found = statSync(contract, { throwIfNoEntry: false });
  if (found === undefined) return `--contract is a file: there is none at ${contract}.`;
  if (found.isDirectory()) return `--contract is a file: ${contract} is a directory.`;
  accessSync(contract, constants.R_OK);
  return undefined;
}
