import type { ResolvedShape } from "../../contract/shape.js";
import { describeShape, type Place } from "../../values/mismatch.js";
import { inWords, isNamed } from "../names.js";
import type { LookaheadReader } from "../reader/lookahead-reader.js";
import type { Child, Content, EntryForm, NamedElement, PrefixedName } from "./element-form.js";
import { refuseText, xmlMismatch } from "./mismatch.js";
import { childOf, choiceOf } from "./named-element.js";

export function entryForm(shape: ResolvedShape, name: PrefixedName, key: PrefixedName, value: NamedElement): EntryForm {
  const form: EntryForm = {
    kind: "entry",
    shape,
    nullable: false,
    name,
    key,
    value,
    begin: (_, place) => new EntryContent(form, place),
  };
  return form;
}

/** An element around the key and the value of one member. The key has been read ahead; it gives the place. */
class EntryContent implements Content {
  private hasKey = false;
  private value: unknown;

  constructor(
    private readonly form: EntryForm,
    private readonly place: Place | undefined,
  ) {}

  takeText(reader: LookaheadReader): void {
    refuseText(reader, this.form.shape, this.place);
  }

  begin(reader: LookaheadReader): Child | undefined {
    const { form, place } = this;
    if (isNamed(reader, form.key)) {
      this.refuseSecond(this.hasKey, reader);
      this.hasKey = true;
      return undefined;
    }
    const choice = choiceOf(form.value.choices, reader, "");
    if (choice === undefined) return undefined;
    this.refuseSecond(this.value !== undefined, reader);
    return childOf(choice, place);
  }

  put(value: unknown): void {
    this.value = value;
  }

  end(): unknown {
    if (this.value === undefined) throw xmlMismatch(this.place, describeShape(this.form.shape), "nothing");
    return this.value;
  }

  private refuseSecond(isSecond: boolean, reader: LookaheadReader): void {
    if (isSecond) throw xmlMismatch(this.place, `one element ${inWords(reader)}`, "another one");
  }
}
