import type { Place } from "../../values/mismatch.js";
import { once } from "../../values/schema.js";
import type { ExpandedName } from "../names.js";
import { inWords } from "../names.js";
import { knownNamespace } from "../reader/namespaces.js";
import type { Child, ElementPart, ItemPart, NamedElement } from "./element-form.js";
import { xmlText } from "./text.js";

/** The name of an element, as far as nothing else says it. */
export interface ElementNames {
  readonly name?: string;
  readonly namespace?: string;
  /** That the contract asks for. */
  readonly prefix?: string;
}

/** An element of its own name; without one, of that of the element around it. */
export function item({ name, namespace = "", prefix }: ElementNames = {}, part: ElementPart = xmlText): ItemPart {
  return (schema) => {
    const form = once(() => part(schema));
    const element: NamedElement = {
      namespace: knownNamespace(namespace),
      localName: name,
      prefix,
      nullable: false,
      form,
      choices: once(() => {
        const held = form();
        return held.kind === "named" ? held.choicesIn(element) : [element];
      }),
    };
    return element;
  };
}

/** @param around the local name of the element around it */
export function choiceOf(
  choices: readonly NamedElement[],
  name: ExpandedName,
  around: string,
): NamedElement | undefined {
  for (const choice of choices) {
    if (choice.namespace === name.namespace && (choice.localName ?? around) === name.localName) return choice;
  }
  return undefined;
}

export function namesInWords(choices: readonly NamedElement[], around: string): string {
  return choices.map(({ namespace, localName }) => inWords({ namespace, localName: localName ?? around })).join(" or ");
}

export function childOf({ form, nullable }: NamedElement, place: Place | undefined): Child {
  return { form: form(), place, nullable };
}
