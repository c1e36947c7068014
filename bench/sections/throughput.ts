import { decodeJson, decodeXml } from "../built-contract.js";
import { builtTables } from "../built-tables.js";
import { bookingsOf } from "../documents.js";
import { longPace, measure, type Subject } from "../measure.js";
import { printSamples } from "../print-samples.js";
import type { Samples } from "../samples.js";

const sizes = { "1 kB": 1e3, "10 kB": 1e4, "100 kB": 1e5, "1 MB": 1e6, "10 MB": 1e7 };

const utf8 = new TextDecoder("utf-8", { fatal: true });

const contract = await builtTables("bench");
let samples: Samples = {};
for (const [title, size] of Object.entries(sizes)) {
  const json = bookingsOf(size, "json", contract);
  const xml = bookingsOf(size, "xml", contract);
  const subjects: Subject[] = [
    { name: `JSON.parse ${title}`, bytes: json.length, run: () => JSON.parse(utf8.decode(json)) },
    { name: `decodeJson ${title}`, bytes: json.length, run: () => decodeJson("Bookings", json) },
    { name: `decodeXml ${title}`, bytes: xml.length, run: () => decodeXml("Bookings", xml) },
  ];
  samples = { ...samples, ...(await measure(subjects, longPace)) };
}
printSamples(samples);
