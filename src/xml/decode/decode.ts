import { type AllLimits, allLimits } from "../../content/limits.js";
import type { ExpandedName, NamedShape, Shapes } from "../../contract/shape.js";
import { ContractError } from "../../errors/contract-error.js";
import { describeShape, type Place } from "../../values/mismatch.js";
import { Constraints } from "../forms/constraints.js";
import type { ElementForm, TextForm, UnionForm } from "../forms/element-form.js";
import { ElementForms } from "../forms/element-forms.js";
import { unlike, xmlMismatch } from "../forms/mismatch.js";
import { decodeText } from "../forms/read-text.js";
import { inWords } from "../names.js";
import { LookaheadReader } from "../reader/lookahead-reader.js";
import { alternativeOf } from "./alternative.js";
import { ArrayContent } from "./array-content.js";
import { choiceOf, namesInWords } from "./choices.js";
import { type Child, type Content, childOf } from "./content.js";
import { EntryContent } from "./entry-content.js";
import { isNil } from "./nil.js";
import { ObjectContent } from "./object-content.js";
import { refuseOtherAttributes, refuseReference } from "./serialization.js";

/** From bytes the text of a document is had first. Here, since both are loaded at once. */
export { decodeXmlBytes } from "../reader/encoding.js";

/** What decoding needs besides the document. */
export interface XmlContext {
  readonly shapes: Shapes;
  /** Attributes that mark an element as null, beside the `nil` of XML Schema. */
  readonly nilAliases: readonly ExpandedName[];
}

/**
 * Decodes an XML document to the value that the shape describes: the same value that JSON would give. Elements and attributes are
 * matched by namespace and local name, in any order; those that the shape does not name are left out.
 *
 * @throws XmlSyntaxError, ContractError, LimitError
 */
export function decodeXmlText(
  text: string,
  named: NamedShape,
  context: XmlContext,
  limits: AllLimits = allLimits(undefined),
): unknown {
  const forms = formsOf(context);
  const reader = new LookaheadReader(text, limits, forms.namespaces);
  try {
    const value = new Decoder(reader, context.nilAliases, forms).decode(named);
    readToEnd(reader);
    return value;
  } catch (error) {
    // Malformed text is a syntax error wherever a fault against the contract stands in it.
    if (error instanceof ContractError) readToEnd(reader);
    throw error;
  }
}

function readToEnd(reader: LookaheadReader): void {
  while (reader.next() !== "done");
}

/** Goes through a document once, from its start tags and text straight to the value. No tree is built, and depth costs no call stack. */
class Decoder {
  private readonly open: Content[] = [];
  private readonly constraints = new Constraints();

  private readonly reader: LookaheadReader;
  private readonly nilAliases: readonly ExpandedName[];
  private readonly forms: ElementForms;

  constructor(reader: LookaheadReader, nilAliases: readonly ExpandedName[], forms: ElementForms) {
    this.reader = reader;
    this.nilAliases = nilAliases;
    this.forms = forms;
  }

  decode(named: NamedShape): unknown {
    let value = this.beginElement(this.beginRoot(named));
    for (let content = this.open.at(-1); content !== undefined; content = this.open.at(-1)) {
      if (value !== unfinished) content.put(value);
      value = this.nextInside(content);
    }
    return value;
  }

  private beginRoot({ shape, xml }: NamedShape): Child {
    const { reader } = this;
    if (xml === undefined) throw new TypeError("This schema has no XML form.");
    const choices = this.forms.choicesOf(shape, xml, xml.name, "");
    reader.next();
    const choice = choiceOf(choices, reader, "");
    if (choice !== undefined) return childOf(choice, undefined);
    throw xmlMismatch(undefined, `element ${namesInWords(choices, "")}`, `element ${inWords(reader)}`);
  }

  /** At a start tag: the element's value, or {@link unfinished} where it holds other elements, which come next. */
  private beginElement({ form: expected, place, nullable }: Child): unknown {
    const { reader, nilAliases } = this;
    const { attributes } = reader;
    if (attributes.length > 0) {
      refuseReference(attributes, place);
      if (isNil(attributes, nilAliases, place)) {
        if (!nullable && !expected.nullable) throw unlike(place, expected.shape, null);
        this.endNil(place);
        return null;
      }
    }
    const form = this.alternativeOf(expected, place);
    if (form.kind === "text") return this.endText(form, place);
    this.open.push(this.contentOf(form, place));
    return unfinished;
  }

  /** What an element holds by what is in it. */
  private alternativeOf(form: ElementForm, place: Place | undefined): Exclude<ElementForm, UnionForm> {
    let alternative = form;
    while (alternative.kind === "union") alternative = alternativeOf(alternative, this.reader, place);
    return alternative;
  }

  private contentOf(form: Exclude<ElementForm, UnionForm | TextForm>, place: Place | undefined): Content {
    const { attributes, localName } = this.reader;
    switch (form.kind) {
      case "object":
        if (form.isClosed) refuseOtherAttributes(attributes, form, this.nilAliases, place);
        return new ObjectContent(form, place, attributes, this.constraints);
      case "array":
        return new ArrayContent(form, place, localName, this.constraints);
      case "entry":
        return new EntryContent(form, place);
      case "empty":
        throw xmlMismatch(place, describeShape(form.shape), `element ${inWords(this.reader)}`);
    }
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
      if (token === "start") throw xmlMismatch(place, describeShape(form.shape), "child elements");
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

/** By the contract's shapes, and for as long as they last. */
const knownForms = new WeakMap<Shapes, ElementForms>();

function formsOf({ shapes }: XmlContext): ElementForms {
  const forms = knownForms.get(shapes) ?? new ElementForms(shapes);
  knownForms.set(shapes, forms);
  return forms;
}
