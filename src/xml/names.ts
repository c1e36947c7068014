import type { ExpandedName, XmlNodeFacts } from "../contract/shape.js";

/** The name that the contract gives an element. Its namespace is its own, else the default one that the contract puts it in. */
export function elementName(facts: XmlNodeFacts | undefined, name: string, namespace: string): ExpandedName {
  return { namespace: facts?.namespace ?? namespace, localName: facts?.name ?? name };
}

/** The default namespace inside an element: its own, unless it comes with a prefix (Namespaces §6.2). */
export function defaultNamespace(facts: XmlNodeFacts | undefined, outer: string): string {
  return facts?.prefix === undefined ? (facts?.namespace ?? outer) : outer;
}

/** By namespace and local name, never by prefix. */
export function isNamed(node: ExpandedName, name: ExpandedName): boolean {
  return node.localName === name.localName && node.namespace === name.namespace;
}

/** A name as errors give it: never by its prefix, which stands for nothing by itself. */
export function inWords({ namespace, localName }: ExpandedName): string {
  return namespace === "" ? `${localName} in no namespace` : `${localName} in ${namespace}`;
}
