/** A name in a namespace. No namespace is the empty string. */
export interface ExpandedName {
  readonly namespace: string;
  readonly localName: string;
}

/** By namespace and local name, never by prefix. */
export function isNamed(node: ExpandedName, name: ExpandedName): boolean {
  return node.localName === name.localName && node.namespace === name.namespace;
}

/** A name as errors give it: never by its prefix, which stands for nothing by itself. */
export function inWords({ namespace, localName }: ExpandedName): string {
  return namespace === "" ? `${localName} in no namespace` : `${localName} in ${namespace}`;
}
