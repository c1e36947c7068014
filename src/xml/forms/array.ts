import type { ArrayShape } from "../../contract/shape.js";
import type { Place } from "../../values/mismatch.js";
import type { LookaheadReader } from "../reader/lookahead-reader.js";
import type { Constraints } from "./constraints.js";
import type { ArrayForm, Child, Content, ItemForms } from "./element-form.js";
import { itemNamed } from "./items.js";
import { refuseText } from "./mismatch.js";
import { childOf } from "./named-element.js";

/** @param items made when they are first needed */
export function arrayForm(shape: ArrayShape, nullable: boolean, items: ItemForms): ArrayForm {
  const form: ArrayForm = {
    kind: "array",
    shape,
    nullable,
    items,
    begin: ({ reader, constraints }, place) => new ArrayContent(form, place, reader.localName, constraints),
  };
  return form;
}

/** An element around the items of an array. */
class ArrayContent implements Content {
  private readonly items: unknown[] = [];

  /** @param localName the element's own: that of its items where they have none */
  constructor(
    private readonly form: ArrayForm,
    private readonly place: Place | undefined,
    private readonly localName: string,
    private readonly constraints: Constraints,
  ) {}

  takeText(reader: LookaheadReader): void {
    refuseText(reader, this.form.shape, this.place);
  }

  begin(reader: LookaheadReader): Child {
    const index = this.items.length;
    const item = itemNamed(this.form.items, index, reader, this.localName, this.place);
    return childOf(item, { parent: this.place, key: index });
  }

  put(value: unknown): void {
    this.items.push(value);
  }

  end(): unknown {
    return this.constraints.checkItems(this.items, this.form.shape, this.place);
  }
}
