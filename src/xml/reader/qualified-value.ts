import { trim } from "./characters.js";
import type { NamespaceScope } from "./namespaces.js";

/** What a value of XML Schema's type QName (part 2 §3.2.18) names. */
export interface QualifiedValue {
  /** Undefined where nothing declares the prefix. */
  readonly namespace: string | undefined;
  readonly localName: string;
}

export function qualifiedValue(text: string, scope: NamespaceScope): QualifiedValue {
  const name = trim(text);
  const colon = name.indexOf(":");
  return { namespace: scope.lookUp(colon === -1 ? "" : name.slice(0, colon)), localName: name.slice(colon + 1) };
}
