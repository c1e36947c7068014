import { type AllLimits, refuseBeyond } from "../../content/limits.js";
import type { ExpandedName } from "../../contract/shape.js";
import { declaration, trim } from "./characters.js";
import { declaredPrefix, NamespaceScope, schemaInstanceNamespace, xmlNamespace, xmlnsNamespace } from "./namespaces.js";
import { type QualifiedValue, qualifiedValue } from "./qualified-value.js";
import { expandText, expandValue, normalizeLineEnds } from "./references.js";
import { Scanner, units } from "./scanner.js";

/** What {@link XmlReader.next} comes upon: a start tag, text, an end tag (of an empty element too), or the end of the document. */
export type Token = "start" | "text" | "end" | "done";

export interface XmlAttribute extends ExpandedName {
  readonly value: string;
  /** Of `type` in the XML Schema-instance namespace alone: what its value names, by the declarations in force. */
  readonly type?: QualifiedValue;
}

/**
 * Reads a document from its start to its end, token by token, and checks on the way that it is well-formed by XML 1.0 (fifth edition)
 * and Namespaces in XML 1.0 (third edition), and has no document type declaration. Comments and processing instructions are checked and
 * passed over. Each method is named after what it consumes. Nothing is kept but the names of the elements that are open.
 */
export class XmlReader {
  /** Of the element that began last. No namespace is the empty string. */
  namespace = "";
  localName = "";
  /** Likewise, without the declarations of namespaces. */
  attributes: readonly XmlAttribute[] = none;

  private readonly scanner: Scanner;
  private readonly scope: NamespaceScope;
  private readonly open: OpenElement[] = [];
  private isBegun = false;
  private isEmpty = false;
  protected isSpace = false;
  protected textStart = 0;
  protected textEnd = 0;
  protected expand: ((text: string) => string) | undefined;

  private readonly limits: AllLimits;

  /** @param namespaces that are looked for, each by itself */
  constructor(text: string, limits: AllLimits, namespaces: ReadonlyMap<string, string> = new Map()) {
    this.limits = limits;

    this.scanner = new Scanner(text);
    this.scope = new NamespaceScope(namespaces);
  }

  /**
   * Moves on to the next token.
   *
   * @throws XmlSyntaxError at the first fault, LimitError
   */
  next(): Token {
    if (this.isEmpty) return this.closeElement();
    const element = this.open.at(-1);
    if (element !== undefined) return this.nextInside(element);
    if (this.isBegun) return this.consumeEpilog();
    this.isBegun = true;
    this.consumeProlog();
    return this.consumeStartTag();
  }

  /** The text come upon last: a stretch of an element's text, or a CDATA section of it. Nothing of it is trimmed. */
  get text(): string {
    const text = this.scanner.text.slice(this.textStart, this.textEnd);
    return this.expand === undefined ? text : this.expand(text);
  }

  /** Whether that text is white space alone. */
  get isBlank(): boolean {
    return this.isSpace || trim(this.text) === "";
  }

  /** XML 1.0 §3.1 [43]. */
  private nextInside(element: OpenElement): Token {
    const { scanner } = this;
    for (;;) {
      if (scanner.atEnd) scanner.fail(`expected the end tag of ${element.name} (XML 1.0 §3.1)`);
      if (scanner.unit !== units.lessThan) return this.consumeCharacterData();
      const sign = scanner.nextUnit;
      if (sign === units.slash) return this.consumeEndTag(element);
      if (sign === units.questionMark) this.consumeProcessingInstruction();
      else if (sign !== units.exclamationMark) return this.consumeStartTag();
      else if (scanner.startsWith("<![CDATA[")) return this.consumeCharacterDataSection();
      else this.consumeComment();
    }
  }

  /** XML 1.0 §2.8 [22]. */
  private consumeProlog(): void {
    const { scanner } = this;
    if (/^<\?xml[ \t\r\n]/.test(scanner.text) && !scanner.match(declaration)) {
      scanner.fail("expected an XML declaration (XML 1.0 §2.8)");
    }
    this.consumeMiscellaneous();
    if (!scanner.startsWith("<")) scanner.fail("expected the root element (XML 1.0 §2.1)");
  }

  /** XML 1.0 §2.1 [1]: what follows the root element. */
  private consumeEpilog(): Token {
    this.consumeMiscellaneous();
    if (!this.scanner.atEnd) this.scanner.fail("expected nothing but comments after the root element (XML 1.0 §2.1)");
    return "done";
  }

  /** XML 1.0 §2.8 [27]. */
  private consumeMiscellaneous(): void {
    const { scanner } = this;
    for (;;) {
      scanner.takeSpace();
      if (scanner.startsWith("<!")) this.consumeComment();
      else if (scanner.startsWith("<?")) this.consumeProcessingInstruction();
      else return;
    }
  }

  /** XML 1.0 §3.1 [40] and [44]. */
  private consumeStartTag(): Token {
    const { scanner, scope, open } = this;
    if (open.length >= this.limits.depth) refuseBeyond(this.limits, "depth");
    const start = scanner.position + 1;
    scanner.position = start;
    const { prefix, localName } = this.consumeQualifiedName("an element's name");
    const name = prefix === "" ? localName : `${prefix}:${localName}`;
    const declarations = scope.size;
    const attributes = this.consumeAttributes();
    this.isEmpty = scanner.takeUnit(units.slash);
    if (!scanner.takeUnit(units.greaterThan)) scanner.fail('expected an attribute, ">" or "/>" (XML 1.0 §3.1)');
    if (prefix === "xmlns") scanner.fail("an element must not have the prefix xmlns (Namespaces §3)", start);
    this.localName = localName;
    this.namespace = this.namespaceOf(prefix, start);
    this.attributes = this.resolve(attributes);
    open.push({ name, declarations });
    return "start";
  }

  /** XML 1.0 §3.1 [42]. */
  private consumeEndTag({ name }: OpenElement): Token {
    const { scanner } = this;
    const start = scanner.position + 2;
    scanner.position = start;
    if (!scanner.take(name) || scanner.unit !== units.greaterThan) {
      scanner.position = start;
      this.consumeQualifiedName("an element's name");
      if (scanner.text.slice(start, scanner.position) !== name) {
        scanner.fail(`expected the end tag of ${name} (XML 1.0 §3)`, start);
      }
      scanner.takeSpace();
    }
    if (!scanner.takeUnit(units.greaterThan)) scanner.fail('expected ">" (XML 1.0 §3.1)');
    return this.closeElement();
  }

  private closeElement(): Token {
    this.isEmpty = false;
    this.scope.restore(this.open.pop()?.declarations ?? 0);
    return "end";
  }

  /** XML 1.0 §3.1 [41]. Declarations of namespaces come into force; none of the names is resolved yet. */
  private consumeAttributes(): readonly Attribute[] {
    const { scanner } = this;
    if (!scanner.takeSpace()) return none;
    const attributes: Attribute[] = [];
    while (scanner.unit !== units.greaterThan && scanner.unit !== units.slash) {
      if (attributes.length >= this.limits.attributes) refuseBeyond(this.limits, "attributes");
      const start = scanner.position;
      const { prefix, localName } = this.consumeQualifiedName('an attribute, ">" or "/>"');
      // XML 1.0 §3.1 [25] Eq.
      scanner.takeSpace();
      if (!scanner.takeUnit(units.equals)) scanner.fail('expected "=" after an attribute\'s name (XML 1.0 §3.1)');
      scanner.takeSpace();
      attributes.push({ prefix, localName, value: this.consumeAttributeValue(), start });
      if (!scanner.takeSpace()) break;
    }
    for (const attribute of attributes) this.declare(attribute);
    return attributes;
  }

  /** XML 1.0 §2.3 [10]. */
  private consumeAttributeValue(): string {
    const { scanner } = this;
    const quote = scanner.unit;
    if (quote !== units.quotationMark && quote !== units.apostrophe)
      scanner.fail("expected an attribute's value in quotes (XML 1.0 §2.3)");
    scanner.position += 1;
    const start = scanner.position;
    const isLiteral = scanner.takeValue(quote);
    const value = scanner.text.slice(start, scanner.position);
    scanner.position += 1;
    return isLiteral ? value : expandValue(value);
  }

  /** Namespaces §3 and §5. */
  private declare({ prefix, localName, value: namespace, start }: Attribute): void {
    const declared = declaredPrefix(prefix, localName);
    if (declared === undefined) return;
    if (declared === "xmlns" || namespace === xmlnsNamespace || (declared === "xml") !== (namespace === xmlNamespace)) {
      this.scanner.fail("the prefixes and namespaces xml and xmlns are reserved (Namespaces §3)", start);
    }
    if (declared !== "" && namespace === "")
      this.scanner.fail("a prefix must not be undeclared (Namespaces §5)", start);
    this.scope.declare(declared, namespace);
  }

  /** Names the attributes by the declarations in force, and leaves the declarations out. */
  private resolve(attributes: readonly Attribute[]): readonly XmlAttribute[] {
    if (attributes.length === 0) return none;
    const seen = attributes.length === 1 ? undefined : new Set<string>();
    const resolved: XmlAttribute[] = [];
    for (const attribute of attributes) {
      const { prefix, localName, value, start } = attribute;
      const isDeclaration = declaredPrefix(prefix, localName) !== undefined;
      // Namespaces §6.2: the default namespace does not apply to attributes.
      const namespace = isDeclaration ? xmlnsNamespace : prefix === "" ? "" : this.namespaceOf(prefix, start);
      if (seen !== undefined) this.refuseSecond(attribute, namespace, seen);
      if (isDeclaration) continue;
      const isType = namespace === schemaInstanceNamespace && localName === "type";
      resolved.push(
        isType
          ? { namespace, localName, value, type: qualifiedValue(value, this.scope) }
          : { namespace, localName, value },
      );
    }
    return resolved;
  }

  /** XML 1.0 §3.1 (Unique Att Spec) and Namespaces §6.3: no two attributes have one name, nor one expanded name. */
  private refuseSecond({ prefix, localName, start }: Attribute, namespace: string, seen: Set<string>): void {
    const expanded = `${namespace} ${localName}`;
    if (seen.has(expanded)) {
      const name = prefix === "" ? localName : `${prefix}:${localName}`;
      this.scanner.fail(`expected the attribute ${name} once (XML 1.0 §3.1, Namespaces §6.3)`, start);
    }
    seen.add(expanded);
  }

  /** Namespaces §5 (Prefix Declared). */
  private namespaceOf(prefix: string, start: number): string {
    const namespace = this.scope.lookUp(prefix);
    return namespace ?? this.scanner.fail(`expected a declaration of the prefix ${prefix} (Namespaces §5)`, start);
  }

  /** Namespaces §4 [7]. */
  private consumeQualifiedName(expected: string): QualifiedName {
    const { scanner } = this;
    const first = scanner.takeLocalName();
    if (first === "") scanner.fail(`expected ${expected} (XML 1.0 §2.3, Namespaces §4)`);
    const colon = scanner.position;
    if (!scanner.takeUnit(units.colon)) return { prefix: "", localName: first };
    const second = scanner.takeLocalName();
    if (second === "") scanner.fail("expected a local name after a prefix (Namespaces §4)", colon);
    return { prefix: first, localName: second };
  }

  private consumeCharacterData(): Token {
    const { scanner } = this;
    this.textStart = scanner.position;
    const beginsWithSpace = scanner.takeSpace();
    this.isSpace = beginsWithSpace && scanner.unit === units.lessThan;
    const isLiteral = this.isSpace || scanner.takeText();
    this.expand = isLiteral && !beginsWithSpace ? undefined : expandText;
    this.textEnd = scanner.position;
    return "text";
  }

  /** XML 1.0 §2.7 [18]. */
  private consumeCharacterDataSection(): Token {
    const { scanner } = this;
    const start = scanner.position;
    scanner.take("<![CDATA[");
    this.textStart = scanner.position;
    scanner.takeUntil("]]>", start, "expected the end of a CDATA section (XML 1.0 §2.7)");
    this.isSpace = false;
    this.expand = normalizeLineEnds;
    this.textEnd = scanner.position - "]]>".length;
    return "text";
  }

  /** XML 1.0 §2.5 [15]. */
  private consumeComment(): void {
    const { scanner } = this;
    const start = scanner.position;
    // XML 1.0 §2.8 [28]: refused, so that no entity but the predefined ones can exist.
    if (scanner.startsWith("<!DOCTYPE")) scanner.fail("a DOCTYPE is refused (XML 1.0 §2.8)");
    if (!scanner.take("<!--")) scanner.fail("expected a comment or a CDATA section (XML 1.0 §2.5, §2.7)");
    scanner.takeUntil("--", start, "expected the end of a comment (XML 1.0 §2.5)");
    if (!scanner.take(">")) scanner.fail('expected no "--" in a comment (XML 1.0 §2.5)', scanner.position - 2);
  }

  /** XML 1.0 §2.6 [16]; a target is an NCName (Namespaces §7). */
  private consumeProcessingInstruction(): void {
    const { scanner } = this;
    const start = scanner.position;
    scanner.take("<?");
    const target = scanner.takeLocalName();
    if (target === "") scanner.fail("expected the target of a processing instruction (XML 1.0 §2.6)");
    if (target.toLowerCase() === "xml") {
      scanner.fail("an XML declaration stands at the very start, in lower case (XML 1.0 §2.6, §2.8)", start);
    }
    if (!scanner.startsWith("?>") && !scanner.takeSpace()) {
      scanner.fail("expected white space after the target (XML 1.0 §2.6)");
    }
    scanner.takeUntil("?>", start, "expected the end of a processing instruction (XML 1.0 §2.6)");
  }
}

const none: readonly never[] = [];

interface OpenElement {
  /** As written, its prefix too. */
  readonly name: string;
  /** How many declarations of namespaces are in force around it. */
  readonly declarations: number;
}

interface QualifiedName {
  /** Empty where there is none. */
  readonly prefix: string;
  readonly localName: string;
}

interface Attribute extends QualifiedName {
  readonly value: string;
  readonly start: number;
}
