import { describeFound, type Place } from "../../values/mismatch.js";
import type { ExpandedName } from "../names.js";
import type { XmlAttribute } from "../reader/reader.js";
import { xmlMismatch } from "./mismatch.js";

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
