import type { ExpandedName } from "../../contract/shape.js";
import type { Place } from "../../values/mismatch.js";
import { describeFound } from "../../values/mismatch.js";
import { xmlMismatch } from "../decode/mismatch.js";
import { trim } from "../forms/lexical.js";
import type { NamespaceScope } from "./namespaces.js";
import type { XmlAttribute } from "./reader.js";

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

/**
 * The name that an attribute's value stands for, where its value is a name by XML Schema; of any other attribute undefined.
 *
 * @throws ContractError when nothing declares its prefix
 */
export function nameIn({ type, value }: XmlAttribute, place: Place | undefined): ExpandedName | undefined {
  if (type === undefined) return undefined;
  const { namespace, localName } = type;
  if (namespace === undefined) throw xmlMismatch(place, "a name whose prefix is declared", describeFound(value));
  return { namespace, localName };
}
