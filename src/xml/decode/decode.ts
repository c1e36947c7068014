import { type AllLimits, allLimits } from "../../content/limits.js";
import { ContractError } from "../../errors/contract-error.js";
import type { Place } from "../../values/mismatch.js";
import { describeSchema, unfit } from "../../values/schema.js";
import type { XmlDocument } from "../forms/document.js";
import type { Child, Content, NamedElement, Reading, TextForm } from "../forms/element-form.js";
import { childOf, choiceOf, namesInWords } from "../forms/item.js";
import { unlike, xmlMismatch } from "../forms/mismatch.js";
import { isNil } from "../forms/nil.js";
import { refuseReference } from "../forms/serialization.js";
import { decodeText } from "../forms/text.js";
import { learnLayout, readByLayout } from "../layout/layouts.js";
import { inWords } from "../names.js";
import { XmlReader } from "../reader/reader.js";

/** From bytes the text of a document is had first. Here, since both are loaded at once. */
export { decodeXmlBytes } from "../reader/encoding.js";

/**
 * Decodes an XML document to the value that a schema describes: the same value that JSON would give. Elements and attributes are
 * matched by namespace and local name, in any order; those that the contract does not name are left out.
 *
 * @throws XmlSyntaxError, ContractError, LimitError
 */
export function decodeXmlText(text: string, document: XmlDocument, limits: AllLimits = allLimits(undefined)): unknown {
  const known = readByLayout(text, document, limits);
  if (known !== unfit) return known;
  const value = decodeStrictly(text, document, limits);
  learnLayout(text, document);
  return value;
}

/** The same by the strict reader alone, which decides of every document that layouts do not fit. */
export function decodeStrictly(
  text: string,
  { root, nilAliases }: XmlDocument,
  limits: AllLimits = allLimits(undefined),
): unknown {
  const reader = new XmlReader(text, limits);
  try {
    const value = new Decoder({ reader, nilAliases, compared: {} }).decode(root);
    readToEnd(reader);
    return value;
  } catch (error) {
    // Malformed text is a syntax error wherever a fault against the contract stands in it.
    if (error instanceof ContractError) readToEnd(reader);
    throw error;
  }
}

function readToEnd(reader: XmlReader): void {
  while (reader.next() !== "done");
}

/** Goes through a document once, from its start tags and text straight to the value. No tree is built, and depth costs no call stack. */
class Decoder {
  private readonly open: Content[] = [];
  private readonly reading: Reading;
  private readonly reader: XmlReader;

  constructor(reading: Reading) {
    this.reading = reading;
    this.reader = reading.reader;
  }

  decode(root: NamedElement): unknown {
    let value = this.beginElement(this.beginRoot(root));
    for (let content = this.open.at(-1); content !== undefined; content = this.open.at(-1)) {
      if (value !== unfinished) content.put(value);
      value = this.nextInside(content);
    }
    return value;
  }

  private beginRoot(root: NamedElement): Child {
    const { reader } = this;
    const choices = root.choices();
    reader.next();
    const choice = choiceOf(choices, reader, "");
    if (choice !== undefined) return childOf(choice, undefined);
    throw xmlMismatch(undefined, `element ${namesInWords(choices, "")}`, `element ${inWords(reader)}`);
  }

  /** At a start tag: the element's value, or {@link unfinished} where it holds other elements, which come next. */
  private beginElement({ form, place, nullable }: Child): unknown {
    const { attributes } = this.reader;
    if (attributes.length > 0) {
      refuseReference(attributes, place);
      if (isNil(attributes, this.reading.nilAliases, place)) {
        if (!nullable && !form.nullable) throw unlike(place, form.schema, null);
        this.endNil(place);
        return null;
      }
    }
    if (form.kind === "text") return this.endText(form, place);
    this.open.push(form.begin(this.reading, place));
    return unfinished;
  }

  /** In an element that holds others: begins the next child that the contract knows, or ends the element. */
  private nextInside(content: Content): unknown {
    const { reader } = this;
    for (;;) {
      const token = reader.next();
      if (token === "end") {
        this.open.pop();
        return content.end();
      }
      if (token === "text") {
        content.takeText(reader);
        continue;
      }
      const child = content.begin(reader);
      if (child !== undefined) return this.beginElement(child);
      this.skipElement();
    }
  }

  private endText(form: TextForm, place: Place | undefined): unknown {
    const { reader } = this;
    let text = "";
    for (let token = reader.next(); token !== "end"; token = reader.next()) {
      if (token === "start") throw xmlMismatch(place, describeSchema(form.schema), "child elements");
      text += reader.text;
    }
    return decodeText(text, form, place);
  }

  private endNil(place: Place | undefined): void {
    const { reader } = this;
    for (let token = reader.next(); token !== "end"; token = reader.next()) {
      if (token === "text" && reader.isBlank) continue;
      throw xmlMismatch(place, "nothing inside an element that is nil", "content");
    }
  }

  private skipElement(): void {
    for (let depth = 1; depth > 0; ) {
      const token = this.reader.next();
      if (token === "start") depth += 1;
      if (token === "end") depth -= 1;
    }
  }
}

const unfinished = Symbol("unfinished");
