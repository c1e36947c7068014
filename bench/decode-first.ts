import { readFileSync } from "node:fs";
import { namedShape } from "../scripts/model/shape.js";
import { documentOf } from "../scripts/model/xml/document-of.js";
import { builtTables } from "./built-tables.js";
import { xmlReaders } from "./xml-readers.js";

/**
 * A process that decodes one booking, as the first of its documents: no code has run before, and nothing is learnt of such documents. It
 * prints how long that took, in milliseconds.
 */
const [name = "", file = ""] = process.argv.slice(2);
const read = xmlReaders[name];
if (read === undefined) throw new Error(`No reader is named "${name}".`);
const contract = await builtTables("bench");
const document = documentOf(namedShape("WebcamBooking", contract.shapes), contract);
const bytes = readFileSync(file);
const started = performance.now();
const value = read(bytes, document);
const milliseconds = performance.now() - started;
process.stdout.write(JSON.stringify({ milliseconds, isThere: value !== undefined }));
