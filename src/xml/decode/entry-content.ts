import { describeShape, type Place } from "../../values/mismatch.js";
import type { EntryForm } from "../forms/element-form.js";
import { xmlMismatch } from "../forms/mismatch.js";
import { inWords, isNamed } from "../names.js";
import type { LookaheadReader } from "../reader/lookahead-reader.js";
import { choiceOf } from "./choices.js";
import { type Child, type Content, childOf, refuseText } from "./content.js";

/** An element around the key and the value of one member. The key has been read ahead; it gives the place. */
export class EntryContent implements Content {
  private hasKey = false;
  private value: unknown;

  private readonly form: EntryForm;
  private readonly place: Place | undefined;

  constructor(form: EntryForm, place: Place | undefined) {
    this.form = form;
    this.place = place;
  }

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
    const choice = choiceOf(form.choices, reader, "");
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
