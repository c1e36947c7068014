import {
  type AdditionalPropertiesShape,
  type AlternativeShape,
  type ArrayShape,
  isScalar,
  type ObjectShape,
  type PropertyShape,
  type ResolvedShape,
  resolveShape,
  type Shape,
  type Shapes,
  type UnionShape,
  type XmlNodeFacts,
} from "../../scripts/model/shape.js";
import { isNamedUnion } from "../../scripts/model/xml/shape-kinds.js";
import { regularExpression } from "../../src/values/string.js";
import { schemaInstanceNamespace } from "../../src/xml/reader/namespaces.js";
import { readScalar } from "./read-scalar.js";
import { type Choose, decimalText, XmlSpelling } from "./xml-spelling.js";

export type { Choose } from "./xml-spelling.js";

/** Around a node. `contract`: the default namespace by the contract; `document`: the one in force where it is written. */
interface Around {
  readonly contract: string;
  readonly document: string;
  /** That of the name that an `xsi:type` is. */
  readonly typeNamespace?: string;
}

/** What stands in an element. */
interface Nodes {
  readonly attributes: string[];
  /** In any order. */
  readonly elements: string[];
  /** Elements whose order counts among each other. */
  readonly lists: string[][];
  text: string | undefined;
}

/**
 * Writes a value as XML in one of the many ways that mean the same: with or without prefixes, members in any order, text as references
 * or CDATA, comments, processing instructions and white space wherever they mean nothing. A writer of its own, not the package's.
 */
export class XmlWriter extends XmlSpelling {
  constructor(
    private readonly shapes: Shapes,
    choose: Choose,
  ) {
    super(choose);
  }

  document(name: string, facts: XmlNodeFacts | undefined, value: unknown, shape: Shape): string {
    const declaration = this.pick("", '<?xml version="1.0" encoding="utf-8"?>');
    const root = this.element(name, facts, value, shape, { contract: "", document: "" });
    return declaration + this.space() + root + this.space();
  }

  private element(
    name: string,
    facts: XmlNodeFacts | undefined,
    value: unknown,
    reference: Shape,
    outer: Around,
  ): string {
    const shape = resolveShape(reference, this.shapes);
    if (isNamedUnion(shape)) {
      const alternative = this.namedAlternative(shape, value);
      if (alternative?.xml !== undefined) {
        return this.element(alternative.xml.name, alternative.xml, value, alternative.shape, outer);
      }
    }
    const namespace = facts?.namespace ?? outer.contract;
    const contract = facts?.prefix === undefined ? namespace : outer.contract;
    const usesPrefix = namespace !== "" && !this.once(2);
    const prefix = usesPrefix ? this.newPrefix() : "";
    const declarations: string[] = [];
    if (usesPrefix) declarations.push(`xmlns:${prefix}=${this.quoted(namespace)}`);
    else if (namespace !== outer.document) declarations.push(`xmlns=${this.quoted(namespace)}`);
    const document = usesPrefix ? outer.document : namespace;
    const nodes = this.nodesOf(value, shape, name, { contract, document });
    const attributes = [...declarations, ...nodes.attributes, ...this.meaninglessAttributes()];
    const tag = usesPrefix ? `${prefix}:${name}` : name;
    const open = [tag, ...this.shuffled(attributes)].join(this.pick(" ", "\n  "));
    const content = nodes.text ?? this.mixed(nodes);
    if (content === "" && this.once(2)) return `<${open}${this.pick("", " ")}/>`;
    return `<${open}${this.pick("", " ")}>${content}</${tag}${this.pick("", "\n")}>`;
  }

  private nodesOf(value: unknown, shape: ResolvedShape, name: string, inside: Around): Nodes {
    const nodes: Nodes = { attributes: [], elements: [], lists: [], text: undefined };
    if (value === null) this.addNil(nodes);
    else if (shape.kind === "array") nodes.lists.push(this.items(value, shape, name, inside));
    else if (shape.kind === "object") this.addMembers(nodes, value, shape, inside);
    else if (shape.kind === "union" && shape.discriminator !== undefined)
      this.addAlternative(nodes, value, shape, inside);
    else nodes.text = this.scalar(value, shape);
    return nodes;
  }

  private addNil(nodes: Nodes): void {
    const instance = this.newPrefix();
    nodes.attributes.push(
      `xmlns:${instance}="${schemaInstanceNamespace}"`,
      `${instance}:nil="${this.pick("true", "1", " true ")}"`,
    );
  }

  /** The elements, those of a list in their order, with space and what means nothing among them. */
  private mixed({ elements, lists }: Nodes): string {
    const rest = lists.map((list) => [...list]);
    const order = this.shuffled([
      ...elements.map((_, index) => `e${index}`),
      ...lists.flatMap((list, index) => list.map(() => `l${index}`)),
    ]);
    const written = order.map((place) => {
      const index = Number(place.slice(1));
      return (place.startsWith("e") ? elements[index] : rest[index]?.shift()) ?? "";
    });
    return this.space() + written.map((element) => element + this.space()).join("");
  }

  private addMembers(nodes: Nodes, value: unknown, shape: ObjectShape, inside: Around): void {
    const members = new Map(Object.entries(Object(value)));
    for (const property of shape.properties) {
      if (members.has(property.name)) this.addMember(nodes, members.get(property.name), property, inside);
      members.delete(property.name);
    }
    for (const [key, member] of members) this.addOther(nodes, key, member, shape, inside);
    const isOpen = shape.additionalProperties === undefined && shape.patternProperties === undefined;
    if (isOpen && nodes.text === undefined && this.once(3)) {
      nodes.elements.push('<x:New xmlns:x="urn:new"><x:a>1</x:a><New/></x:New>');
    }
    if (isOpen && this.once(4)) {
      const prefix = this.newPrefix();
      nodes.attributes.push(`xmlns:${prefix}="urn:${prefix}" ${prefix}:${this.pick("a", "nil", "b.c")}='"&lt;>'`);
    }
  }

  private addMember(nodes: Nodes, value: unknown, property: PropertyShape, inside: Around): void {
    const { name, xml } = property;
    const shape = resolveShape(property.shape, this.shapes);
    if (xml?.nodeType === "attribute") {
      if (value !== null) nodes.attributes.push(...this.attribute(name, xml, this.plainText(value), inside));
    } else if (xml?.nodeType === "text" || xml?.nodeType === "cdata") nodes.text = this.scalar(value, shape);
    else if (xml?.nodeType === "none" && shape.kind === "object") this.addMembers(nodes, value, shape, inside);
    else if (shape.kind === "array" && !shape.wrapped) nodes.lists.push(this.items(value, shape, name, inside));
    else nodes.elements.push(this.element(xml?.name ?? name, xml, value, property.shape, inside));
  }

  private attribute(key: string, xml: XmlNodeFacts, text: string, { typeNamespace }: Around): string[] {
    const { name = key, namespace = "" } = xml;
    if (namespace === "") return [`${name}=${this.quoted(text)}`];
    const prefix = this.newPrefix();
    const declaration = `xmlns:${prefix}=${this.quoted(namespace)}`;
    const isType = namespace === schemaInstanceNamespace && name === "type";
    if (!isType) return [declaration, `${prefix}:${name}=${this.quoted(text)}`];
    // XML Schema part 2 §3.2.18: no prefix stands for no namespace.
    if (typeNamespace === "") return [declaration, `${prefix}:${name}=${this.quoted(text)}`];
    const type = this.newPrefix();
    return [
      declaration,
      `xmlns:${type}=${this.quoted(typeNamespace ?? "")}`,
      `${prefix}:${name}="${this.pick("", " ")}${type}:${text}"`,
    ];
  }

  private addOther(nodes: Nodes, key: string, value: unknown, shape: ObjectShape, inside: Around): void {
    const others = othersOf(key, shape);
    if (others === undefined) throw new TypeError(`The shape has no member ${key}.`);
    const member = resolveShape(others.shape, this.shapes);
    const { namespace, prefix } = others.xml ?? {};
    const facts = { ...(namespace === undefined ? {} : { namespace }), ...(prefix === undefined ? {} : { prefix }) };
    if (others.entries !== undefined) nodes.elements.push(this.entry(key, value, others, inside));
    else if (member.kind !== "array" || member.wrapped) {
      nodes.elements.push(this.element(key, facts, value, others.shape, inside));
    } else nodes.lists.push(this.items(value, member, key, inside));
  }

  private entry(key: string, value: unknown, { shape, entries }: AdditionalPropertiesShape, inside: Around): string {
    if (entries === undefined) throw new TypeError("The members are no entries.");
    const isKey = (name: string) => name === entries.key.name;
    const entry: ObjectShape = {
      kind: "object",
      properties: [
        { name: "key", shape: { kind: "string" }, xml: entries.key },
        { name: "value", shape: shape.kind === "array" ? { ...shape, wrapped: true } : shape, xml: entries.value },
      ],
    };
    if (isKey(entries.value.name)) throw new TypeError("Key and value have one name.");
    return this.element(entries.entry.name, entries.entry, { key, value }, entry, inside);
  }

  private items(value: unknown, shape: ArrayShape, name: string, inside: Around): string[] {
    const list: unknown[] = Array.isArray(value) ? value : [];
    return list.map((item, index) => {
      const { shape: reference, xml } = shape.prefixItems?.[index] ?? { shape: shape.items, xml: shape.itemXml };
      return this.element(xml?.name ?? name, xml, item, reference, inside);
    });
  }

  /** The alternative whose element holds the value; undefined for null, which may stand in an element of the union's own name. */
  private namedAlternative(union: UnionShape, value: unknown): AlternativeShape | undefined {
    if (value !== null) return this.alternativeOf(union, value);
    return union.nullable && this.once(2) ? union.alternatives.find(({ shape }) => shape.kind !== "null") : undefined;
  }

  private addAlternative(nodes: Nodes, value: unknown, union: UnionShape, inside: Around): void {
    const { discriminator, alternatives } = union;
    const alternative = this.alternativeOf(union, value);
    const shape = resolveShape(alternative.shape, this.shapes);
    const named = alternative.shape.kind === "reference" ? this.shapes[alternative.shape.name] : undefined;
    const typed = { ...inside, typeNamespace: named?.xml?.namespace ?? "urn:any" };
    const own = this.nodesOf(value, shape, "", typed);
    nodes.attributes.push(...own.attributes);
    nodes.elements.push(...own.elements);
    nodes.lists.push(...own.lists);
    nodes.text = own.text;
    const isNamed =
      shape.kind === "object" && shape.properties.some(({ name }) => name === discriminator?.propertyName);
    const [tag] =
      Object.entries(discriminator?.mapping ?? {}).find(([, index]) => alternatives[index] === alternative) ?? [];
    if (discriminator === undefined || isNamed || tag === undefined) return;
    const { propertyName: name, xml } = discriminator;
    this.addMember(nodes, tag, { name, shape: { kind: "string" }, ...(xml && { xml }) }, typed);
  }

  private alternativeOf({ alternatives, discriminator }: UnionShape, value: unknown): AlternativeShape {
    const tag: unknown = discriminator && Object(value)[discriminator.propertyName];
    const mapped = typeof tag === "string" && discriminator?.mapping[tag];
    const alternative =
      typeof mapped === "number" ? alternatives[mapped] : alternatives.find(({ shape }) => this.isLike(value, shape));
    if (alternative === undefined) throw new TypeError("The value is none of the alternatives.");
    return alternative;
  }

  /** At first sight. */
  private isLike(value: unknown, reference: Shape): boolean {
    const shape = resolveShape(reference, this.shapes);
    if (isScalar(shape)) return readScalar(value, shape) !== undefined;
    if (shape.kind === "array") return Array.isArray(value);
    if (shape.kind !== "object" || typeof value !== "object" || value === null || Array.isArray(value)) return false;
    const names = shape.properties.map(({ name }) => name);
    return (
      shape.properties.every(({ name, required }) => !required || Object.hasOwn(value, name)) &&
      Object.keys(value).every((name) => names.includes(name) || othersOf(name, shape) !== undefined)
    );
  }

  private scalar(value: unknown, shape: ResolvedShape): string {
    // In a union 1 may be a number.
    if (shape.kind === "boolean" && this.once(2)) return this.padded(value ? "1" : "0");
    if (typeof value !== "string") return this.padded(this.plainText(value));
    const isTrimmed = shape.kind === "integer" || (shape.kind === "string" && shape.format !== undefined);
    return isTrimmed ? this.padded(value) : this.text(value);
  }

  private plainText(value: unknown): string {
    return typeof value === "number" ? decimalText(value) : String(value);
  }

  private meaninglessAttributes(): string[] {
    if (!this.once(4)) return [];
    const serialization = `xmlns:z="http://schemas.microsoft.com/2003/10/Serialization/" z:Id="i1"`;
    return [this.pick(`xml:lang="en"`, serialization)];
  }
}

function othersOf(key: string, shape: ObjectShape): AdditionalPropertiesShape | undefined {
  const pattern = shape.patternProperties?.find((one) => regularExpression(one.pattern).test(key));
  return pattern ?? (shape.additionalProperties || undefined);
}
