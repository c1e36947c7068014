import type { ExpandedName } from "../../contract/shape.js";
import type { Place } from "../../values/mismatch.js";
import { inWords } from "../names.js";
import type { Child, ElementForm, NamedElement } from "./element-form.js";

/** @param form of what it holds; made when it is first needed, since schemas may be recursive */
export function namedElement(
  { namespace, localName, prefix }: Pick<NamedElement, "namespace" | "localName" | "prefix">,
  form: () => ElementForm,
  nullable = false,
): NamedElement {
  return new LazyElement(namespace, localName, prefix, form, nullable);
}

class LazyElement implements NamedElement {
  private made: ElementForm | undefined;
  private told: readonly NamedElement[] | undefined;

  constructor(
    readonly namespace: string,
    readonly localName: string | undefined,
    readonly prefix: string | undefined,
    private readonly make: () => ElementForm,
    readonly nullable: boolean,
  ) {}

  get form(): ElementForm {
    this.made ??= this.make();
    return this.made;
  }

  get choices(): readonly NamedElement[] {
    this.told ??= this.tell();
    return this.told;
  }

  private tell(): readonly NamedElement[] {
    const { form } = this;
    if (form.kind !== "named") return [this];
    const choices = form.alternatives.flatMap((alternative) => alternative.choices);
    const nullable = form.shape.nullable ?? false;
    const named = nullable ? choices.map((choice) => namedElement(choice, () => choice.form, true)) : choices;
    // Null is no alternative's value: the element that would hold the union but for its alternatives' names stands for it too.
    return form.nullable ? [...named, this] : named;
  }
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
  return { form, place, nullable };
}
