import { isNcName } from "../../../src/xml/reader/characters.js";
import type { ContractNode } from "../../load/contract-node.js";
import type { AlternativeShape, NamedShape, Shape, XmlElementFacts } from "../../model/shape.js";
import { componentName } from "../document/schema-name.js";
import { notNull } from "../document/schema-parts.js";
import type { SchemaNodes } from "./schema-nodes.js";

/** The root element of a body: that of its schema, or those of its alternatives. */
export function compileXmlRoot(schema: ContractNode, shape: Shape, nodes: SchemaNodes): NamedShape {
  const facts = nodes.factsOf(schema);
  const name = facts.name ?? componentName(schema);
  const items = nodes.targetOf(schema).at("items");
  if (items !== undefined && nodes.factsOf(items).name === undefined) {
    items
      .as("xml")
      .refuse("no name for the elements of the items", "write xml.name under items, or refer to a schema that has it");
  }
  if (name !== undefined && isNcName(name)) return { shape, xml: { name, ...facts } };
  const named = namedAlternatives(schema, shape, nodes);
  if (named !== undefined) return named;
  schema.as("xml").refuse("no name for the root element", "write xml.name, or refer to a schema in components");
  return { shape };
}

/**
 * The element of a named schema, where a document is of it.
 *
 * @param name what references call the schema
 */
export function rootElement(
  name: string,
  { node, membersOf }: { readonly node: ContractNode; readonly membersOf?: string | undefined },
  nodes: SchemaNodes,
): XmlElementFacts | undefined {
  const facts = nodes.factsOf(node);
  const localName = facts.name ?? membersOf ?? (name.startsWith("#") ? undefined : name);
  return localName === undefined || !isNcName(localName) ? undefined : { name: localName, ...facts };
}

/** Of the root of a body: alternatives that each have an element's name. */
function namedAlternatives(schema: ContractNode, shape: Shape, nodes: SchemaNodes): NamedShape | undefined {
  if (shape.kind !== "union" || shape.nullable) return undefined;
  const schemas = notNull((schema.at("oneOf") ?? schema.at("anyOf"))?.items() ?? []);
  // Of those that no value fits beside the rest of the schema, none is left.
  if (schemas.length !== shape.alternatives.length) return undefined;
  const alternatives = shape.alternatives.flatMap((alternative, index): AlternativeShape[] => {
    const node = schemas[index];
    const facts = node === undefined ? {} : nodes.factsOf(node);
    const name = facts.name ?? (node && componentName(node));
    return name === undefined ? [] : [{ ...alternative, xml: { ...facts, name } }];
  });
  const xml = alternatives[0]?.xml;
  if (xml === undefined || alternatives.length < shape.alternatives.length) return undefined;
  return { shape: { ...shape, alternatives }, xml };
}
