import { withoutByteOrderMark } from "../../../src/content/text.js";
import { isXmlSyntaxError } from "../../../src/errors/index.js";
import { XmlReader } from "../../../src/xml/reader/reader.js";
import { expandedName, type Reading, XmlTreeBuilder } from "../../support/xml-tree.js";

const unlimited = {
  bytes: Number.POSITIVE_INFINITY,
  depth: Number.POSITIVE_INFINITY,
  attributes: Number.POSITIVE_INFINITY,
};

/** Reads a document by the reader that decodeXml goes through. */
export function readByOurs(document: string): Reading {
  const text = withoutByteOrderMark(document);
  try {
    const reader = new XmlReader(text, unlimited);
    const tree = new XmlTreeBuilder();
    for (let token = reader.next(); token !== "done"; token = reader.next()) {
      if (token === "text") tree.text(reader.text);
      else if (token === "end") tree.end();
      else tree.start(expandedName(reader.namespace, reader.localName), attributesOf(reader));
    }
    return { tree: tree.finish() };
  } catch (error) {
    if (!isXmlSyntaxError(error)) throw error;
    return { fault: error.rule, offset: error.offset + document.length - text.length };
  }
}

function attributesOf({ attributes }: XmlReader): Readonly<Record<string, string>> {
  return Object.fromEntries(
    attributes.map(({ namespace, localName, value }) => [expandedName(namespace, localName), value]),
  );
}
