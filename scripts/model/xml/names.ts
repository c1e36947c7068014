import type { ExpandedName } from "../../../src/xml/names.js";
import type { XmlNodeFacts } from "../shape.js";

/** The name that the contract gives an element. Its namespace is its own, else the default one that the contract puts it in. */
export function elementName(facts: XmlNodeFacts | undefined, name: string, namespace: string): ExpandedName {
  return { namespace: facts?.namespace ?? namespace, localName: facts?.name ?? name };
}

/** The default namespace inside an element: its own, unless it comes with a prefix (Namespaces §6.2). */
export function defaultNamespace(facts: XmlNodeFacts | undefined, outer: string): string {
  return facts?.prefix === undefined ? (facts?.namespace ?? outer) : outer;
}
