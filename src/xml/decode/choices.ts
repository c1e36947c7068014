import type { ExpandedName } from "../../contract/shape.js";
import type { Place } from "../../values/mismatch.js";
import type { Choice, ItemsForm } from "../forms/element-form.js";
import { xmlMismatch } from "../forms/mismatch.js";
import { inWords } from "../names.js";

/** @param around the local name of the element around it */
export function choiceOf(choices: readonly Choice[], name: ExpandedName, around: string): Choice | undefined {
  for (const choice of choices) {
    if (choice.namespace === name.namespace && (choice.localName ?? around) === name.localName) return choice;
  }
  return undefined;
}

/** The elements that the item at an index may be. */
export function choicesAt({ first, others }: ItemsForm, index: number): readonly Choice[] {
  return index < first.length ? (first[index] ?? others) : others;
}

/**
 * The form of the item that begins here, the one at an index.
 *
 * @throws ContractError where it has another name
 */
export function itemAt(
  items: ItemsForm,
  index: number,
  name: ExpandedName,
  around: string,
  array: Place | undefined,
): Choice {
  const choices = choicesAt(items, index);
  const choice = choiceOf(choices, name, around);
  if (choice !== undefined) return choice;
  if (items.shape.items.kind === "never" && index >= items.first.length) {
    throw xmlMismatch({ parent: array, key: index }, "nothing", `element ${inWords(name)}`);
  }
  throw xmlMismatch(array, `elements ${namesInWords(choices, around)} alone`, `element ${inWords(name)}`);
}

export function namesInWords(choices: readonly Choice[], around: string): string {
  return choices.map(({ namespace, localName }) => inWords({ namespace, localName: localName ?? around })).join(" or ");
}
