import type { ExpandedName } from "../../contract/shape.js";
import { describeFound, type Place } from "../../values/mismatch.js";
import { parseBoolean, trim } from "../forms/lexical.js";
import { isNamed } from "../names.js";
import { schemaInstanceNamespace } from "../reader/namespaces.js";
import type { XmlAttribute } from "../reader/reader.js";
import { inWords, xmlMismatch } from "./mismatch.js";

const nil: ExpandedName = { namespace: schemaInstanceNamespace, localName: "nil" };

/**
 * Whether the attributes mark their element as null: XML Schema part 1 §2.6.2, and the contract's own spellings of it.
 *
 * @throws ContractError when one of them is no boolean
 */
export function isNil(
  attributes: readonly XmlAttribute[],
  aliases: readonly ExpandedName[],
  place: Place | undefined,
): boolean {
  let isMarked = false;
  for (const attribute of attributes) {
    if (!isNamed(attribute, nil) && !aliases.some((alias) => isNamed(attribute, alias))) continue;
    const value = parseBoolean(trim(attribute.value));
    if (value === undefined) {
      throw xmlMismatch(place, `a boolean as ${inWords(attribute)}`, describeFound(attribute.value));
    }
    isMarked ||= value;
  }
  return isMarked;
}
