import {
  type PropertyShape,
  type ResolvedShape,
  resolveShape,
  type Shape,
  type Shapes,
  type XmlNodeFacts,
} from "../../src/shape.js";

/** Gives a number from 0 up to, not including, `below`: the source of a document's style. */
export type Choose = (below: number) => number;

/**
 * Writes a value as XML in one of the many ways that mean the same: with or without prefixes, members in any order, text as references
 * or CDATA, comments, processing instructions and white space wherever they mean nothing. A writer of its own, not the sandbox's.
 */
export class XmlWriter {
  private prefixes = 0;

  constructor(
    private readonly shapes: Shapes,
    private readonly choose: Choose,
  ) {}

  document(name: string, facts: XmlNodeFacts | undefined, value: unknown, shape: Shape): string {
    const declaration = this.pick("", '<?xml version="1.0" encoding="utf-8"?>');
    return (
      declaration +
      this.space() +
      this.element(name, facts, value, shape, { contract: "", document: "" }) +
      this.space()
    );
  }

  /** `contract`: the default namespace by the contract; `document`: the one in force where the element is written. */
  private element(
    name: string,
    facts: XmlNodeFacts | undefined,
    value: unknown,
    reference: Shape,
    outer: { readonly contract: string; readonly document: string },
  ): string {
    const shape = resolveShape(reference, this.shapes);
    const namespace = facts?.namespace ?? outer.contract;
    const contract = facts?.prefix === undefined ? namespace : outer.contract;
    const usesPrefix = namespace !== "" && this.choose(2) === 1;
    const prefix = usesPrefix ? this.newPrefix() : "";
    const attributes: string[] = [];
    if (usesPrefix) attributes.push(`xmlns:${prefix}=${this.quoted(namespace)}`);
    else if (namespace !== outer.document) attributes.push(`xmlns=${this.quoted(namespace)}`);
    const document = usesPrefix ? outer.document : namespace;
    if (value === null) {
      const instance = this.newPrefix();
      attributes.push(
        `xmlns:${instance}="http://www.w3.org/2001/XMLSchema-instance"`,
        `${instance}:nil="${this.pick("true", "1", " true ")}"`,
      );
    }
    if (shape.kind === "object" && value !== null) attributes.push(...this.attributes(shape.properties, value));
    if (this.choose(4) === 0) attributes.push(`${this.pick("a", "nil", "b.c")}='"&lt;>'`);
    const tag = usesPrefix ? `${prefix}:${name}` : name;
    const content = this.content(value, shape, name, { contract, document });
    const open = [tag, ...this.shuffled(attributes)].join(this.pick(" ", "\n  "));
    if (content === "" && this.choose(2) === 0) return `<${open}${this.pick("", " ")}/>`;
    return `<${open}${this.pick("", " ")}>${content}</${tag}${this.pick("", "\n")}>`;
  }

  private content(
    value: unknown,
    shape: ResolvedShape,
    name: string,
    inside: { readonly contract: string; readonly document: string },
  ): string {
    if (value === null) return "";
    if (shape.kind === "array")
      return this.items(value, shape, name, inside)
        .map((item) => item + this.space())
        .join("");
    if (shape.kind !== "object") return this.scalar(value, shape);
    const members = new Map(Object.entries(Object(value)));
    const elements = shape.properties
      .filter((property) => members.has(property.name) && property.xml?.nodeType !== "attribute")
      .map((property) => this.property(property, members.get(property.name), inside));
    const unknown = this.choose(3) === 0 ? [['<x:New xmlns:x="urn:new"><x:a>1</x:a>', "<New/></x:New>"].join("")] : [];
    return (
      this.space() +
      this.shuffled([...elements, ...unknown])
        .map((element) => element + this.space())
        .join("")
    );
  }

  private property(
    property: PropertyShape,
    value: unknown,
    inside: { readonly contract: string; readonly document: string },
  ): string {
    const shape = resolveShape(property.shape, this.shapes);
    if (shape.kind === "array" && !shape.wrapped)
      return this.items(value, shape, property.name, inside).join(this.space());
    return this.element(property.xml?.name ?? property.name, property.xml, value, property.shape, inside);
  }

  private items(
    value: unknown,
    shape: ResolvedShape & { kind: "array" },
    name: string,
    inside: { readonly contract: string; readonly document: string },
  ): string[] {
    const list: unknown[] = Array.isArray(value) ? value : [];
    return list.map((item) => this.element(shape.itemXml?.name ?? name, shape.itemXml, item, shape.items, inside));
  }

  private attributes(properties: readonly PropertyShape[], value: unknown): string[] {
    const members = new Map(Object.entries(Object(value)));
    return properties
      .filter(
        (property) =>
          property.xml?.nodeType === "attribute" && members.has(property.name) && members.get(property.name) !== null,
      )
      .map((property) => `${property.xml?.name ?? property.name}=${this.quoted(String(members.get(property.name)))}`);
  }

  private scalar(value: unknown, shape: ResolvedShape): string {
    if (typeof value === "string")
      return shape.kind === "string" && shape.format !== undefined ? this.padded(value) : this.text(value);
    if (typeof value === "boolean") return this.padded(this.pick(String(value), value ? "1" : "0"));
    return this.padded(decimalText(Number(value)));
  }

  private padded(text: string): string {
    return this.pick("", " ", "\n\t") + text + this.pick("", " ");
  }

  /** Characters as they are, as references or in CDATA, with a comment in between now and then. */
  private text(text: string): string {
    return Array.from(
      text,
      (character) => this.pick("", "", "", "<!-- ' & -->", "<?it isn't?>") + this.character(character),
    ).join("");
  }

  private character(character: string): string {
    const code = character.codePointAt(0) ?? 0;
    const reference = this.pick(`&#${code};`, `&#x${code.toString(16)};`);
    // XML 1.0 §2.11: a literal carriage return would be read as a line feed.
    if (character === "\r") return reference;
    const section = `<![CDATA[${character}]]>`;
    const named = new Map([
      ["<", "&lt;"],
      ["&", "&amp;"],
      [">", "&gt;"],
      ['"', "&quot;"],
      ["'", "&apos;"],
    ]).get(character);
    const plain = character === "<" || character === "&" || character === ">" ? reference : character;
    return this.pick(plain, plain, named ?? plain, reference, section);
  }

  private quoted(text: string): string {
    const escaped = text.replace(/[<&"'\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
    return this.pick(`"${escaped}"`, `'${escaped}'`);
  }

  private space(): string {
    return this.pick("", "", "\n  ", "<!-- <a> -->", "\r\n", "<?pi don't ?>");
  }

  private newPrefix(): string {
    this.prefixes += 1;
    return `${this.pick("p", "d2p", "ns-")}${this.prefixes}`;
  }

  private pick(...alternatives: readonly string[]): string {
    return alternatives[this.choose(alternatives.length)] ?? "";
  }

  private shuffled(items: readonly string[]): string[] {
    const rest = [...items];
    return items.flatMap(() => rest.splice(this.choose(rest.length), 1));
  }
}

/** A number without an exponent, which no decimal of XML Schema has. */
function decimalText(number: number): string {
  const [significand = "", exponent] = String(number).split("e");
  if (exponent === undefined) return significand;
  const [whole = "", fraction = ""] = significand.replace("-", "").split(".");
  const power = Number(exponent);
  const digits =
    power < 0 ? `0.${"0".repeat(-power - 1)}${whole}${fraction}` : `${whole}${fraction.padEnd(power, "0")}`;
  return number < 0 ? `-${digits}` : digits;
}
