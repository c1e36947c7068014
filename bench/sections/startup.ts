import { mkdir, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { pathToFileURL } from "node:url";
import { bundleForBrowsers } from "../../test/package/size.js";
import { type LargeClient, largeClients, rowOf } from "../large/large-clients.js";
import { largeFile, outputFile } from "../output.js";
import { printSamples } from "../print-samples.js";
import { runNode } from "../run-node.js";

const bundles = await Promise.all(
  largeClients.map(async (client) => [rowOf(client), await writeBundle(client)] as const),
);

/** What is imported: a module of nothing shows what an import costs whatever it imports. */
const imports = {
  nothing: "data:text/javascript,",
  "openapi-fetch": "openapi-fetch",
  "this package": "adultwork-webcam",
  ...Object.fromEntries(bundles),
  "a whole client of GitHub's, this package": pathToFileURL(largeFile("this-package", "client", "index.js")).href,
};
const processes = 21;

const programs = await Promise.all(Object.entries(imports).map(([name, specifier]) => writeProgram(name, specifier)));
// The first of each finds its files on the disk, and is not counted.
for (const { file } of programs) await runNode([file]);
for (let process = 0; process < processes; process += 1) {
  for (const { file, rounds, heaps } of programs) {
    const { milliseconds, heap } = JSON.parse(await runNode(["--expose-gc", file]));
    rounds.push(milliseconds);
    heaps.push(heap);
  }
}
printSamples(
  Object.fromEntries(programs.map(({ name, rounds, heaps }) => [name, { rounds, bytes: Math.min(...heaps) }])),
);

/**
 * A program that prints how long its import took, in milliseconds, and how much of the heap is held after it: the time in which Node itself
 * starts varies by more than that.
 */
async function writeProgram(name: string, specifier: string) {
  const file = outputFile(`import-${name.replaceAll(/[^\w-]+/g, "-")}.mjs`);
  await writeFile(
    file,
    `globalThis.gc?.();
const before = process.memoryUsage().heapUsed;
const started = performance.now();
await import(${JSON.stringify(specifier)});
const milliseconds = performance.now() - started;
globalThis.gc?.();
process.stdout.write(JSON.stringify({ milliseconds, heap: process.memoryUsage().heapUsed - before }));
`,
  );
  return { name, file, rounds: [] as number[], heaps: [] as number[] };
}

/** Writes the bundle of a client's program, as a browser would load it; Node can import it too. */
async function writeBundle({ directory }: LargeClient): Promise<string> {
  const { outputFiles, entry } = await bundleForBrowsers(largeFile(directory), "program.ts");
  const bundle = outputFile("bundles", directory);
  await mkdir(bundle, { recursive: true });
  await writeFile(`${bundle}/package.json`, '{ "type": "module" }');
  for (const { path, contents } of outputFiles) await writeFile(`${bundle}/${basename(path)}`, contents);
  return pathToFileURL(`${bundle}/${basename(entry)}`).href;
}
