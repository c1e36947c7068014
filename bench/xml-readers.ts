import { fail } from "node:assert/strict";
import { decodeUtf8 } from "../src/content/decode-text.js";
import { decodeStrictly, decodeXmlText } from "../src/xml/decode/decode.js";
import type { XmlDocument } from "../src/xml/forms/document.js";

/** Gives the checked value of a document from its bytes in UTF-8. */
type XmlReader = (bytes: Uint8Array, document: XmlDocument) => unknown;

/** The synchronous core of `decodeXml`: without what it learns of documents, and as a caller has it. */
export const xmlReaders: Readonly<Record<string, XmlReader>> = {
  "the strict reader alone": (bytes, document) => decodeStrictly(decodeUtf8(bytes, fail), document),
  "decodeXml's core": (bytes, document) => decodeXmlText(decodeUtf8(bytes, fail), document),
};
