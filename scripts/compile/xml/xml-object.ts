import type { ExpandedName } from "../../../src/xml/names.js";
import { isNcName } from "../../../src/xml/reader/characters.js";
import { type ContractNode, describe } from "../../load/contract-node.js";
import type { OpenApiVersion } from "../../load/openapi-version.js";
import type { XmlElementFacts, XmlEntries, XmlNodeFacts } from "../../model/shape.js";

/** The OpenAPI XML Object beside a schema, as the wire shapes have it. */
export interface XmlObject {
  readonly facts: XmlNodeFacts;
  /** The node's type, where it is stated. */
  readonly nodeType: NodeType | undefined;
}

export type NodeType = "element" | "attribute" | "text" | "cdata" | "none";

/** OpenAPI XML Object. `attribute` and `wrapped` are older spellings of a node's type. */
export function compileXmlObject(schema: ContractNode, version: OpenApiVersion): XmlObject {
  const xml = schema.at("xml")?.as("xml");
  if (xml === undefined) return { facts: {}, nodeType: undefined };
  xml.tellOthers(["name", "namespace", "prefix", "attribute", "wrapped", "nodeType"]);
  const name = localName(xml.at("name"));
  const prefix = localName(xml.at("prefix"));
  const namespace = absoluteIri(xml.at("namespace"));
  const isBound = prefix !== undefined && namespace !== undefined && namespace !== "";
  if (prefix !== undefined && !isBound)
    xml.at("prefix")?.notice("a prefix without a namespace", "it has no effect: the name is in none");
  const nodeType = nodeTypeOf(xml, version);
  return {
    facts: {
      ...(name === undefined ? {} : { name }),
      ...(namespace === undefined ? {} : { namespace }),
      ...(isBound ? { prefix } : {}),
      ...(nodeType === undefined || nodeType === "element" ? {} : { nodeType }),
    },
    nodeType,
  };
}

function nodeTypeOf(xml: ContractNode, version: OpenApiVersion): NodeType | undefined {
  const node = xml.at("nodeType");
  const isAttribute = xml.at("attribute")?.isTrue() ?? false;
  const isWrapped = xml.at("wrapped")?.isTrue() ?? false;
  if (node === undefined) {
    if (isAttribute) return "attribute";
    return isWrapped ? "element" : undefined;
  }
  if (version !== "3.2")
    node.refuse("nodeType", "write openapi: 3.2.0, or attribute or wrapped: nodeType is OpenAPI 3.2's");
  // OpenAPI 3.2, XML Object: nodeType must not stand beside either of them.
  for (const older of ["attribute", "wrapped"]) xml.at(older)?.refuse(`${older} beside nodeType`, `leave out ${older}`);
  const nodeType = nodeTypes.find((type) => type === node.value);
  if (nodeType === undefined) node.refuse(describe(node.value), `write one of ${nodeTypes.join(", ")}`);
  return nodeType;
}

const nodeTypes: readonly NodeType[] = ["element", "attribute", "text", "cdata", "none"];

/** `x-xml-entries` beside `additionalProperties`: the elements of a dictionary's entries. */
export function compileXmlEntries(schema: ContractNode): XmlEntries | undefined {
  const entries = schema.at("x-xml-entries")?.as("extension");
  if (entries === undefined) return undefined;
  return {
    entry: elementFacts(entries.at("entry"), "entry"),
    key: elementFacts(entries.at("key"), "key"),
    value: elementFacts(entries.at("value"), "value"),
  };
}

function elementFacts(node: ContractNode | undefined, name: string): XmlElementFacts {
  const namespace = absoluteIri(node?.at("namespace"));
  const prefix = localName(node?.at("prefix"));
  return {
    name: localName(node?.at("name")) ?? name,
    ...(namespace === undefined ? {} : { namespace }),
    ...(prefix === undefined ? {} : { prefix }),
  };
}

/** `x-xml-nil-aliases`: how the API marks null besides XML Schema's own `nil`. */
export function compileNilAliases(root: ContractNode): ExpandedName[] {
  return (root.at("x-xml-nil-aliases")?.as("extension").items() ?? []).map((alias) => ({
    namespace: absoluteIri(alias.at("namespace")) ?? "",
    localName: localName(alias.at("localName")) ?? "",
  }));
}

function localName(node: ContractNode | undefined): string | undefined {
  const text = node?.text();
  if (text === undefined || isNcName(text)) return text;
  node?.refuse(JSON.stringify(text), "write an XML name without a colon");
  return undefined;
}

function absoluteIri(node: ContractNode | undefined): string | undefined {
  const text = node?.text();
  if (text === undefined) return undefined;
  // XML 1.0 §3.3.3: white space in an attribute does not come as it was written.
  if (/\s/.test(text)) node?.refuse(JSON.stringify(text), "write an absolute IRI, as the OpenAPI XML Object demands");
  // RFC 3986 §3: what comes after the scheme may be empty, as in "DAV:".
  else if (!/^(?:[A-Za-z][A-Za-z0-9+.-]*:.*)?$/.test(text))
    node?.notice(`${JSON.stringify(text)}, which is no absolute IRI`, "it is taken as it stands, and compared so");
  return text;
}
