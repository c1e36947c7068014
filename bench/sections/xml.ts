import { deepStrictEqual } from "node:assert/strict";
import { decodeXml } from "adultwork-webcam";
import { namedShape } from "../../scripts/model/shape.js";
import { documentOf } from "../../scripts/model/xml/document-of.js";
import { encodeXmlText } from "../../src/xml/encode/encode.js";
import type { XmlDocument } from "../../src/xml/forms/document.js";
import { type BuiltContract, builtTables } from "../built-tables.js";
import { byTurns, manyByTurns } from "../by-turns.js";
import { bookingDocuments, bookingsOf } from "../documents.js";
import { inLayoutOfItsOwn, inPageXml } from "../layouts.js";
import { azureListing, s3Listing } from "../listings.js";
import { longPace, measure, type Subject, shortPace } from "../measure.js";
import { xmlPeers } from "../peers/xml.js";
import { printSamples } from "../print-samples.js";
import type { Samples } from "../samples.js";
import { xmlReaders } from "../xml-readers.js";

const contract = await builtTables("bench");
const oneLine = bookingDocuments(manyByTurns, contract);
const pageSample = await prepare("page sample", "WebcamBooking", oneLine.map(inPageXml));
const dotNet = await prepare(".NET, one line", "WebcamBooking", oneLine);
const list = await prepare("list of 1 MB", "Bookings", [megabyteOf("Bookings")]);
const listInside = await prepare("object with a list of 1 MB", "BookingsPage", [megabyteOf("BookingsPage")]);
const s3 = await prepare("S3 listing", "ListBucketResult", listings(s3Listing), "s3");
const azure = await prepare("Azure listing", "EnumerationResults", listings(azureListing), "azure-blobs");
// Many more than any reader would keep the layouts of.
const unlike = await prepare(
  "layout of its own",
  "WebcamBooking",
  bookingDocuments(2048, contract).map(inLayoutOfItsOwn),
);

// Kind by kind: documents of another kind in between would change what is learnt of this one.
let samples: Samples = {};
for (const [subjects, pace] of [
  [[...againstTwins(pageSample), ...besides(pageSample), ...encodings(pageSample)], shortPace],
  [againstTwins(dotNet), shortPace],
  [againstTwins(list), longPace],
  [againstTwins(listInside), longPace],
  [againstTwins(s3), longPace],
  [againstTwins(azure), longPace],
  [readings(unlike, nameOf(unlike, "the strict reader alone")), longPace],
] as const) {
  samples = { ...samples, ...(await measure(subjects, pace)) };
}
printSamples(samples);

/** Documents of one kind. */
interface Documents {
  readonly title: string;
  readonly texts: readonly string[];
  readonly bytes: readonly Uint8Array[];
  readonly document: XmlDocument;
  readonly values: readonly unknown[];
}

/** Decodes them first: readers that did not agree would be compared for nothing. */
async function prepare(
  title: string,
  schema: string,
  texts: readonly string[],
  of: BuiltContract = "bench",
): Promise<Documents> {
  // Tables of its own, and so a document of its own: see above.
  const tables = await builtTables(of);
  const document = documentOf(namedShape(schema, tables.shapes), tables);
  const bytes = texts.map((text) => new TextEncoder().encode(text));
  const [values = [], ...others] = Object.values(xmlReaders).map((read) => bytes.map((one) => read(one, document)));
  for (const other of others) deepStrictEqual(other, values);
  return { title, texts, bytes, document, values };
}

/** Each reader beside `JSON.parse` of the twins: the values as JSON text. */
function againstTwins(documents: Documents): Subject[] {
  const twins = documents.values.map((value) => JSON.stringify(value));
  const parsing = nameOf(documents, "JSON.parse of the twin");
  return [{ name: parsing, run: byTurns(twins, (twin) => JSON.parse(twin)) }, ...readings(documents, parsing)];
}

function readings(documents: Documents, comparedWith: string): Subject[] {
  const { bytes, document } = documents;
  return Object.entries(xmlReaders).map(([reader, read]) => ({
    name: nameOf(documents, reader),
    comparedWith,
    run: byTurns(bytes, (one) => read(one, document)),
  }));
}

/** What a caller waits for, and what other libraries do with the same documents. */
function besides(documents: Documents): Subject[] {
  const { bytes, texts } = documents;
  const comparedWith = nameOf(documents, "JSON.parse of the twin");
  const awaited = byTurns(bytes, (one) => decodeXml("WebcamBooking", one));
  return [
    { name: nameOf(documents, "decodeXml, awaited"), comparedWith, run: awaited },
    ...Object.entries(xmlPeers).map(([peer, run]) => ({
      name: nameOf(documents, peer),
      comparedWith,
      run: byTurns(texts, run),
    })),
  ];
}

/** The way back, from the values. */
function encodings(documents: Documents): Subject[] {
  const { values, document } = documents;
  const stringifying = nameOf(documents, "JSON.stringify of the value");
  return [
    { name: stringifying, run: byTurns(values, (value) => JSON.stringify(value)) },
    {
      name: nameOf(documents, "encodeXml's core"),
      comparedWith: stringifying,
      run: byTurns(values, (value) => encodeXmlText(value, document)),
    },
  ];
}

function nameOf({ title }: { readonly title: string }, subject: string): string {
  return `${title}: ${subject}`;
}

function listings(listing: (index: number) => string): string[] {
  return Array.from({ length: manyByTurns }, (_, index) => listing(index));
}

function megabyteOf(schema: "Bookings" | "BookingsPage"): string {
  return new TextDecoder().decode(bookingsOf(1e6, "xml", contract, schema));
}
