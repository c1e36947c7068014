import { decodeJson, decodeXml, unlimited } from "../built-contract.js";
import { type Decode, measureGrowth } from "../hostile/growth.js";
import type { HostileCase } from "../hostile/hostile-case.js";
import { jsonCases } from "../hostile/json-cases.js";
import { xmlCases } from "../hostile/xml-cases.js";
import { printSamples } from "../print-samples.js";
import type { Sample } from "../samples.js";
import { mostGrowth } from "../targets.js";

/** The names of the cases to measure; without any, all. */
const only = process.argv.slice(2);

/** What is measured again is larger then: a step at which a table outgrows a processor's cache does not come again. */
const leastMilliseconds = only.length > 0 ? 60 : 20;

const samples: [name: string, sample: Sample][] = [];
await measureAll(xmlCases, (bytes) => decodeXml("Tree", bytes, unlimited));
await measureAll(jsonCases, (bytes) => decodeJson("Tree", bytes, unlimited));
printSamples(Object.fromEntries(samples));

async function measureAll(cases: readonly HostileCase[], decode: Decode): Promise<void> {
  for (const hostile of cases) {
    if (only.length > 0 && !only.includes(hostile.name)) continue;
    samples.push([hostile.name, await measureGrowth(hostile, decode, { atMost: mostGrowth, leastMilliseconds })]);
  }
}
