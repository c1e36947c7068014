import { readFile } from "node:fs/promises";
import { STATUS_CODES } from "node:http";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";
import { emitters } from "../emit/emitters.js";
import type { BuildModel, Model } from "../model/model.js";
import { withoutLoss } from "../sandbox/directions.js";
import type { TrySample } from "./browser/try/page-data.js";
import type { SiteFiles } from "./site-files.js";

export interface TryScript {
  readonly model: Model;
  /** The contract's file name. */
  readonly contractName: string;
  readonly packageName: string;
  readonly samples: readonly TrySample[];
  /** Path of a module that says what operations do (`behavioursOf`), and what there is (`remark`); undefined for a sandbox that answers as the contract says. */
  readonly behaviours: string | undefined;
}

/** The script and the styles of the page "Try it", by path inside the site: the contract's own client and the sandbox are in the script. */
export async function tryAssets(options: TryScript): Promise<SiteFiles> {
  const { outputFiles } = await build({
    stdin: { contents: entryOf(options), resolveDir: process.cwd(), loader: "ts" },
    plugins: [generatedModules(await clientModules(options))],
    format: "iife",
    bundle: true,
    minify: true,
    platform: "browser",
    target: "es2022",
    write: false,
    legalComments: "eof",
    logLevel: "error",
  });
  return new Map<string, string | Uint8Array>([
    ["assets/try.js", outputFiles[0]?.text ?? ""],
    ["assets/try.css", await readFile(pathOf("browser/try/try.css"))],
  ]);
}

/** Joins what the page works with, all of which is made of the contract. */
function entryOf({ model, packageName, samples, behaviours }: TryScript): string {
  const { contract, operations } = model;
  const facts = { compiled: { contract, operations }, samples, packageName, titles: STATUS_CODES };
  return [
    'import * as client from "generated:./index.js";',
    `import { startTryPage } from ${JSON.stringify(pathOf("browser/try/start.ts"))};`,
    behaviours === undefined
      ? "const own = { behavioursOf: () => ({}) };"
      : `import * as own from ${JSON.stringify(behaviours)};`,
    `startTryPage({ ...own, client, ...${JSON.stringify(facts, withoutLoss)} });`,
  ].join("\n");
}

/** The modules of the client that the build command would write, by file name. */
async function clientModules({ model, contractName }: TryScript): Promise<ReadonlyMap<string, string>> {
  const runtimeModule = (face: string) => pathOf(`../../src/${face}.ts`);
  const whole: BuildModel = { ...model, contractName, hasTypes: false, runtimeModule };
  const modules = new Map<string, string>();
  for (const { file, emit } of await emitters.client.load()) modules.set(file, await emit(whole));
  return modules;
}

/** Has a bundle hold modules that are in no file. */
function generatedModules(modules: ReadonlyMap<string, string>): Plugin {
  return {
    name: "generated modules",
    setup({ onResolve, onLoad }) {
      const inside = (path: string) => ({ path: path.replace(/^.*\//, ""), namespace: "generated" });
      onResolve({ filter: /^generated:/ }, ({ path }) => inside(path));
      onResolve({ filter: /^\.\//, namespace: "generated" }, ({ path }) => inside(path));
      onLoad({ filter: /.*/, namespace: "generated" }, ({ path }) => ({
        contents: modules.get(path.replace(/\.js$/, ".ts")) ?? "",
        resolveDir: process.cwd(),
        loader: "ts",
      }));
    },
  };
}

function pathOf(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url));
}
