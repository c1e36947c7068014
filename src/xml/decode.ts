import { ContractError } from "../errors/contract-error.js";
import { type AllLimits, allLimits } from "../limits.js";
import { describeShape, type Place } from "../mismatch.js";
import type { ExpandedName, NamedShape, Shapes } from "../shape.js";
import { ArrayContent, type Content, ObjectContent } from "./content.js";
import { type ElementForm, ElementForms, type ScalarForm } from "./element-form.js";
import { defaultNamespace, elementName, isNamed } from "./expected-names.js";
import { trim } from "./lexical.js";
import { inWords, unlike, xmlMismatch } from "./mismatch.js";
import { isNil } from "./nil.js";
import { XmlReader } from "./reader.js";
import { decodeScalar } from "./scalar.js";

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
  const reader = new XmlReader(text, limits);
  try {
    const value = new Decoder(reader, context.nilAliases, formsOf(context)).decode(named);
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

  constructor(
    private readonly reader: XmlReader,
    private readonly nilAliases: readonly ExpandedName[],
    private readonly forms: ElementForms,
  ) {}

  decode(named: NamedShape): unknown {
    const { reader } = this;
    if (named.xml === undefined) throw new TypeError("This schema has no XML form.");
    const name = elementName(named.xml, "", "");
    reader.next();
    if (!isNamed(reader, name)) throw xmlMismatch(undefined, `element ${inWords(name)}`, `element ${inWords(reader)}`);
    const form = this.forms.formOf(named.shape, name.localName, defaultNamespace(named.xml, ""));
    let value = this.beginElement(form, undefined);
    for (let content = this.open.at(-1); content !== undefined; content = this.open.at(-1)) {
      if (value !== unfinished) content.put(value);
      value = this.nextInside(content);
    }
    return value;
  }

  /** At a start tag: the element's value, or {@link unfinished} where it holds other elements, which come next. */
  private beginElement(form: ElementForm, place: Place | undefined): unknown {
    const { attributes } = this.reader;
    if (attributes.length > 0 && isNil(attributes, this.nilAliases, place)) {
      if (!form.shape.nullable) throw unlike(place, form.shape, null);
      this.endNil(place);
      return null;
    }
    if (form.kind === "scalar") return this.endScalar(form, place);
    this.open.push(form.kind === "object" ? new ObjectContent(form, place, attributes) : new ArrayContent(form, place));
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
        if (!reader.isBlank) throw unlike(content.place, content.form.shape, trim(reader.text));
        continue;
      }
      const child = content.begin(reader);
      if (child !== undefined) return this.beginElement(child.form, child.place);
      this.skipElement();
    }
  }

  private endScalar({ shape }: ScalarForm, place: Place | undefined): unknown {
    const { reader } = this;
    let text = "";
    for (let token = reader.next(); token !== "end"; token = reader.next()) {
      if (token === "start") throw xmlMismatch(place, describeShape(shape), "child elements");
      text += reader.text;
    }
    return decodeScalar(text, shape, place);
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
