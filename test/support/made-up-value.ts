import type {
  AdditionalPropertiesShape,
  NamedShape,
  ObjectShape,
  PropertyShape,
  ScalarShape,
  Shape,
  Shapes,
  UnionShape,
  XmlElementFacts,
  XmlNodeFacts,
} from "../../scripts/model/shape.js";
import type { Choose } from "./write-xml.js";

/** A value, and the JSON text of it. */
interface Value {
  readonly value: unknown;
  readonly json: string;
}

/** A shape, with a value of it. */
interface Sample<Of extends Shape = Shape> extends Value {
  readonly shape: Of;
}

/** A property of an object, with its value; undefined where it is missing. */
interface Member {
  readonly property: PropertyShape;
  readonly member: Value | undefined;
}

/** A made-up contract of one root, and a value of it. */
export interface MadeUp extends Value {
  readonly named: NamedShape;
  readonly shapes: Shapes;
}

/**
 * Makes up a shape that XML has a form of, and a value that fits it, as the choices have it: every kind of node, names in several
 * namespaces, recursion. Left out are values that XML writes as it writes others: an optional list that is empty, say.
 */
export function makeUp(choose: Choose): MadeUp {
  const maker = new Maker(choose);
  const xml = { ...maker.facts(), name: maker.name("r") };
  const { shape, value, json } = maker.sample(3);
  return { named: { shape, xml }, shapes: maker.shapes, value, json };
}

class Maker {
  readonly shapes: Record<string, NamedShape> = {};
  private names = 0;

  constructor(private readonly choose: Choose) {}

  /** A name that is no other's. */
  name(start: string): string {
    this.names += 1;
    return `${this.pick("", "_", "é", "x-y.")}${start}${this.names}`;
  }

  facts(): XmlNodeFacts {
    const namespace = this.pick(undefined, undefined, "urn:a", "urn:b", "urn:c?d=1&e=2", "");
    if (namespace === undefined) return {};
    const prefix = namespace === "" ? undefined : this.pick(undefined, "p", "q", "ns1", "xsi", "xmlq");
    return prefix === undefined ? { namespace } : { namespace, prefix };
  }

  sample(depth: number): Sample {
    const sample = this.nonNull(depth);
    if (this.choose(5) > 0) return sample;
    const shape = { ...sample.shape, nullable: true } as const;
    return this.choose(2) === 0 ? { shape, ...written(null) } : { ...sample, shape };
  }

  private nonNull(depth: number): Sample {
    if (depth === 0) return this.choose(4) === 0 ? this.scalars() : this.scalar();
    return this.pick(
      () => this.scalar(),
      () => this.scalars(),
      () => this.object(depth),
      () => this.object(depth),
      () => this.list(depth),
      () => this.map(depth),
      () => this.namedUnion(depth),
      () => this.discriminatedUnion(depth),
      () => this.recursive(),
      () => this.textObject(),
    )();
  }

  private scalar(): Sample<ScalarShape> {
    return this.pick<() => Sample<ScalarShape>>(
      () => ({ shape: { kind: "string" }, ...written(this.text()) }),
      () => ({ shape: { kind: "string" }, ...written(this.text()) }),
      () => ({ shape: { kind: "string", format: "date" }, ...written(this.pick("2018-01-01", "2024-02-29")) }),
      () => ({ shape: { kind: "string", enum: ["a", " b "] }, ...written(this.pick("a", " b ")) }),
      () => ({ shape: { kind: "boolean" }, ...written(this.choose(2) === 0) }),
      () => ({ shape: { kind: "integer", format: "int32" }, ...written(this.integer()) }),
      () => ({ shape: { kind: "number" }, ...written(this.number()) }),
      () => ({ shape: { kind: "number", format: this.pick("decimal", "double") }, ...written(this.number()) }),
      () => this.longInteger(),
    )();
  }

  private longInteger(): Sample<ScalarShape> {
    const json = this.pick("0", "-9223372036854775808", "9223372036854775807", "1234");
    return this.choose(2) === 0
      ? { shape: { kind: "integer", format: "int64", representation: "bigint" }, value: BigInt(json), json }
      : { shape: { kind: "integer", format: "int64", representation: "text" }, value: json, json };
  }

  private scalars(): Sample<UnionShape> {
    const alternatives = [
      { kind: "integer" },
      { kind: "boolean" },
      { kind: "string", patterns: ["^ ?[a-z]$"] },
    ] as const satisfies Shape[];
    return {
      shape: {
        kind: "union",
        mode: this.pick("oneOf", "anyOf"),
        alternatives: alternatives.map((shape) => ({ shape })),
      },
      ...written(this.pick<number | boolean | string>(this.integer(), true, "a", " b")),
    };
  }

  private object(depth: number): Sample<ObjectShape> {
    return objectOf(this.times(4, () => this.member(depth - 1)));
  }

  private member(depth: number): Member {
    return this.pick(
      () => this.element(depth),
      () => this.element(depth),
      () => this.attribute(),
      () => this.bareList(depth),
      () => this.group(depth),
    )();
  }

  private element(depth: number): Member {
    const { shape, ...member } = this.sample(depth);
    const xml = { ...this.facts(), ...(this.choose(2) === 0 ? { name: this.name("e") } : {}) };
    return this.optional({ name: this.name("p"), shape, xml }, member);
  }

  private attribute(): Member {
    const { shape, ...member } = this.choose(4) === 0 ? this.scalars() : this.scalar();
    const xml = { ...this.facts(), nodeType: "attribute" } as const;
    const property = { name: this.name("p"), shape, xml };
    if (this.choose(4) > 0) return this.optional(property, member);
    // A missing attribute is read as null where it may be null, so it is not left out as well.
    return {
      property: { ...property, required: true, shape: { ...shape, nullable: true } },
      member: this.pick(member, written(null)),
    };
  }

  private bareList(depth: number): Member {
    const items = this.items(depth);
    const property = { name: this.name("p"), shape: { kind: "array", ...items.facts } } as const;
    if (this.choose(2) === 0) return { property: { ...property, required: true }, member: items };
    return { property, member: items.json === "[]" ? undefined : items };
  }

  private group(depth: number): Member {
    // With something that is always written, so that it is seen to be there.
    const first = {
      property: { name: this.name("p"), shape: { kind: "boolean" }, required: true },
      member: written(true),
    } as const;
    const { shape, ...member } = objectOf([first, ...this.times(2, () => this.element(depth))]);
    return this.optional({ name: this.name("p"), shape, xml: { nodeType: "none" } }, member);
  }

  private textObject(): Sample<ObjectShape> {
    const { shape, ...member } = this.scalar();
    const text = {
      name: this.name("p"),
      shape,
      required: true,
      xml: { nodeType: this.pick("text", "cdata") },
    } as const;
    return objectOf([{ property: text, member }, ...this.times(2, () => this.attribute())]);
  }

  private list(depth: number): Sample {
    const { facts, value, json } = this.items(depth - 1);
    return { shape: { kind: "array", wrapped: true, ...facts }, value, json };
  }

  /** The facts of an array, and its items. */
  private items(depth: number): Value & { facts: { items: Shape; itemXml?: XmlNodeFacts } } {
    const sample = this.sample(depth);
    // The one value stands for all items, so that they have one shape.
    const values = this.times(4, () => sample);
    const itemXml = { ...this.facts(), ...(this.choose(2) === 0 ? { name: this.name("i") } : {}) };
    return { facts: { items: sample.shape, itemXml }, ...listOf(values) };
  }

  private map(depth: number): Sample<ObjectShape> {
    const { shape, ...member } = this.sample(depth - 1);
    const others = isNamed(shape) || isEmptyList(shape, member) ? this.scalar() : { shape, ...member };
    const entries =
      this.choose(2) === 0
        ? { entry: this.elementFacts("e"), key: this.elementFacts("k"), value: this.elementFacts("v") }
        : undefined;
    const additionalProperties: AdditionalPropertiesShape = {
      ...{ shape: others.shape, xml: this.facts() },
      ...(entries && { entries }),
    };
    const members = this.times(
      3,
      () => [entries ? `${this.text()}${this.name("m")}` : this.name("m"), others] as const,
    );
    const { shape: object, ...value } = objectOf(this.times(1, () => this.attribute()));
    return { shape: { ...object, additionalProperties }, ...withMembers(value, members) };
  }

  private namedUnion(depth: number): Sample<UnionShape> {
    const chosen = this.object(depth - 1);
    const alternatives = [
      { shape: chosen.shape, xml: this.elementFacts("u") },
      { shape: { kind: "boolean" }, xml: this.elementFacts("u") },
      { shape: { kind: "string", patterns: ["^z"] }, xml: this.elementFacts("u") },
    ] as const;
    const { value, json } = this.pick<Value>(chosen, written(true), written("z"));
    return { shape: { kind: "union", mode: this.pick("oneOf", "anyOf"), alternatives }, value, json };
  }

  private discriminatedUnion(depth: number): Sample<UnionShape> {
    const propertyName = this.name("d");
    const xml = this.pick<XmlNodeFacts>(
      { ...this.facts(), name: this.name("t") },
      { ...this.facts(), nodeType: "attribute" },
      { name: "type", namespace: "http://www.w3.org/2001/XMLSchema-instance", prefix: "i", nodeType: "attribute" },
    );
    const samples = [0, 1].map((index) => {
      const type = { name: propertyName, shape: { kind: "string" }, required: true, xml } as const;
      return objectOf([
        ...this.times(2, () => this.element(depth - 1)),
        { property: type, member: written(`T${index}`) },
      ]);
    });
    const alternatives = samples.map(({ shape }) => ({ shape: this.choose(2) === 0 ? shape : this.named(shape) }));
    const { value, json } = this.pick(...samples);
    const discriminator = { propertyName, mapping: { T0: 0, T1: 1 }, xml };
    return { shape: { kind: "union", mode: "oneOf", alternatives, discriminator }, value, json };
  }

  private named(shape: Shape): Shape {
    const name = this.name("S");
    this.shapes[name] = { shape, xml: { ...this.facts(), name: this.name("s") } };
    return { kind: "reference", name };
  }

  private recursive(): Sample {
    const name = this.name("S");
    const shape = { kind: "reference", name } as const;
    const property = { name: this.name("p"), shape, xml: this.facts() };
    this.shapes[name] = { shape: objectOf([{ property, member: undefined }]).shape };
    let value: Value = { value: {}, json: "{}" };
    for (let depth = this.choose(4); depth > 0; depth -= 1) value = objectOf([{ property, member: value }]);
    return { shape, value: value.value, json: value.json };
  }

  private elementFacts(start: string): XmlElementFacts {
    return { ...this.facts(), name: this.name(start) };
  }

  private optional(property: PropertyShape, member: Value): Member {
    if (this.choose(2) === 0) return { property: { ...property, required: true }, member };
    return { property, member: this.pick(member, member, undefined) };
  }

  private integer(): number {
    return this.pick(0, 1, -1, 2147483647, -2147483648, this.choose(60));
  }

  private number(): number {
    return this.pick(0, 0.1, -1.5e-9, 1e21, 123456.75, -(2 ** 53), 5e-324);
  }

  private text(): string {
    const parts = [
      "a",
      "é",
      "😀",
      "<",
      ">",
      "&",
      '"',
      "'",
      "]]>",
      " ",
      "\n",
      "\r",
      "\t",
      "&amp;",
      "\u0085",
      "\u2028",
      "<!--",
      "]]",
      ">",
    ];
    return this.times(6, () => this.pick(...parts)).join("");
  }

  private times<Item>(most: number, make: () => Item): Item[] {
    return Array.from({ length: this.choose(most + 1) }, make);
  }

  private pick<Item>(...items: readonly Item[]): Item {
    for (const item of items.slice(this.choose(items.length))) return item;
    throw new RangeError("Nothing to pick from.");
  }
}

function written(value: string | number | boolean | null): Value {
  return { value, json: JSON.stringify(value) };
}

function listOf(values: readonly Value[]): Value {
  return { value: values.map(({ value }) => value), json: `[${values.map(({ json }) => json).join()}]` };
}

function objectOf(members: readonly Member[]): Sample<ObjectShape> {
  const there = members.flatMap(({ property, member }) =>
    member === undefined ? [] : [[property.name, member] as const],
  );
  return {
    shape: { kind: "object", properties: members.map(({ property }) => property) },
    ...withMembers({ value: {}, json: "{}" }, there),
  };
}

function withMembers({ value, json }: Value, members: readonly (readonly [name: string, member: Value])[]): Value {
  const more = members.map(([name, member]) => `${JSON.stringify(name)}:${member.json}`);
  const inside = [...(json === "{}" ? [] : [json.slice(1, -1)]), ...more];
  return {
    value: { ...Object(value), ...Object.fromEntries(members.map(([name, member]) => [name, member.value])) },
    json: `{${inside.join()}}`,
  };
}

function isNamed(shape: Shape): boolean {
  return shape.kind === "union" && shape.alternatives.every(({ xml }) => xml !== undefined);
}

function isEmptyList(shape: Shape, { json }: Value): boolean {
  return shape.kind === "array" && json === "[]";
}
