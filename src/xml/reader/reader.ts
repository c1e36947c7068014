import { type AllLimits, refuseBeyond } from "../../content/limits.js";
import type { ExpandedName } from "../names.js";
import { declaration, trim } from "./characters.js";
import { declaredPrefix, NamespaceScope, schemaInstanceNamespace, xmlNamespace, xmlnsNamespace } from "./namespaces.js";
import { type QualifiedValue, qualifiedValue } from "./qualified-value.js";
import { expandText, expandValue, normalizeLineEnds } from "./references.js";
import {
  fail,
  isAtEnd,
  match,
  type Scanner,
  startsWith,
  take,
  takeLocalName,
  takeSpace,
  takeText,
  takeUnit,
  takeUntil,
  takeValue,
  unitAfter,
  unitAt,
} from "./scanner.js";
import {
  apostrophe,
  colon,
  equals,
  exclamationMark,
  greaterThan,
  lessThan,
  questionMark,
  quotationMark,
  slash,
} from "./units.js";

/** What {@link XmlReader.next} comes upon: a start tag, text, an end tag (of an empty element too), or the end of the document. */
export type Token = "start" | "text" | "end" | "done";

export interface XmlAttribute extends ExpandedName {
  readonly value: string;
  /** Of `type` in the XML Schema-instance namespace alone: what its value names, by the declarations in force. */
  readonly type?: QualifiedValue;
}

/** Tokens that have been read ahead of {@link XmlReader.next}. */
export interface Ahead {
  next(): Token;
  textOfChild(name: ExpandedName): string | null | undefined;
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

  readonly scanner: Scanner;
  readonly scope: NamespaceScope = new NamespaceScope();
  readonly open: OpenElement[] = [];
  private isBegun = false;
  isEmpty = false;
  /** The text come upon last, as it stands in the document. */
  isSpace = false;
  textStart = 0;
  textEnd = 0;
  expand: ((text: string) => string) | undefined;
  /** What has been looked at already, where there is a need to. */
  ahead: Ahead | undefined;

  readonly limits: AllLimits;

  constructor(text: string, limits: AllLimits) {
    this.limits = limits;

    this.scanner = { text, position: 0 };
  }

  /**
   * Moves on to the next token.
   *
   * @throws XmlSyntaxError at the first fault, LimitError
   */
  next(): Token {
    return this.ahead === undefined ? this.read() : this.ahead.next();
  }

  /** The next token of the document, whatever has been looked at. */
  read(): Token {
    if (this.isEmpty) return closeElement(this);
    const element = this.open.at(-1);
    if (element !== undefined) return nextInside(this, element);
    if (this.isBegun) return consumeEpilog(this);
    this.isBegun = true;
    consumeProlog(this);
    return consumeStartTag(this);
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
}

/** XML 1.0 §3.1 [43]. */
function nextInside(reader: XmlReader, element: OpenElement): Token {
  const { scanner } = reader;
  for (;;) {
    if (isAtEnd(scanner)) fail(scanner, `expected the end tag of ${element.name} (XML 1.0 §3.1)`);
    if (unitAt(scanner) !== lessThan) return consumeCharacterData(reader);
    const sign = unitAfter(scanner);
    if (sign === slash) return consumeEndTag(reader, element);
    if (sign === questionMark) consumeProcessingInstruction(reader);
    else if (sign !== exclamationMark) return consumeStartTag(reader);
    else if (startsWith(scanner, "<![CDATA[")) return consumeCharacterDataSection(reader);
    else consumeComment(reader);
  }
}

/** XML 1.0 §2.8 [22]. */
function consumeProlog(reader: XmlReader): void {
  const { scanner } = reader;
  if (/^<\?xml[ \t\r\n]/.test(scanner.text) && !match(scanner, declaration)) {
    fail(scanner, "expected an XML declaration (XML 1.0 §2.8)");
  }
  consumeMiscellaneous(reader);
  if (!startsWith(scanner, "<")) fail(scanner, "expected the root element (XML 1.0 §2.1)");
}

/** XML 1.0 §2.1 [1]: what follows the root element. */
function consumeEpilog(reader: XmlReader): Token {
  consumeMiscellaneous(reader);
  if (!isAtEnd(reader.scanner))
    fail(reader.scanner, "expected nothing but comments after the root element (XML 1.0 §2.1)");
  return "done";
}

/** XML 1.0 §2.8 [27]. */
function consumeMiscellaneous(reader: XmlReader): void {
  const { scanner } = reader;
  for (;;) {
    takeSpace(scanner);
    if (startsWith(scanner, "<!")) consumeComment(reader);
    else if (startsWith(scanner, "<?")) consumeProcessingInstruction(reader);
    else return;
  }
}

/** XML 1.0 §3.1 [40] and [44]. */
function consumeStartTag(reader: XmlReader): Token {
  const { scanner, scope, open } = reader;
  if (open.length >= reader.limits.depth) refuseBeyond(reader.limits, "depth");
  const start = scanner.position + 1;
  scanner.position = start;
  const { prefix, localName } = consumeQualifiedName(reader, "an element's name");
  const name = prefix === "" ? localName : `${prefix}:${localName}`;
  const declarations = scope.size;
  const attributes = consumeAttributes(reader);
  reader.isEmpty = takeUnit(scanner, slash);
  if (!takeUnit(scanner, greaterThan)) fail(scanner, 'expected an attribute, ">" or "/>" (XML 1.0 §3.1)');
  if (prefix === "xmlns") fail(scanner, "an element must not have the prefix xmlns (Namespaces §3)", start);
  reader.localName = localName;
  reader.namespace = namespaceOf(reader, prefix, start);
  reader.attributes = resolve(reader, attributes);
  open.push({ name, declarations });
  return "start";
}

/** XML 1.0 §3.1 [42]. */
function consumeEndTag(reader: XmlReader, { name }: OpenElement): Token {
  const { scanner } = reader;
  const start = scanner.position + 2;
  scanner.position = start;
  if (!take(scanner, name) || unitAt(scanner) !== greaterThan) {
    scanner.position = start;
    consumeQualifiedName(reader, "an element's name");
    if (scanner.text.slice(start, scanner.position) !== name) {
      fail(scanner, `expected the end tag of ${name} (XML 1.0 §3)`, start);
    }
    takeSpace(scanner);
  }
  if (!takeUnit(scanner, greaterThan)) fail(scanner, 'expected ">" (XML 1.0 §3.1)');
  return closeElement(reader);
}

function closeElement(reader: XmlReader): Token {
  reader.isEmpty = false;
  reader.scope.restore(reader.open.pop()?.declarations ?? 0);
  return "end";
}

/** XML 1.0 §3.1 [41]. Declarations of namespaces come into force; none of the names is resolved yet. */
function consumeAttributes(reader: XmlReader): readonly Attribute[] {
  const { scanner } = reader;
  if (!takeSpace(scanner)) return none;
  const attributes: Attribute[] = [];
  while (unitAt(scanner) !== greaterThan && unitAt(scanner) !== slash) {
    if (attributes.length >= reader.limits.attributes) refuseBeyond(reader.limits, "attributes");
    const start = scanner.position;
    const { prefix, localName } = consumeQualifiedName(reader, 'an attribute, ">" or "/>"');
    // XML 1.0 §3.1 [25] Eq.
    takeSpace(scanner);
    if (!takeUnit(scanner, equals)) fail(scanner, 'expected "=" after an attribute\'s name (XML 1.0 §3.1)');
    takeSpace(scanner);
    attributes.push({ prefix, localName, value: consumeAttributeValue(reader), start });
    if (!takeSpace(scanner)) break;
  }
  for (const attribute of attributes) declare(reader, attribute);
  return attributes;
}

/** XML 1.0 §2.3 [10]. */
function consumeAttributeValue(reader: XmlReader): string {
  const { scanner } = reader;
  const quote = unitAt(scanner);
  if (quote !== quotationMark && quote !== apostrophe)
    fail(scanner, "expected an attribute's value in quotes (XML 1.0 §2.3)");
  scanner.position += 1;
  const start = scanner.position;
  const isLiteral = takeValue(scanner, quote);
  const value = scanner.text.slice(start, scanner.position);
  scanner.position += 1;
  return isLiteral ? value : expandValue(value);
}

/** Namespaces §3 and §5. */
function declare(reader: XmlReader, { prefix, localName, value: namespace, start }: Attribute): void {
  const declared = declaredPrefix(prefix, localName);
  if (declared === undefined) return;
  if (declared === "xmlns" || namespace === xmlnsNamespace || (declared === "xml") !== (namespace === xmlNamespace)) {
    fail(reader.scanner, "the prefixes and namespaces xml and xmlns are reserved (Namespaces §3)", start);
  }
  if (declared !== "" && namespace === "")
    fail(reader.scanner, "a prefix must not be undeclared (Namespaces §5)", start);
  reader.scope.declare(declared, namespace);
}

/** Names the attributes by the declarations in force, and leaves the declarations out. */
function resolve(reader: XmlReader, attributes: readonly Attribute[]): readonly XmlAttribute[] {
  if (attributes.length === 0) return none;
  const seen = attributes.length === 1 ? undefined : new Set<string>();
  const resolved: XmlAttribute[] = [];
  for (const attribute of attributes) {
    const { prefix, localName, value, start } = attribute;
    const isDeclaration = declaredPrefix(prefix, localName) !== undefined;
    // Namespaces §6.2: the default namespace does not apply to attributes.
    const namespace = isDeclaration ? xmlnsNamespace : prefix === "" ? "" : namespaceOf(reader, prefix, start);
    if (seen !== undefined) refuseSecond(reader, attribute, namespace, seen);
    if (isDeclaration) continue;
    const isType = namespace === schemaInstanceNamespace && localName === "type";
    resolved.push(
      isType
        ? { namespace, localName, value, type: qualifiedValue(value, reader.scope) }
        : { namespace, localName, value },
    );
  }
  return resolved;
}

/** XML 1.0 §3.1 (Unique Att Spec) and Namespaces §6.3: no two attributes have one name, nor one expanded name. */
function refuseSecond(
  reader: XmlReader,
  { prefix, localName, start }: Attribute,
  namespace: string,
  seen: Set<string>,
): void {
  const expanded = `${namespace} ${localName}`;
  if (seen.has(expanded)) {
    const name = prefix === "" ? localName : `${prefix}:${localName}`;
    fail(reader.scanner, `expected the attribute ${name} once (XML 1.0 §3.1, Namespaces §6.3)`, start);
  }
  seen.add(expanded);
}

/** Namespaces §5 (Prefix Declared). */
function namespaceOf(reader: XmlReader, prefix: string, start: number): string {
  const namespace = reader.scope.lookUp(prefix);
  return namespace ?? fail(reader.scanner, `expected a declaration of the prefix ${prefix} (Namespaces §5)`, start);
}

/** Namespaces §4 [7]. */
function consumeQualifiedName(reader: XmlReader, expected: string): QualifiedName {
  const { scanner } = reader;
  const first = takeLocalName(scanner);
  if (first === "") fail(scanner, `expected ${expected} (XML 1.0 §2.3, Namespaces §4)`);
  const end = scanner.position;
  if (!takeUnit(scanner, colon)) return { prefix: "", localName: first };
  const second = takeLocalName(scanner);
  if (second === "") fail(scanner, "expected a local name after a prefix (Namespaces §4)", end);
  return { prefix: first, localName: second };
}

function consumeCharacterData(reader: XmlReader): Token {
  const { scanner } = reader;
  reader.textStart = scanner.position;
  const beginsWithSpace = takeSpace(scanner);
  reader.isSpace = beginsWithSpace && unitAt(scanner) === lessThan;
  const isLiteral = reader.isSpace || takeText(scanner);
  reader.expand = isLiteral && !beginsWithSpace ? undefined : expandText;
  reader.textEnd = scanner.position;
  return "text";
}

/** XML 1.0 §2.7 [18]. */
function consumeCharacterDataSection(reader: XmlReader): Token {
  const { scanner } = reader;
  const start = scanner.position;
  take(scanner, "<![CDATA[");
  reader.textStart = scanner.position;
  takeUntil(scanner, "]]>", start, "expected the end of a CDATA section (XML 1.0 §2.7)");
  reader.isSpace = false;
  reader.expand = normalizeLineEnds;
  reader.textEnd = scanner.position - "]]>".length;
  return "text";
}

/** XML 1.0 §2.5 [15]. */
function consumeComment(reader: XmlReader): void {
  const { scanner } = reader;
  const start = scanner.position;
  // XML 1.0 §2.8 [28]: refused, so that no entity but the predefined ones can exist.
  if (startsWith(scanner, "<!DOCTYPE")) fail(scanner, "a DOCTYPE is refused (XML 1.0 §2.8)");
  if (!take(scanner, "<!--")) fail(scanner, "expected a comment or a CDATA section (XML 1.0 §2.5, §2.7)");
  takeUntil(scanner, "--", start, "expected the end of a comment (XML 1.0 §2.5)");
  if (!take(scanner, ">")) fail(scanner, 'expected no "--" in a comment (XML 1.0 §2.5)', scanner.position - 2);
}

/** XML 1.0 §2.6 [16]; a target is an NCName (Namespaces §7). */
function consumeProcessingInstruction(reader: XmlReader): void {
  const { scanner } = reader;
  const start = scanner.position;
  take(scanner, "<?");
  const target = takeLocalName(scanner);
  if (target === "") fail(scanner, "expected the target of a processing instruction (XML 1.0 §2.6)");
  if (target.toLowerCase() === "xml") {
    fail(scanner, "an XML declaration stands at the very start, in lower case (XML 1.0 §2.6, §2.8)", start);
  }
  if (!startsWith(scanner, "?>") && !takeSpace(scanner)) {
    fail(scanner, "expected white space after the target (XML 1.0 §2.6)");
  }
  takeUntil(scanner, "?>", start, "expected the end of a processing instruction (XML 1.0 §2.6)");
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
