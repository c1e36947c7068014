import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { generate } from "../../../scripts/build/generate.js";
import { emitterNames } from "../../../scripts/emit/emitters.js";
import { ContractFault } from "../../../scripts/report/problems.js";
import { hostileContracts } from "./hostile-contracts.js";

/** Builds each hostile contract in a directory of its own, and prints what the build says of it, as a line of JSON. */
await mkdir("build", { recursive: true });
const directory = await mkdtemp(join("build", "test-"));

for (const [at, [name, { files }]] of Object.entries(hostileContracts).entries()) {
  const folder = join(directory, String(at));
  await mkdir(folder);
  for (const [file, text] of Object.entries(files)) await writeFile(join(folder, file), text);
  const started = performance.now();
  const fault: unknown = await generate({
    contract: join(folder, Object.keys(files)[0] ?? ""),
    runtime: "",
    modules: "ts",
    emit: emitterNames,
  }).catch((error: unknown) => error);
  const said =
    fault instanceof ContractFault ? { problem: fault.problems[0], unnamed: fault.unnamed } : { error: String(fault) };
  console.log(JSON.stringify({ name, seconds: (performance.now() - started) / 1000, ...said }));
}

await rm(directory, { recursive: true });
