import { xmlNamespace } from "../../reader/namespaces.js";
import type { XmlAttributeNode, XmlElementNode } from "./nodes.js";

/** How a document names its namespaces. All of it is declared on the root, once. */
export interface Prefixes {
  /** The default namespace of the root; the empty string where it has none. */
  readonly defaultNamespace: string;
  /** By namespace: the prefix of what cannot be named by the default one. */
  readonly prefixes: ReadonlyMap<string, string>;
}

/**
 * Works out the prefixes of a document. The root's namespace is the default one, unless the contract gives the root a prefix. Any other
 * has a prefix: the one that the contract gives first, if it is free.
 */
export function prefixesOf(root: XmlElementNode): Prefixes {
  const uses = usesOf(root);
  const wantsDefault = root.prefix === undefined && !uses.hasNameInNone;
  const defaultNamespace = wantsDefault ? root.name.namespace : "";
  const namespaces = [...uses.wanted].filter(
    ([namespace]) => namespace !== defaultNamespace || uses.needPrefix.has(namespace),
  );
  return { defaultNamespace, prefixes: assign(namespaces) };
}

interface Uses {
  /** By namespace, in the document's order: the first prefix that is asked for. */
  readonly wanted: Map<string, string | undefined>;
  /** The namespaces of attributes, which no default one holds for (Namespaces §6.2), and of names in values. */
  readonly needPrefix: Set<string>;
  /** Whether a value names something in no namespace, which it can only where there is no default one. */
  hasNameInNone: boolean;
}

function usesOf(root: XmlElementNode): Uses {
  const uses: Uses = { wanted: new Map(), needPrefix: new Set(), hasNameInNone: false };
  const defaultNamespace = root.prefix === undefined ? root.name.namespace : "";
  useIn(root, defaultNamespace, defaultNamespace, uses);
  return uses;
}

/** @param outer the default namespace in force around the element */
function useIn({ name, prefix, nodes }: XmlElementNode, outer: string, defaultNamespace: string, uses: Uses): void {
  want(uses, name.namespace, prefix);
  // Elements are named by the default namespace where they are in the root's, and undeclare it where they are in none.
  const isNamedByDefault = name.namespace === "" || name.namespace === defaultNamespace;
  const inside = isNamedByDefault ? name.namespace : outer;
  for (const node of nodes) if (node.kind === "attribute") useInAttribute(node, inside, uses);
  for (const node of nodes) if (node.kind === "element") useIn(node, inside, defaultNamespace, uses);
}

function useInAttribute({ name, prefix, valueNamespace }: XmlAttributeNode, inside: string, uses: Uses): void {
  want(uses, name.namespace, prefix);
  uses.needPrefix.add(name.namespace);
  if (valueNamespace === undefined) return;
  want(uses, valueNamespace, undefined);
  if (valueNamespace === "") uses.hasNameInNone = true;
  else if (valueNamespace !== inside) uses.needPrefix.add(valueNamespace);
}

function want({ wanted }: Uses, namespace: string, prefix: string | undefined): void {
  if (namespace === "" || namespace === xmlNamespace) return;
  wanted.set(namespace, wanted.get(namespace) ?? prefix);
}

function assign(wanted: readonly (readonly [namespace: string, prefix: string | undefined])[]): Map<string, string> {
  const prefixes = new Map([[xmlNamespace, "xml"]]);
  // Namespaces §3: prefixes that begin with xml are reserved.
  const taken = new Set<string>();
  for (const [namespace, prefix] of wanted) {
    if (prefix === undefined || taken.has(prefix) || /^xml/i.test(prefix)) continue;
    prefixes.set(namespace, prefix);
    taken.add(prefix);
  }
  let number = 0;
  for (const [namespace] of wanted) {
    if (prefixes.has(namespace)) continue;
    do number += 1;
    while (taken.has(`ns${number}`));
    prefixes.set(namespace, `ns${number}`);
  }
  // In the document's order, whichever was given first.
  return new Map([
    ...wanted.map(([namespace]) => [namespace, prefixes.get(namespace) ?? ""] as const),
    [xmlNamespace, "xml"],
  ]);
}
