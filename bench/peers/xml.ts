import { parseXml } from "@rgrove/parse-xml";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { XmlDocument } from "libxml2-wasm";
import { SaxesParser } from "saxes";
import { parse } from "txml/txml";

/** What other libraries do with a document, by what is done: none of it gives a checked value. */
export const xmlPeers: Readonly<Record<string, (text: string) => unknown>> = {
  "fast-xml-parser, validate + parse": validateAndParse,
  "saxes, events alone": readEvents,
  "parse-xml, a tree": (text) => parseXml(text),
  "txml, a tree": (text) => parse(text, { decodeEntities: true }),
  "libxml2-wasm, a tree outside JavaScript": parseOutside,
};

// With attributes: without them null cannot be told from an empty text.
const parser = new XMLParser({ ignoreAttributes: false });

function validateAndParse(text: string): unknown {
  if (XMLValidator.validate(text) !== true) throw new Error("fast-xml-parser refuses the document.");
  return parser.parse(text);
}

/** Strict and with namespaces, as this package reads; every event is asked for, and none is made anything of. */
function readEvents(text: string): unknown {
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

/** The tree stays in the memory of WebAssembly, where none of it is read, and is given back. */
function parseOutside(text: string): unknown {
  const document = XmlDocument.fromString(text);
  const { name } = document.root;
  document.dispose();
  return name;
}
