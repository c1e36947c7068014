import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { largeFile } from "../output.js";
import { runNode } from "../run-node.js";
import { buildCommand, openapiTypescriptCommand } from "./commands.js";
import { githubContract } from "./github.js";
import { type HeyApiValidator, largeClients } from "./large-clients.js";

/**
 * Generates the clients of GitHub's contract, and writes the program that calls one operation beside each. This package's is generated each
 * time, and those that take minutes when their generator is another.
 */
export async function generateClients(): Promise<void> {
  for (const { directory, program, heyApi } of largeClients) {
    const out = largeFile(directory, "client");
    await mkdir(out, { recursive: true });
    await writeFile(largeFile(directory, "program.ts"), program);
    await writeFile(largeFile(directory, "tsconfig.json"), JSON.stringify(tsconfig));
    if (heyApi !== undefined) await generateByHeyApi(out, heyApi);
  }
  await runNode(buildCommand(largeFile("this-package", "client")));
  // Elsewhere than here, where it would read this package's redocly.yaml.
  await runNode(openapiTypescriptCommand(largeFile("openapi-fetch", "client")), largeFile());
}

/** As `tsc --init` writes it. */
const tsconfig = {
  compilerOptions: {
    ...{ target: "ES2022", module: "NodeNext", strict: true, skipLibCheck: true, noEmit: true, types: [] },
  },
  files: ["program.ts"],
};

async function generateByHeyApi(out: string, validator: HeyApiValidator): Promise<void> {
  const { version } = JSON.parse(await readFile("node_modules/@hey-api/openapi-ts/package.json", "utf8"));
  const stamp = JSON.stringify([version, githubContract]);
  const stampFile = join(resolve(out, ".."), ".generated-by");
  if ((await readFile(stampFile, "utf8").catch(() => "")) === stamp) return;
  console.error(`Generating ${out} by hey-api, once: this takes a minute or two.`);
  await rm(out, { recursive: true, force: true });
  const { createClient } = await import("@hey-api/openapi-ts");
  await createClient({
    input: githubContract,
    output: { path: out, module: { extension: ".js" } },
    plugins: [
      ...(["@hey-api/client-fetch", "@hey-api/typescript"] as const),
      ...(validator === "none" ? [] : ([validator] as const)),
      { name: "@hey-api/sdk", ...(validator === "none" ? {} : { validator }) },
    ],
    logs: { level: "silent", file: false },
  });
  await writeFile(stampFile, stamp);
}
