import type { ExpandedName, XmlNodeFacts } from "../../src/shape.js";
import type { ContractNode } from "../load/contract-node.js";

/** The OpenAPI XML Object beside a schema, as the wire shapes have it. */
export interface XmlObject {
  readonly facts: XmlNodeFacts;
  readonly isWrapped: boolean;
}

/** OpenAPI 3.1 XML Object. */
export function compileXmlObject(schema: ContractNode): XmlObject {
  const xml = schema.at("xml")?.as("xml");
  if (xml === undefined) return { facts: {}, isWrapped: false };
  xml.refuseOthers(["name", "namespace", "prefix", "attribute", "wrapped"], (key) =>
    key === "nodeType" ? "write attribute or wrapped: nodeType is OpenAPI 3.2's" : `leave out ${key}`,
  );
  const name = localName(xml.at("name"));
  const prefix = localName(xml.at("prefix"));
  const namespace = absoluteIri(xml.at("namespace"));
  if (prefix !== undefined && namespace === undefined) {
    xml.at("prefix")?.refuse("a prefix without a namespace", "write the namespace beside it");
  }
  return {
    facts: {
      ...(name === undefined ? {} : { name }),
      ...(namespace === undefined ? {} : { namespace }),
      ...(prefix === undefined ? {} : { prefix }),
      ...(xml.at("attribute")?.isTrue() ? { nodeType: "attribute" as const } : {}),
    },
    isWrapped: xml.at("wrapped")?.isTrue() ?? false,
  };
}

/** `x-xml-nil-aliases`: how the API marks null besides XML Schema's own `nil`. */
export function compileNilAliases(root: ContractNode): ExpandedName[] {
  return (root.at("x-xml-nil-aliases")?.as("extension").items() ?? []).map((alias) => ({
    namespace: absoluteIri(alias.at("namespace")) ?? "",
    localName: localName(alias.at("localName")) ?? "",
  }));
}

/** Namespaces in XML 1.0 §3 [4] NCName, of the characters that people use. */
export function isLocalName(text: string): boolean {
  return /^[\p{L}_][\p{L}\p{N}_.-]*$/u.test(text);
}

function localName(node: ContractNode | undefined): string | undefined {
  const text = node?.text();
  if (text === undefined || isLocalName(text)) return text;
  node?.refuse(JSON.stringify(text), "write an XML name without a colon");
  return undefined;
}

function absoluteIri(node: ContractNode | undefined): string | undefined {
  const text = node?.text();
  if (text === undefined || /^[A-Za-z][A-Za-z0-9+.-]*:\S+$/.test(text)) return text;
  node?.refuse(JSON.stringify(text), "write an absolute IRI, as the OpenAPI XML Object demands");
  return undefined;
}
