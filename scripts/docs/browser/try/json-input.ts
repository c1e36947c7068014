import { decodeJsonText } from "../../../../src/json/decode.js";
import { schemaOf } from "../../../model/parts/schema-of.js";
import { byId, fieldOf } from "./dom.js";
import { locateError, type Schema } from "./locate-error.js";
import type { TextRange } from "./locate-in-xml.js";
import { type MarkedInput, markedInput } from "./marked-input.js";

/** A field in which a reader writes JSON: where it is none, the place is marked. */
export class JsonInput {
  readonly area: HTMLTextAreaElement;
  private readonly input: MarkedInput;
  private readonly field: HTMLElement;

  constructor(id: string) {
    this.area = byId(id, HTMLTextAreaElement);
    this.field = fieldOf(this.area);
    this.input = markedInput(this.area);
  }

  get isShown(): boolean {
    return !this.field.hidden;
  }

  set isShown(isShown: boolean) {
    this.field.hidden = !isShown;
  }

  /** Undefined leaves the field empty. */
  write(value: unknown): void {
    this.area.value = JSON.stringify(value, null, 2) ?? "";
    this.mark(undefined);
  }

  /** The value; undefined for a field that is empty or hidden. */
  read(): { readonly value: unknown } | { readonly error: unknown } {
    const text = this.area.value;
    if (!this.isShown || text.trim() === "") return { value: undefined };
    try {
      return { value: decodeJsonText(text, schemaOf(anything.named.shape, anything.shapes)) };
    } catch (error) {
      this.mark(locateError(error, text, anything));
      return { error };
    }
  }

  mark(range: TextRange | undefined): void {
    this.input.mark(range);
  }
}

/** Of a text that need be no more than JSON. */
const anything: Schema = { named: { shape: { kind: "any" } }, shapes: {} };
