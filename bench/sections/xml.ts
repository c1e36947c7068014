import { deepStrictEqual, fail } from "node:assert/strict";
import { parseXml } from "@rgrove/parse-xml";
import { decodeXml } from "adultwork-webcam";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { SaxesParser } from "saxes";
import { contract } from "../../sandbox/contract.js";
import { documentOf } from "../../scripts/model/xml/document-of.js";
import { decodeUtf8 } from "../../src/content/decode-text.js";
import { decodeXmlText } from "../../src/xml/decode/decode.js";
import { measure, shortPace } from "../measure.js";
import { page } from "../page.js";
import { printSamples } from "../print-samples.js";

const bytes = page.xml;
const text = new TextDecoder().decode(bytes);
const document = documentOf(contract.shapes["WebcamBooking"] ?? fail("no WebcamBooking"), contract);
const value = await decodeXml("WebcamBooking", bytes);
const twin = JSON.stringify(value);
// With attributes: without them null cannot be told from an empty text.
const parser = new XMLParser({ ignoreAttributes: false });

const decodings = [
  { name: "decodeXml, bytes, awaited", run: () => decodeXml("WebcamBooking", bytes) },
  { name: "its synchronous core, bytes", run: () => decodeXmlText(decodeUtf8(bytes, fail), document) },
  { name: "its synchronous core, text", run: () => decodeXmlText(text, document) },
];
for (const { run } of decodings) deepStrictEqual(await run(), value);

const subjects = [
  { name: "JSON.parse of the twin", run: () => JSON.parse(twin) },
  ...decodings,
  { name: "fast-xml-parser, validate + parse", run: validateAndParse },
  { name: "saxes, events alone", run: readEvents },
  { name: "parse-xml, a tree", run: () => parseXml(text) },
];

printSamples(await measure(subjects, shortPace));

function validateAndParse(): unknown {
  if (XMLValidator.validate(text) !== true) throw new Error("fast-xml-parser refuses the sample.");
  return parser.parse(text);
}

/** Strict and with namespaces, as this package reads; every event is asked for, and none is made anything of. */
function readEvents(): unknown {
  const reader = new SaxesParser({ xmlns: true });
  let events = 0;
  const count = () => {
    events += 1;
  };
  reader.on("opentag", count);
  reader.on("closetag", count);
  reader.on("text", count);
  reader.write(text).close();
  return events;
}
