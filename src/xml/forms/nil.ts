import { describeFound, type Place } from "../../values/mismatch.js";
import type { ExpandedName } from "../names.js";
import { inWords, isNamed } from "../names.js";
import { trim } from "../reader/characters.js";
import { nil } from "../reader/namespaces.js";
import type { XmlAttribute } from "../reader/reader.js";
import { parseBoolean } from "./lexical.js";
import { xmlMismatch } from "./mismatch.js";

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
