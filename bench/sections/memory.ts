import { writeFile } from "node:fs/promises";
import { builtTables } from "../built-tables.js";
import { bookingsOf, type DocumentFormat } from "../documents.js";
import { outputFile } from "../output.js";
import { printSamples } from "../print-samples.js";
import { runNode } from "../run-node.js";
import type { Samples } from "../samples.js";

const program = outputFile("decode-once.js");
const processes = 3;

const contract = await builtTables("bench");
const xml = bookingsOf(1e7, "xml", contract);
const json = bookingsOf(1e7, "json", contract);
// V8 gives each character of a text two bytes as soon as one is beyond Latin-1.
const wideXml = new TextEncoder().encode(new TextDecoder().decode(xml).replace("can't", "can’t"));

printSamples({
  ...(await measurePeaks("xml", xml, ["decodeXml"], "10 MB")),
  ...(await measurePeaks("xml", wideXml, ["decodeXml"], "10 MB, one character beyond Latin-1")),
  ...(await measurePeaks("json", json, ["decodeJson", "JSON.parse"], "10 MB")),
});

/** For each way to decode: how much more its process holds at its peak than one that does not decode, process by process. */
async function measurePeaks(
  format: DocumentFormat,
  bytes: Uint8Array,
  ways: readonly string[],
  title: string,
): Promise<Samples> {
  const file = outputFile(`large.${format}`);
  await writeFile(file, bytes);
  const rounds = new Map(ways.map((way): [string, number[]] => [way, []]));
  for (let process = 0; process < processes; process += 1) {
    const idle = await peakOf("nothing", file);
    for (const way of ways) rounds.get(way)?.push((await peakOf(way, file)) - idle);
  }
  return Object.fromEntries(
    [...rounds].map(([way, peaks]) => [`${way}, ${title}`, { rounds: peaks, bytes: bytes.length }]),
  );
}

async function peakOf(way: string, file: string): Promise<number> {
  const { peak }: { peak: number } = JSON.parse(await runNode([program, way, file]));
  return peak;
}
