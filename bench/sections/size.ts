import { resolve } from "node:path";
import { bundleForBrowsers, compressedSize, measure } from "../../test/package/size.js";
import { largeClients, rowOf } from "../large/large-clients.js";
import { largeFile } from "../output.js";
import { printSamples } from "../print-samples.js";
import type { Sample } from "../samples.js";

const { json, xml, requests } = await measure(resolve("test/package/consumer"));

const large: [name: string, sample: Sample][] = [];
for (const client of largeClients) {
  const bundle = await bundleForBrowsers(largeFile(client.directory), "program.ts");
  large.push([rowOf(client), { rounds: [compressedSize(bundle.atOnce, bundle)] }]);
}

printSamples({
  "a client in JSON alone": { rounds: [json] },
  "what it loads beside that when XML arrives": { rounds: [xml] },
  "and when it sends what is not plain JSON": { rounds: [requests] },
  ...Object.fromEntries(large),
});
