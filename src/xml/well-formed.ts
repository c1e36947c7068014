import {
  declarationToken,
  equalsToken,
  forbiddenCharacter,
  isCharacter,
  localNameToken,
  qualifiedNameToken,
  referenceToken,
  whiteSpaceToken,
} from "./characters.js";
import { declaredPrefix, NamespaceScope, xmlNamespace, xmlnsNamespace } from "./namespaces.js";
import { codePointOf, expandAttributeValue, predefinedEntities } from "./references.js";
import { Scanner } from "./scanner.js";

/** A stretch of the text, in UTF-16 units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Checks that text is a well-formed document by XML 1.0 (fifth edition) and Namespaces in XML 1.0 (third edition), and has no
 * document type declaration. Each function is named after the production that it consumes.
 *
 * @returns where the XML declaration and the processing instructions stand
 * @throws XmlSyntaxError at the first fault
 */
export function checkWellFormed(text: string): readonly Range[] {
  const forbidden = forbiddenCharacter.exec(text);
  const scanner = new Scanner(text);
  if (forbidden !== null) scanner.fail("expected a character that XML allows (XML 1.0 §2.2)", forbidden.index);
  const instructions: Range[] = [];
  consumeProlog(scanner, instructions);
  consumeElement(scanner, instructions);
  consumeMiscellaneous(scanner, instructions);
  if (!scanner.atEnd) scanner.fail("expected nothing but comments after the root element (XML 1.0 §2.1)");
  return instructions;
}

/** XML 1.0 §2.8 [22]. */
function consumeProlog(scanner: Scanner, instructions: Range[]): void {
  if (/^<\?xml[ \t\r\n]/.test(scanner.text)) {
    if (scanner.match(declarationToken) === undefined) scanner.fail("expected an XML declaration (XML 1.0 §2.8)");
    instructions.push({ start: 0, end: scanner.position });
  }
  consumeMiscellaneous(scanner, instructions);
  if (!scanner.startsWith("<")) scanner.fail("expected the root element (XML 1.0 §2.1)");
}

/** XML 1.0 §2.8 [27]. */
function consumeMiscellaneous(scanner: Scanner, instructions: Range[]): void {
  for (;;) {
    scanner.match(whiteSpaceToken);
    if (scanner.startsWith("<!--")) consumeComment(scanner);
    else if (scanner.startsWith("<?")) consumeProcessingInstruction(scanner, instructions);
    else break;
  }
  if (scanner.startsWith("<!")) refuseDeclaration(scanner);
}

/** XML 1.0 §2.8 [28]: refused, so that no entity but the predefined ones can exist. */
function refuseDeclaration(scanner: Scanner): never {
  if (scanner.startsWith("<!DOCTYPE")) scanner.fail("a DOCTYPE is refused (XML 1.0 §2.8)");
  scanner.fail("expected a comment or a CDATA section (XML 1.0 §2.5, §2.7)");
}

/** XML 1.0 §3 [39] and [43], with the open elements on a stack of our own: depth costs no call stack. */
function consumeElement(scanner: Scanner, instructions: Range[]): void {
  const root = consumeStartTag(scanner, NamespaceScope.document);
  const open = root.isEmpty ? [] : [root];
  for (let element = open.at(-1); element !== undefined; element = open.at(-1)) {
    if (scanner.atEnd) scanner.fail(`expected the end tag of ${element.name} (XML 1.0 §3.1)`);
    if (scanner.startsWith("</")) {
      consumeEndTag(scanner, element);
      open.pop();
    } else if (isAtTag(scanner)) {
      const child = consumeStartTag(scanner, element.scope);
      if (!child.isEmpty) open.push(child);
    } else {
      consumeContent(scanner, instructions);
    }
  }
}

/** XML 1.0 §3.1 [43]: what stands in an element besides elements. */
function consumeContent(scanner: Scanner, instructions: Range[]): void {
  if (!scanner.startsWith("<")) consumeCharacterData(scanner);
  else if (scanner.startsWith("<?")) consumeProcessingInstruction(scanner, instructions);
  else if (scanner.startsWith("<!--")) consumeComment(scanner);
  else if (scanner.startsWith("<![CDATA[")) consumeCharacterDataSection(scanner);
  else refuseDeclaration(scanner);
}

function isAtTag(scanner: Scanner): boolean {
  const next = scanner.text[scanner.position + 1];
  return scanner.startsWith("<") && next !== "?" && next !== "!";
}

interface OpenElement {
  readonly name: string;
  readonly scope: NamespaceScope;
  readonly isEmpty: boolean;
}

/** XML 1.0 §3.1 [40] and [44]. */
function consumeStartTag(scanner: Scanner, outer: NamespaceScope): OpenElement {
  scanner.take("<");
  const start = scanner.position;
  const name = consumeQualifiedName(scanner, "an element's name");
  const attributes = consumeAttributes(scanner);
  const isEmpty = scanner.take("/>");
  if (!isEmpty && !scanner.take(">")) scanner.fail('expected an attribute, ">" or "/>" (XML 1.0 §3.1)');

  const scope = outer.with(declarations(scanner, attributes));
  if (name.prefix === "xmlns") scanner.fail("an element must not have the prefix xmlns (Namespaces §3)", start);
  namespaceOf(scanner, scope, name, start);
  refuseRepeatedAttributes(scanner, scope, attributes);
  return { name: name.text, scope, isEmpty };
}

interface Attribute {
  readonly name: QualifiedName;
  /** As written, references and all. */
  readonly value: string;
  readonly start: number;
}

/** XML 1.0 §3.1 [41]. */
function consumeAttributes(scanner: Scanner): Attribute[] {
  const attributes: Attribute[] = [];
  while (scanner.match(whiteSpaceToken) !== undefined) {
    if (scanner.startsWith(">") || scanner.startsWith("/>")) break;
    const start = scanner.position;
    const name = consumeQualifiedName(scanner, 'an attribute, ">" or "/>"');
    if (scanner.match(equalsToken) === undefined)
      scanner.fail('expected "=" after an attribute\'s name (XML 1.0 §3.1)');
    attributes.push({ name, value: consumeAttributeValue(scanner), start });
  }
  return attributes;
}

/** XML 1.0 §2.3 [10]. */
function consumeAttributeValue(scanner: Scanner): string {
  const quote = scanner.text.charAt(scanner.position);
  if (quote !== '"' && quote !== "'") scanner.fail("expected an attribute's value in quotes (XML 1.0 §2.3)");
  scanner.position += 1;
  const start = scanner.position;
  const end = scanner.text.indexOf(quote, start);
  if (end === -1) scanner.fail("expected the closing quote of an attribute's value (XML 1.0 §2.3)", start);
  const value = scanner.text.slice(start, end);
  const lessThan = value.indexOf("<");
  if (lessThan !== -1) scanner.fail('expected no "<" in an attribute\'s value (XML 1.0 §3.1)', start + lessThan);
  consumeReferences(scanner, end);
  scanner.position = end + 1;
  return value;
}

/** Namespaces §3 and §5: the declarations that stand among the attributes. */
function declarations(scanner: Scanner, attributes: readonly Attribute[]): ReadonlyMap<string, string> {
  const declared = new Map<string, string>();
  for (const { name, value, start } of attributes) {
    const prefix = declaredPrefix(name.prefix, name.localName);
    if (prefix === undefined) continue;
    const namespace = expandAttributeValue(value);
    if (prefix === "xmlns" || namespace === xmlnsNamespace || (prefix === "xml") !== (namespace === xmlNamespace)) {
      scanner.fail("the prefixes and namespaces xml and xmlns are reserved (Namespaces §3)", start);
    }
    if (prefix !== "" && namespace === "") scanner.fail("a prefix must not be undeclared (Namespaces §5)", start);
    declared.set(prefix, namespace);
  }
  return declared;
}

/** XML 1.0 §3.1 (Unique Att Spec) and Namespaces §6.3: no two attributes of one name, nor of one expanded name. */
function refuseRepeatedAttributes(scanner: Scanner, scope: NamespaceScope, attributes: readonly Attribute[]): void {
  const seen = new Set<string>();
  for (const { name, start } of attributes) {
    const isDeclaration = declaredPrefix(name.prefix, name.localName) !== undefined;
    const namespace = isDeclaration ? xmlnsNamespace : namespaceOf(scanner, scope, name, start, "");
    const expanded = `{${namespace}}${name.localName}`;
    if (seen.has(expanded))
      scanner.fail(`expected the attribute ${name.text} once (XML 1.0 §3.1, Namespaces §6.3)`, start);
    seen.add(expanded);
  }
}

/** Namespaces §5 (Prefix Declared). An attribute without a prefix is in no namespace (§6.2). */
function namespaceOf(
  scanner: Scanner,
  scope: NamespaceScope,
  name: QualifiedName,
  start: number,
  withoutPrefix?: string,
): string {
  const namespace = name.prefix === "" ? (withoutPrefix ?? scope.lookUp("")) : scope.lookUp(name.prefix);
  return namespace ?? scanner.fail(`expected a declaration of the prefix ${name.prefix} (Namespaces §5)`, start);
}

/** XML 1.0 §3.1 [42]. */
function consumeEndTag(scanner: Scanner, element: OpenElement): void {
  scanner.take("</");
  const start = scanner.position;
  const name = consumeQualifiedName(scanner, "an element's name");
  if (name.text !== element.name) scanner.fail(`expected the end tag of ${element.name} (XML 1.0 §3)`, start);
  scanner.match(whiteSpaceToken);
  if (!scanner.take(">")) scanner.fail('expected ">" (XML 1.0 §3.1)');
}

/** XML 1.0 §2.4 [14], with the references that may stand in it (§3.1 [43]). */
function consumeCharacterData(scanner: Scanner): void {
  const end = scanner.find("<");
  const sectionEnd = scanner.find("]]>");
  if (sectionEnd < end) scanner.fail('expected no "]]>" in text (XML 1.0 §2.4)', sectionEnd);
  consumeReferences(scanner, end);
  scanner.position = end;
}

/** XML 1.0 §4.1 [67]: each reference before `end`. */
function consumeReferences(scanner: Scanner, end: number): void {
  for (let place = scanner.find("&"); place < end; place = scanner.find("&")) {
    scanner.position = place;
    const reference = scanner.match(referenceToken);
    if (reference === undefined) scanner.fail('expected a reference, or "&amp;" (XML 1.0 §4.1)');
    const [, decimal, hexadecimal, name] = reference;
    if (name === undefined) {
      const isAllowed = isCharacter(codePointOf(decimal, hexadecimal));
      if (!isAllowed) scanner.fail("expected a reference to a character that XML allows (XML 1.0 §4.1)", place);
    } else if (!predefinedEntities.has(name)) {
      scanner.fail("expected a declared entity: amp, lt, gt, quot or apos (XML 1.0 §4.1)", place);
    }
  }
}

/** XML 1.0 §2.7 [18]. */
function consumeCharacterDataSection(scanner: Scanner): void {
  const start = scanner.position;
  scanner.take("<![CDATA[");
  consumeUntil(scanner, "]]>", start, "expected the end of a CDATA section (XML 1.0 §2.7)");
}

/** XML 1.0 §2.5 [15]. */
function consumeComment(scanner: Scanner): void {
  const start = scanner.position;
  scanner.take("<!--");
  consumeUntil(scanner, "--", start, "expected the end of a comment (XML 1.0 §2.5)");
  if (!scanner.take(">")) scanner.fail('expected no "--" in a comment (XML 1.0 §2.5)', scanner.position - 2);
}

/** XML 1.0 §2.6 [16]; a target is an NCName (Namespaces §7). */
function consumeProcessingInstruction(scanner: Scanner, instructions: Range[]): void {
  const start = scanner.position;
  scanner.take("<?");
  const target = scanner.match(localNameToken)?.[0];
  if (target === undefined) scanner.fail("expected the target of a processing instruction (XML 1.0 §2.6)");
  if (target.toLowerCase() === "xml") {
    scanner.fail("an XML declaration stands at the very start, in lower case (XML 1.0 §2.6, §2.8)", start);
  }
  if (!scanner.startsWith("?>") && scanner.match(whiteSpaceToken) === undefined) {
    scanner.fail("expected white space after the target (XML 1.0 §2.6)");
  }
  consumeUntil(scanner, "?>", start, "expected the end of a processing instruction (XML 1.0 §2.6)");
  instructions.push({ start, end: scanner.position });
}

function consumeUntil(scanner: Scanner, close: string, start: number, rule: string): void {
  scanner.position = scanner.find(close);
  if (!scanner.take(close)) scanner.fail(rule, start);
}

interface QualifiedName {
  readonly text: string;
  /** Empty where there is none. */
  readonly prefix: string;
  readonly localName: string;
}

/** Namespaces §4 [7]. */
function consumeQualifiedName(scanner: Scanner, expected: string): QualifiedName {
  const match = scanner.match(qualifiedNameToken);
  if (match === undefined) scanner.fail(`expected ${expected} (XML 1.0 §2.3, Namespaces §4)`);
  // Better no document than another one: fast-xml-parser takes these two for white space, and would cut the name in two.
  if (/[\u1680\uFEFF]/.test(match[0])) scanner.fail("a name with U+1680 or U+FEFF is not supported");
  return { text: match[0], prefix: match[1] ?? "", localName: match[2] ?? "" };
}
