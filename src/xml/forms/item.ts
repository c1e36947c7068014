import type { ExpandedName } from "../../contract/shape.js";
import type { Place } from "../../values/mismatch.js";
import { inWords } from "../names.js";
import { knownNamespace } from "../reader/namespaces.js";
import type { Child, ElementForm, ElementPart, ItemPart, NamedElement } from "./element-form.js";
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
  return (schema) => new LazyElement(knownNamespace(namespace), name, prefix, () => part(schema));
}

class LazyElement implements NamedElement {
  private made: ElementForm | undefined;
  private told: readonly NamedElement[] | undefined;

  constructor(
    readonly namespace: string,
    readonly localName: string | undefined,
    readonly prefix: string | undefined,
    private readonly make: () => ElementForm,
    readonly nullable = false,
  ) {}

  /** Made when it is first needed, since schemas may be recursive. */
  get form(): ElementForm {
    this.made ??= this.make();
    return this.made;
  }

  get choices(): readonly NamedElement[] {
    this.told ??= this.form.kind === "named" ? this.form.choicesIn(this) : [this];
    return this.told;
  }

  orNull(): NamedElement {
    return new LazyElement(this.namespace, this.localName, this.prefix, () => this.form, true);
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
