import type { Place } from "../../values/mismatch.js";
import type { ExpandedName } from "../names.js";
import { inWords } from "../names.js";
import type { ItemForms, NamedElement } from "./element-form.js";
import { choiceOf, namesInWords } from "./item.js";
import { xmlMismatch } from "./mismatch.js";

/** What the item at an index is. */
export function itemAt({ first, others }: ItemForms, index: number): NamedElement {
  return first[index] ?? others;
}

/**
 * The element of the item that begins here, the one at an index.
 *
 * @param around the local name of the element around the items, or of the member without one
 * @throws ContractError where it has another name
 */
export function itemNamed(
  items: ItemForms,
  index: number,
  name: ExpandedName,
  around: string,
  array: Place | undefined,
): NamedElement {
  const item = itemAt(items, index);
  const choice = choiceOf(item.choices(), name, around);
  if (choice !== undefined) return choice;
  if (item === items.others && item.form().schema.kind === "never")
    throw xmlMismatch({ parent: array, key: index }, "nothing", `element ${inWords(name)}`);
  throw xmlMismatch(array, `elements ${namesInWords(item.choices(), around)} alone`, `element ${inWords(name)}`);
}
