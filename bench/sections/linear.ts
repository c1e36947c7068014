import { decodeJson, decodeXml, unlimited } from "../built-contract.js";
import { measureGrowth } from "../hostile/growth.js";
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
await measureAll(xmlCases, ({ schema }, bytes) => decodeXml(schema, bytes, unlimited));
await measureAll(jsonCases, ({ schema }, bytes) => decodeJson(schema, bytes, unlimited));
printSamples(Object.fromEntries(samples));

async function measureAll(
  cases: readonly HostileCase[],
  decode: (hostile: HostileCase, bytes: Uint8Array) => unknown,
): Promise<void> {
  for (const hostile of cases) {
    if (only.length > 0 && !only.includes(hostile.name)) continue;
    const limits = { atMost: mostGrowth, leastMilliseconds };
    samples.push([hostile.name, await measureGrowth(hostile, (bytes) => decode(hostile, bytes), limits)]);
  }
}
