import type { Place } from "../../values/mismatch.js";
import { once } from "../../values/schema.js";
import type { Part } from "../layout/layout.js";
import { repeated } from "../layout/repeated.js";
import type { XmlReader } from "../reader/reader.js";
import { type Compared, checkItems } from "./constraints.js";
import type { ArrayForm, Child, Content, ElementPart, ItemPart } from "./element-form.js";
import { elementPart, withSchemas } from "./element-part.js";
import { childOf, choiceOf } from "./item.js";
import { itemNamed } from "./item-at.js";
import { refuseText } from "./mismatch.js";

/**
 * An element around the items of an array.
 *
 * @param others what each item is
 * @param first what the first items are, one by one
 */
export function xmlArray(others: () => ItemPart, first: () => readonly ItemPart[] = () => []): ElementPart {
  return elementPart("array", (schema, nullable) => {
    const form: ArrayForm = {
      kind: "array",
      schema,
      nullable,
      items: once(() => {
        const details = schema.details();
        const firstItems = withSchemas(first(), details.first).map(([part, item]) => part(item));
        return { first: firstItems, others: others()(details.items) };
      }),
      layout: {
        begin: () => new ArrayContent(form, undefined, "", {}),
        child(reader, around) {
          const { first, others } = form.items();
          const choices = others.choices();
          const choice = choiceOf(choices, reader, around);
          // Of a tuple, what an item is depends on its place.
          if (choice === undefined || first.length > 0) return undefined;
          const { nullable } = choice;
          return { key: `${choices.indexOf(choice)}`, part: itemPart, form: choice.form(), nullable, repeated };
        },
      },
      begin: ({ reader, compared }, place) => new ArrayContent(form, place, reader.localName, compared),
    };
    return form;
  });
}

const itemPart: Part = {
  put(content: ArrayContent, item) {
    content.put(item);
  },
};

class ArrayContent implements Content {
  private readonly items: unknown[] = [];
  private readonly form: ArrayForm;
  private readonly place: Place | undefined;
  private readonly localName: string;
  private readonly compared: Compared;

  /** @param localName the element's own: that of its items where they have none */
  constructor(form: ArrayForm, place: Place | undefined, localName: string, compared: Compared) {
    this.form = form;
    this.place = place;
    this.localName = localName;
    this.compared = compared;
  }

  takeText(reader: XmlReader): void {
    refuseText(reader, this.form.schema, this.place);
  }

  begin(reader: XmlReader): Child {
    const index = this.items.length;
    const item = itemNamed(this.form.items(), index, reader, this.localName, this.place);
    return childOf(item, { parent: this.place, key: index });
  }

  put(value: unknown): void {
    this.items.push(value);
  }

  end(): unknown {
    return checkItems(this.items, this.form.schema, this.compared, this.place);
  }
}
