import type { Place } from "../../values/mismatch.js";
import { describeSchema, unfit } from "../../values/schema.js";
import type { LaidForm, Part } from "../layout/layout.js";
import { inWords, isNamed } from "../names.js";
import { textOfChild } from "../reader/lookahead.js";
import type { XmlReader } from "../reader/reader.js";
import type { Child, Content, EntryForm, ItemPart } from "./element-form.js";
import { childOf, choiceOf, type ElementNames } from "./item.js";
import type { ValuePart } from "./map.js";
import { refuseText, xmlMismatch } from "./mismatch.js";

/** An element around the key and the value. */
export function entries(entry: ElementNames, key: ElementNames, value: ItemPart): ValuePart {
  return (schema) => {
    const element = value(schema);
    const form: EntryForm = {
      kind: "entry",
      schema,
      nullable: false,
      name: prefixedName(entry),
      key: prefixedName(key),
      value: element,
      keyAt(reader, place) {
        if (!isNamed(reader, form.name)) return undefined;
        const text = textOfChild(reader, form.key);
        if (typeof text === "string") return text;
        throw xmlMismatch(place, `text in element ${inWords(form.key)}`, text === null ? "child elements" : "nothing");
      },
      layout: {
        begin: () => new EntryFilling(),
        child(reader) {
          const choice = choiceOf(element.choices(), reader, "");
          if (isNamed(reader, form.key)) return { key: "key", part: keyPart, form: keyForm, nullable: false };
          return choice && { key: "value", part: valuePart, form: choice.form(), nullable: choice.nullable };
        },
      },
      begin: (_, place) => new EntryContent(form, place),
    };
    return { element, list: undefined, entry: form };
  };
}

function prefixedName({ name = "", namespace = "", prefix }: ElementNames): EntryForm["name"] {
  return { localName: name, namespace, prefix };
}

/** The key and the value of a member, as layouts read them. */
class EntryFilling {
  key: unknown;
  value: unknown;

  end(): unknown {
    // The strict reader says what is missing.
    return this.key === undefined || this.value === undefined ? unfit : [this.key, this.value];
  }
}

const keyPart: Part = {
  put(entry: EntryFilling, key) {
    entry.key = key;
  },
};

const valuePart: Part = {
  put(entry: EntryFilling, value) {
    entry.value = value;
  },
};

/** The key is text, whatever the value is. */
const keyForm: LaidForm = { nullable: false, layout: { read: (text) => text } };

/** An element around the key and the value of one member. The key has been read ahead; it gives the place. */
class EntryContent implements Content {
  private hasKey = false;
  private value: unknown;

  private readonly form: EntryForm;
  private readonly place: Place | undefined;

  constructor(form: EntryForm, place: Place | undefined) {
    this.form = form;
    this.place = place;
  }

  takeText(reader: XmlReader): void {
    refuseText(reader, this.form.schema, this.place);
  }

  begin(reader: XmlReader): Child | undefined {
    const { form, place } = this;
    if (isNamed(reader, form.key)) {
      this.refuseSecond(this.hasKey, reader);
      this.hasKey = true;
      return undefined;
    }
    const choice = choiceOf(form.value.choices(), reader, "");
    if (choice === undefined) return undefined;
    this.refuseSecond(this.value !== undefined, reader);
    return childOf(choice, place);
  }

  put(value: unknown): void {
    this.value = value;
  }

  end(): unknown {
    if (this.value === undefined) throw xmlMismatch(this.place, describeSchema(this.form.schema), "nothing");
    return this.value;
  }

  private refuseSecond(isSecond: boolean, reader: XmlReader): void {
    if (isSecond) throw xmlMismatch(this.place, `one element ${inWords(reader)}`, "another one");
  }
}
