/**
 * Wire shapes: what the build makes of the contract's schemas, as plain data. Schemas and documents of XML are both made
 * of them, so that JSON and XML give the same value or the same kind of error.
 */

/** A schema of the contract, with what is needed to recognise its value in JSON and in XML. */
export type Shape =
  | ObjectShape
  | ArrayShape
  | StringShape
  | NumberShape
  | BooleanShape
  | NullShape
  | UnionShape
  | AnyShape
  | NeverShape
  | ReferenceShape;

/** A shape whose value is a single piece of text in XML. */
export type ScalarShape = StringShape | NumberShape | BooleanShape;

export interface ObjectShape extends Nullable {
  readonly kind: "object";
  readonly properties: readonly PropertyShape[];
  /** Members whose names match (JSON Schema, `patternProperties`); a name may match several, and then fits all of them. */
  readonly patternProperties?: readonly PatternPropertyShape[];
  /** What every other member is; false where there must be none. Absent: other members are left out. */
  readonly additionalProperties?: AdditionalPropertiesShape | false;
  /** Required members that are not among `properties`. */
  readonly requiredOthers?: readonly string[];
  readonly minProperties?: number;
  readonly maxProperties?: number;
}

export interface PropertyShape {
  /** The member's name on the wire, in JSON and (unless `xml.name` says otherwise) in XML. */
  readonly name: string;
  readonly required?: true;
  readonly shape: Shape;
  /** XML facts of the node that holds the member; of the wrapper, where the shape is a wrapped array. */
  readonly xml?: XmlNodeFacts;
  /** The value of a member that is missing. Its own form is that of a decoded value, not of JSON. */
  readonly default?: unknown;
  /** `read`: in answers alone; `write`: in requests alone (OpenAPI Schema Object, `readOnly` and `writeOnly`). */
  readonly access?: "read" | "write";
}

export interface PatternPropertyShape extends AdditionalPropertiesShape {
  /** A regular expression of ECMA-262, not anchored. */
  readonly pattern: string;
}

/** Members of any name. In XML each is an element whose local name is the member's name, unless `entries` says otherwise. */
export interface AdditionalPropertiesShape {
  readonly shape: Shape;
  /** Its `name`, where there is one, is the element's of each item of an array without a wrapper. */
  readonly xml?: XmlNodeFacts;
  /** XML that writes each member as an element around its key and its value (`x-xml-entries`). */
  readonly entries?: XmlEntries;
}

/** The elements of a dictionary's entries. */
export interface XmlEntries {
  readonly entry: XmlElementFacts;
  readonly key: XmlElementFacts;
  readonly value: XmlElementFacts;
}

export interface ArrayShape extends Nullable {
  readonly kind: "array";
  /** What each item is, after those of `prefixItems`. */
  readonly items: Shape;
  /** XML facts of each item's element. Its name is the wrapper's, or without one the property's, unless `name` says otherwise. */
  readonly itemXml?: XmlNodeFacts;
  /** Whether one element stands around the items (OpenAPI XML Object, `wrapped`). */
  readonly wrapped?: true;
  /** What the first items are, one by one (a tuple). */
  readonly prefixItems?: readonly ItemShape[];
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: true;
}

export interface ItemShape {
  readonly shape: Shape;
  readonly xml?: XmlNodeFacts;
}

export interface StringShape extends Nullable {
  readonly kind: "string";
  readonly format?: StringFormat;
  /** The format in words, where the build holds it to less than the format's own words say; a pattern is the check. */
  readonly form?: string;
  readonly enum?: readonly string[];
  /** In characters (Unicode code points). */
  readonly minLength?: number;
  readonly maxLength?: number;
  /** Regular expressions of ECMA-262, not anchored; the value matches all of them. */
  readonly patterns?: readonly string[];
}

export interface NumberShape extends Nullable {
  readonly kind: "integer" | "number";
  readonly format?: NumberFormat;
  readonly enum?: readonly number[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;
  /** What the value is in JavaScript: a number unless this says otherwise. `text`: a string of decimal digits, with a minus sign if need be. */
  readonly representation?: "bigint" | "text";
}

export interface BooleanShape extends Nullable {
  readonly kind: "boolean";
  readonly enum?: readonly boolean[];
}

/** Null, and nothing else. */
export interface NullShape extends Nullable {
  readonly kind: "null";
}

/** Any value that JSON can write, as it is. XML has no form of it. */
export interface AnyShape extends Nullable {
  readonly kind: "any";
}

/** No value at all: the schema `false`. */
export interface NeverShape extends Nullable {
  readonly kind: "never";
}

/**
 * One of several shapes. In XML it is told which one: by the element's name, where all alternatives have `xml`; else by the
 * discriminator; else, where all of them are scalars, by the text, which fits the first that it fits.
 */
export interface UnionShape extends Nullable {
  readonly kind: "union";
  /** `oneOf`: a value fits just one of them; `anyOf`: one at least, and has the members of all that it fits. */
  readonly mode: "oneOf" | "anyOf";
  readonly alternatives: readonly AlternativeShape[];
  readonly discriminator?: DiscriminatorShape;
  /** What a member is that no alternative names, of those that the value fits; false where there must be none. */
  readonly unevaluatedProperties?: AdditionalPropertiesShape | false;
}

export interface AlternativeShape {
  readonly shape: Shape;
  /** The element that stands for this alternative, in place of the one that holds the union. */
  readonly xml?: XmlElementFacts;
}

/** OpenAPI Discriminator Object: the alternative is decided by a member, and the value need fit that one alone. */
export interface DiscriminatorShape {
  readonly propertyName: string;
  /** The place among the alternatives, by the member's value. */
  readonly mapping: Readonly<Record<string, number>>;
  /** The place of the alternative without the member, or with another value. */
  readonly defaultAlternative?: number;
  /** XML facts of the member's node in the alternatives, which all of them share. */
  readonly xml?: XmlNodeFacts;
}

/** A schema by its name, so that shapes may be recursive. */
export interface ReferenceShape extends Nullable {
  readonly kind: "reference";
  /** A schema's name in the contract's components, or a JSON pointer with `#` before it. */
  readonly name: string;
}

/** String formats that the decoder checks. */
export type StringFormat =
  | "local-date-time"
  | "date-time"
  | "date"
  | "time"
  | "duration"
  | "http-date"
  | "uuid"
  | "byte"
  | "int64"
  | "decimal"
  /** Bytes: a body, or a part of one, that is neither JSON nor XML. */
  | "binary";

/** Number formats that the decoder checks. */
export type NumberFormat =
  | "int8"
  | "int16"
  | "int32"
  | "int64"
  | "uint8"
  | "uint16"
  | "uint32"
  | "uint64"
  | "decimal"
  | "float"
  | "double";

interface Nullable {
  readonly nullable?: true;
}

/** The OpenAPI XML Object of one node. */
export interface XmlNodeFacts {
  readonly name?: string;
  readonly namespace?: string;
  /** With a prefix, `namespace` names this node alone; without one it is also the default namespace of what is inside. */
  readonly prefix?: string;
  /**
   * What the node is; an element where it is absent. `text` and `cdata`: the text of the element around it. `none`: nothing, and what is inside
   * stands in the element around it (of an object; an array without a wrapper is so anyway).
   */
  readonly nodeType?: "attribute" | "text" | "cdata" | "none";
}

/** The XML facts of an element that has a name. */
export interface XmlElementFacts extends XmlNodeFacts {
  readonly name: string;
}

/** Whether a shape's value is a single piece of text in XML. */
export function isScalar(shape: Shape): shape is ScalarShape {
  return shape.kind === "string" || shape.kind === "integer" || shape.kind === "number" || shape.kind === "boolean";
}

/** The shapes that stand in a shape; of a reference none, since it stands for another one. */
export function partsOf(shape: Shape): readonly Shape[] {
  switch (shape.kind) {
    case "object": {
      const others = shape.additionalProperties ? [shape.additionalProperties] : [];
      return [...shape.properties, ...(shape.patternProperties ?? []), ...others].map((part) => part.shape);
    }
    case "array":
      return [...(shape.prefixItems ?? []).map((item) => item.shape), shape.items];
    case "union":
      return [...shape.alternatives, ...(shape.unevaluatedProperties ? [shape.unevaluatedProperties] : [])].map(
        (part) => part.shape,
      );
    default:
      return [];
  }
}

/** The properties of an object, be it by a reference; of any other shape none. */
export function propertiesOf(shape: Shape, shapes: Shapes): readonly PropertyShape[] {
  const resolved = resolveShape(shape, shapes);
  return resolved.kind === "object" ? resolved.properties : [];
}

/** A schema that can be decoded by its name. */
export interface NamedShape {
  readonly shape: Shape;
  /** XML facts of the root element; of alternatives that each have one, those of the first. A schema that XML has no form of is without them, and a body that is any document. */
  readonly xml?: XmlElementFacts;
}

/** All shapes that the contract names. */
export type Shapes = Readonly<Record<string, NamedShape>>;

/** A shape that is no reference. */
export type ResolvedShape = Exclude<Shape, ReferenceShape>;

/** Follows references. A reference that is nullable makes its target nullable. */
export function resolveShape(shape: Shape, shapes: Shapes): ResolvedShape {
  if (shape.kind !== "reference") return shape;
  const target = resolveShape(namedShape(shape.name, shapes).shape, shapes);
  return shape.nullable && !target.nullable ? { ...target, nullable: true } : target;
}

/**
 * Looks a shape up by its schema's name.
 *
 * @throws TypeError when there is no such schema
 */
export function namedShape(name: string, shapes: Shapes): NamedShape {
  const named = Object.hasOwn(shapes, name) ? shapes[name] : undefined;
  if (named === undefined) {
    throw new TypeError(`No schema named ${JSON.stringify(name)}; there are: ${Object.keys(shapes).join(", ")}.`);
  }
  return named;
}
