import { deepStrictEqual, fail } from "node:assert/strict";
import { decodeJson } from "adultwork-webcam";
import { parse } from "valibot";
import { schemaOf } from "../../scripts/model/parts/schema-of.js";
import { namedShape } from "../../scripts/model/shape.js";
import { checkSentText } from "../../src/json/check.js";
import { encodePlainJson } from "../../src/json/encode.js";
import { bookings } from "../bookings.js";
import { decodeJson as decodeBenchJson } from "../built-contract.js";
import { builtTables } from "../built-tables.js";
import { byTurns, manyByTurns } from "../by-turns.js";
import { bookingsOf } from "../documents.js";
import { inPageJson } from "../layouts.js";
import { longPace, measure, type Subject, shortPace } from "../measure.js";
import { outputFile } from "../output.js";
import { valibotBooking } from "../peers/valibot.js";
import { zodBooking } from "../peers/zod.js";
import { printSamples } from "../print-samples.js";

const contract = await builtTables("bench");
const { default: fitsAjv }: { default(value: unknown): boolean } = await import(outputFile("ajv.cjs"));
// Made once: the least that strict decoding of UTF-8 can cost.
const utf8 = new TextDecoder("utf-8", { fatal: true });
const parseBytes = (bytes: Uint8Array): unknown => JSON.parse(utf8.decode(bytes));

printSamples({
  ...(await measure([...pageSample(), ...request()], shortPace)),
  ...(await measure(list(), longPace)),
});

/** The page's sample, with other values by turns. */
function pageSample(): Subject[] {
  const texts = bookings(manyByTurns).map(inPageJson);
  const bytes = texts.map((text) => new TextEncoder().encode(text));
  const values = texts.map((text): unknown => JSON.parse(text));
  const comparedWith = "page sample: UTF-8 decode + JSON.parse";
  const decodings: Readonly<Record<string, (one: Uint8Array) => unknown>> = {
    "decodeJson, bytes": (one) => decodeJson("WebcamBooking", one),
    "UTF-8 decode + JSON.parse + zod": (one) => zodBooking.parse(parseBytes(one)),
    "UTF-8 decode + JSON.parse + valibot": (one) => parse(valibotBooking, parseBytes(one)),
    "UTF-8 decode + JSON.parse + ajv, compiled ahead": (one) => {
      const value = parseBytes(one);
      return fitsAjv(value) ? value : fail("ajv refuses the sample");
    },
  };
  for (const decode of Object.values(decodings)) deepStrictEqual(bytes.map(decode), values);
  return [
    { name: comparedWith, run: byTurns(bytes, parseBytes) },
    ...Object.entries(decodings).map(([name, decode]) => ({
      name: `page sample: ${name}`,
      comparedWith,
      run: byTurns(bytes, decode),
    })),
    {
      name: "page sample: decodeJson, text",
      comparedWith,
      run: byTurns(texts, (text) => decodeJson("WebcamBooking", text)),
    },
  ];
}

function list(): Subject[] {
  const bytes = bookingsOf(1e6, "json", contract);
  const comparedWith = "list of 1 MB: UTF-8 decode + JSON.parse";
  deepStrictEqual(decodeBenchJson("Bookings", bytes), parseBytes(bytes));
  return [
    { name: comparedWith, run: () => parseBytes(bytes) },
    { name: "list of 1 MB: decodeJson, bytes", comparedWith, run: () => decodeBenchJson("Bookings", bytes) },
  ];
}

/** The body of a request, with the check that each is sent after. */
function request(): Subject[] {
  const schema = schemaOf(namedShape("CancelMadeBookingRequest", contract.shapes).shape, contract.shapes);
  const bodies = Array.from({ length: manyByTurns }, (_, index) => ({
    BookingID: index,
    Reason: `I can't make it: ${index}.`,
  }));
  const comparedWith = "request: JSON.stringify";
  return [
    { name: comparedWith, run: byTurns(bodies, (body) => JSON.stringify(body)) },
    {
      name: "request: encoded and checked",
      comparedWith,
      run: byTurns(bodies, (body) => {
        const { text } = encodePlainJson(body) ?? fail("no plain JSON");
        checkSentText(text ?? "", schema);
        return text;
      }),
    },
  ];
}
