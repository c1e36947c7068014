import { writeFile } from "node:fs/promises";
import { outputFile } from "../output.js";
import { page } from "../page.js";
import { printSamples } from "../print-samples.js";
import { runNode } from "../run-node.js";
import { xmlReaders } from "../xml-readers.js";

const program = outputFile("decode-first.js");
const file = outputFile("first.xml");
const processes = 41;

await writeFile(file, page.xml);
const readers = Object.keys(xmlReaders).map((name) => ({ name, rounds: [] as number[] }));
for (let process = 0; process < processes; process += 1) {
  // The one that comes first finds the processor as the other left it.
  for (const { name, rounds } of process % 2 === 0 ? readers : [...readers].reverse()) {
    const { milliseconds }: { milliseconds: number } = JSON.parse(await runNode([program, name, file]));
    rounds.push(milliseconds);
  }
}
const comparedWith = "the strict reader alone";
printSamples(Object.fromEntries(readers.map(({ name, rounds }) => [name, { rounds, comparedWith }])));
