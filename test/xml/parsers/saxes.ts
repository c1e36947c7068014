import { SaxesParser } from "saxes";
import { expandedName, type Reading, XmlTreeBuilder } from "../../support/xml-tree.js";

/** Reads a document by saxes, which knows XML 1.0 and Namespaces. A DOCTYPE is a fault. */
export function readBySaxes(document: string): Reading {
  // By the fifth edition §2.8, a document of any version 1.x is read as 1.0.
  const parser = new SaxesParser({ xmlns: true, defaultXMLVersion: "1.0", forceXMLVersion: true });
  const tree = new XmlTreeBuilder();
  parser.on("error", (error) => {
    throw new Refusal(error.message);
  });
  parser.on("doctype", () => {
    throw new Refusal("a DOCTYPE");
  });
  parser.on("opentag", ({ uri, local, attributes }) => {
    const named = Object.values(attributes).filter(({ name, prefix }) => name !== "xmlns" && prefix !== "xmlns");
    tree.start(
      expandedName(uri, local),
      Object.fromEntries(named.map((attribute) => [expandedName(attribute.uri, attribute.local), attribute.value])),
    );
  });
  parser.on("text", (text) => tree.text(text));
  parser.on("cdata", (text) => tree.text(text));
  parser.on("closetag", () => tree.end());
  try {
    parser.write(document).close();
    return { tree: tree.finish() };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { fault: error.message };
  }
}

class Refusal extends Error {}
