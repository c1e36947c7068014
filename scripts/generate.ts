import { basename } from "node:path";
import { compileContract } from "./compile/compile-contract.js";
import { emitModules } from "./emit/emit-modules.js";
import { loadContract } from "./load/load-contract.js";
import { transpileModules } from "./transpile.js";

export interface GenerateOptions {
  /** Path of the contract. */
  readonly contract: string;
  /** How the generated modules import the runtime. */
  readonly runtime: string;
  /** `ts`: TypeScript modules, for a project that compiles them. `js`: the same, and JavaScript beside them. */
  readonly modules: "ts" | "js";
}

/**
 * The build, from the contract to the text of each generated module: load → compile to the model → emit. It writes nothing.
 *
 * @returns the modules' text by file name
 * @throws ContractFault
 */
export async function generate(options: GenerateOptions): Promise<ReadonlyMap<string, string>> {
  const loaded = await loadContract(options.contract);
  // Compiled first: what the build does not support stops it before openapi-typescript could stumble over it.
  const model = compileContract(loaded);
  const modules = await emitModules(model, {
    contractName: basename(options.contract),
    document: loaded.root.value,
    runtime: options.runtime,
  });
  return options.modules === "js" ? transpileModules(modules) : modules;
}
