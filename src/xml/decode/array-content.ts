import type { Place } from "../../values/mismatch.js";
import type { Constraints } from "../forms/constraints.js";
import type { ArrayForm } from "../forms/element-form.js";
import type { LookaheadReader } from "../reader/lookahead-reader.js";
import { itemAt } from "./choices.js";
import { type Child, type Content, childOf, refuseText } from "./content.js";

/** An element around the items of an array. */
export class ArrayContent implements Content {
  private readonly items: unknown[] = [];

  private readonly form: ArrayForm;
  private readonly place: Place | undefined;
  private readonly localName: string;
  private readonly constraints: Constraints;

  /** @param localName the element's own: that of its items where they have none */
  constructor(form: ArrayForm, place: Place | undefined, localName: string, constraints: Constraints) {
    this.form = form;
    this.place = place;
    this.localName = localName;
    this.constraints = constraints;
  }

  takeText(reader: LookaheadReader): void {
    refuseText(reader, this.form.shape, this.place);
  }

  begin(reader: LookaheadReader): Child {
    const index = this.items.length;
    const item = itemAt(this.form.items, index, reader, this.localName, this.place);
    return childOf(item, { parent: this.place, key: index });
  }

  put(value: unknown): void {
    this.items.push(value);
  }

  end(): unknown {
    return this.constraints.checkItems(this.items, this.form.items.shape, this.place);
  }
}
