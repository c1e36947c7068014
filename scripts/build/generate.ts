import { basename } from "node:path";
import { compileContract } from "../compile/compile-contract.js";
import { chosenEmitters, defaultEmitters, type EmitterName, loadEmitters } from "../emit/emitters.js";
import { loadContract } from "../load/load-contract.js";
import type { Formats, Int64 } from "../model/choices.js";
import type { GroupedNotice } from "../report/problems.js";
import { type OnStep, timed } from "./progress.js";
import { copyRuntime } from "./runtime/copy-runtime.js";
import { runtimeModule } from "./runtime/runtime-module.js";
import { transpileModules } from "./transpile.js";

export interface GenerateOptions {
  /** Path of the contract. */
  readonly contract: string;
  /** What the generated modules import: `copy`, the name of a package, or a directory of the runtime's modules. */
  readonly runtime: string;
  /** `ts`: TypeScript modules, for a project that compiles them. `js`: JavaScript modules, with their declarations. */
  readonly modules: "ts" | "js";
  /** What is generated; without it, types and client. */
  readonly emit?: readonly EmitterName[];
  /** What an integer of format int64 becomes; without it, a number. */
  readonly int64?: Int64;
  /** What texts the formats of dates, times and durations allow; without it, what RFC 3339 or XML Schema does. */
  readonly formats?: Formats;
  /** Directories in which files of the contract are read, besides its own and the working directory. */
  readonly roots?: readonly string[];
  /** Whether each notice is a fault. */
  readonly strict?: boolean;
  /** Is told the absolute path of each file of the contract before it is read. */
  readonly onRead?: (file: string) => void;
  /** Is told of each step of the build when it is done. */
  readonly onStep?: OnStep;
}

/** What a build makes, and what there is to tell of it. */
export interface Generated {
  /** The files' text by their paths. */
  readonly modules: ReadonlyMap<string, string>;
  /** The packages that a copy of the runtime imports. */
  readonly packages: ReadonlySet<string>;
  readonly operations: number;
  readonly schemas: number;
  readonly notices: readonly GroupedNotice[];
}

/**
 * The build, from the contract to the text of each generated module. It writes nothing.
 *
 * @returns the modules' text by file name
 * @throws ContractFault
 */
export async function generate(options: GenerateOptions): Promise<ReadonlyMap<string, string>> {
  return (await generateAndTell(options)).modules;
}

/**
 * The same, with what there is to tell: load → compile to the model → emit.
 *
 * @throws ContractFault
 */
export async function generateAndTell({
  contract,
  runtime,
  modules: language,
  emit = defaultEmitters,
  int64 = "number",
  formats = "standards",
  roots = [],
  strict = false,
  onRead = () => {},
  onStep = () => {},
}: GenerateOptions): Promise<Generated> {
  const loaded = await timed("load", onStep, () => loadContract(contract, { roots, strict, onRead }));
  // Compiled first: what the build does not support stops it before openapi-typescript could stumble over it.
  const compiled = await timed("compile", onStep, () => compileContract(loaded, { int64, formats }));
  const hasTypes = chosenEmitters(emit).includes("types");
  const specifierOf = (face: string) => runtimeModule(runtime, face);
  const model = { ...compiled, contractName: basename(contract), hasTypes, runtimeModule: specifierOf };
  const emitted = new Map<string, string>();
  for (const { file, emit: textOf } of await loadEmitters(emit)) {
    emitted.set(file, await timed(file, onStep, () => textOf(model)));
  }
  const modules = language === "js" ? await timed("JavaScript", onStep, () => transpileModules(emitted)) : emitted;
  const copy = runtime === "copy" ? await timed("runtime", onStep, () => copyRuntime(modules)) : undefined;
  return {
    modules: new Map([...modules, ...(copy?.files ?? [])]),
    packages: copy?.packages ?? new Set(),
    operations: compiled.operations.length,
    schemas: compiled.schemas.length,
    notices: loaded.notices(),
  };
}
