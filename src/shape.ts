/**
 * Wire shapes: what the build makes of the contract's schemas, as plain data. JSON and XML are both decoded through
 * them, so that both give the same value or the same kind of error.
 */

/** A schema of the contract, with what is needed to recognise its value in JSON and in XML. */
export type Shape = ObjectShape | ArrayShape | StringShape | NumberShape | BooleanShape | ReferenceShape;

/** A shape whose value is a single piece of text in XML. */
export type ScalarShape = StringShape | NumberShape | BooleanShape;

export interface ObjectShape extends Nullable {
  readonly kind: "object";
  readonly properties: readonly PropertyShape[];
}

export interface PropertyShape {
  /** The member's name on the wire, in JSON and (unless `xml.name` says otherwise) in XML. */
  readonly name: string;
  readonly required?: true;
  readonly shape: Shape;
  /** XML facts of the element or attribute that holds the member; of the wrapper, where the shape is a wrapped array. */
  readonly xml?: XmlNodeFacts;
}

export interface ArrayShape extends Nullable {
  readonly kind: "array";
  readonly items: Shape;
  /** XML facts of each item's element. Its name is the wrapper's, or without one the property's, unless `name` says otherwise. */
  readonly itemXml?: XmlNodeFacts;
  /** Whether one element stands around the items (OpenAPI XML Object, `wrapped`). */
  readonly wrapped?: true;
}

export interface StringShape extends Nullable {
  readonly kind: "string";
  readonly format?: StringFormat;
  readonly enum?: readonly string[];
}

export interface NumberShape extends Nullable {
  readonly kind: "integer" | "number";
  readonly format?: NumberFormat;
  readonly enum?: readonly number[];
}

export interface BooleanShape extends Nullable {
  readonly kind: "boolean";
  readonly enum?: readonly boolean[];
}

/** A schema of its own name, looked up when a value is decoded; so shapes may be recursive. */
export interface ReferenceShape extends Nullable {
  readonly kind: "reference";
  readonly name: string;
}

/** String formats that the decoder checks. */
export type StringFormat = "local-date-time" | "date-time" | "date" | "uuid";

/** Number formats that the decoder checks. */
export type NumberFormat = "int32" | "int64" | "decimal" | "float" | "double";

interface Nullable {
  readonly nullable?: true;
}

/** The OpenAPI XML Object of one element or attribute. */
export interface XmlNodeFacts {
  readonly name?: string;
  readonly namespace?: string;
  /** With a prefix, `namespace` names this node alone; without one it is also the default namespace of what is inside. */
  readonly prefix?: string;
  readonly attribute?: true;
}

/** A name in a namespace. No namespace is the empty string. */
export interface ExpandedName {
  readonly namespace: string;
  readonly localName: string;
}

/** A schema that can be decoded by its name. */
export interface NamedShape {
  readonly shape: Shape;
  /** XML facts of the root element. Only a schema without a name, which no XML answer has, is without them. */
  readonly xml?: XmlNodeFacts & { readonly name: string };
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
 * @throws TypeError when the contract has no such schema among those that an answer can hold
 */
export function namedShape(name: string, shapes: Shapes): NamedShape {
  const named = Object.hasOwn(shapes, name) ? shapes[name] : undefined;
  if (named === undefined) {
    throw new TypeError(`No schema named ${JSON.stringify(name)}; there are: ${Object.keys(shapes).join(", ")}.`);
  }
  return named;
}
