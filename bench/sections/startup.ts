import { writeFile } from "node:fs/promises";
import { outputFile } from "../output.js";
import { printSamples } from "../print-samples.js";
import { runNode } from "../run-node.js";

/** What is imported: a module of nothing shows what an import costs whatever it imports. */
const imports = {
  nothing: "data:text/javascript,",
  "openapi-fetch": "openapi-fetch",
  "this package": "adultwork-webcam",
};
const processes = 21;

const programs = await Promise.all(Object.entries(imports).map(([name, specifier]) => writeProgram(name, specifier)));
// The first of each finds its files on the disk, and is not counted.
for (const { file } of programs) await runNode([file]);
for (let process = 0; process < processes; process += 1) {
  for (const { file, rounds } of programs) rounds.push(Number(await runNode([file])));
}
printSamples(Object.fromEntries(programs.map(({ name, rounds }) => [name, { rounds }])));

/** A program that prints how long its import took, in milliseconds: the time in which Node itself starts varies by more than that. */
async function writeProgram(name: string, specifier: string) {
  const file = outputFile(`import-${name.replaceAll(" ", "-")}.mjs`);
  await writeFile(
    file,
    `const started = performance.now();
await import(${JSON.stringify(specifier)});
process.stdout.write(String(performance.now() - started));
`,
  );
  return { name, file, rounds: [] as number[] };
}
