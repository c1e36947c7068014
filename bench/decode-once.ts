import { readFileSync } from "node:fs";
import { decodeJson, decodeXml } from "./built-contract.js";

/**
 * A process that holds a document and decodes it once, or not at all. It prints the most memory that it ever held, in bytes. Whatever the
 * way, the code of all is loaded: decoding is all that differs. Nothing has run before, so that nothing is hidden in memory that an
 * earlier run has left.
 */
const ways: Readonly<Record<string, (bytes: Uint8Array) => unknown>> = {
  nothing: () => undefined,
  decodeXml: (bytes) => decodeXml("Bookings", bytes),
  decodeJson: (bytes) => decodeJson("Bookings", bytes),
  "JSON.parse": (bytes) => JSON.parse(new TextDecoder().decode(bytes)),
};

const [way = "", file = ""] = process.argv.slice(2);
const decode = ways[way];
if (decode === undefined) throw new Error(`No way to decode is named "${way}".`);
await decodeXml("Bookings", "").catch(() => "The XML half is loaded now.");
// Not copied out of the Buffer: a copy would raise the peak of every process, and hide as much of what decoding takes.
const bytes = readFileSync(file);
const value = await decode(bytes);
process.stdout.write(JSON.stringify({ peak: process.resourceUsage().maxRSS * 1024, isThere: value !== undefined }));
