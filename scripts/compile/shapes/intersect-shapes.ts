import type {
  AlternativeShape,
  ObjectShape,
  PropertyShape,
  ResolvedShape,
  Shape,
  UnionShape,
} from "../../../src/contract/shape.js";
import { type Contradiction, isContradiction, noValueOf } from "./contradiction.js";
import { intersectArrays } from "./intersect-arrays.js";
import { intersectScalars, least, most } from "./intersect-scalars.js";
import { partCount } from "./part-count.js";

/** What the intersection of shapes needs to know of the contract. */
export interface IntersectionContext {
  /** Follows references. */
  resolve(shape: Shape): ResolvedShape;
  /** Whether no keyword states the shape's type, so that it says nothing of values of others (JSON Schema, Validation §6). */
  isUntyped(shape: Shape): boolean;
  /** Whether it stands for the members of an object of which nothing is said. */
  isImplied(additional: object): boolean;
  /** Is told which object another one is made of. */
  derive(made: object, from: object): void;
  /** Is told how many parts are about to be merged, and how deep inside others they stand. It throws where that is too much. */
  spend(pairs: number, depth: number): void;
  /** Whether the contract's version has `unevaluatedProperties`. */
  readonly hasUnevaluated: boolean;
  /** Whether a name matches a contract's pattern. It throws where that takes too long. */
  matches(pattern: string, name: string): boolean;
}

/**
 * The shape of what fits both (JSON Schema, `allOf`).
 *
 * @returns the shape, or why there is none
 */
export function intersectShapes(one: Shape, other: Shape, context: IntersectionContext): Shape | Contradiction {
  return new Intersection(context).of(one, other);
}

class Intersection {
  /** Pairs of schemas that are being merged, by name. */
  private readonly open = new Set<string>();
  /** How many unions are around what is being merged. */
  private unions = 0;
  /** How many pairs are being merged, each inside the one before. */
  private depth = 0;

  constructor(private readonly context: IntersectionContext) {}

  of(one: Shape, other: Shape): Shape | Contradiction {
    if (one.kind === "any") return other;
    if (other.kind === "any") return one;
    const [isOneUntyped, isOtherUntyped] = [this.context.isUntyped(one), this.context.isUntyped(other)];
    if (isOneUntyped && !isOtherUntyped) return this.ofUntyped(one, other, (spoken) => this.ofResolved(spoken, other));
    if (isOtherUntyped && !isOneUntyped) return this.ofUntyped(other, one, (spoken) => this.ofResolved(one, spoken));
    if (isOneUntyped && one.kind !== other.kind)
      return { found: `keywords of ${one.kind} and of ${other.kind} without type`, advice: "write the type" };
    if (one.kind !== "reference" || other.kind !== "reference") return this.ofResolved(one, other);
    if (one.name === other.name) return one.nullable ? other : one;
    const pair = JSON.stringify([one.name, other.name]);
    if (this.open.has(pair)) {
      return {
        found: "schemas that contain themselves in a member of one name",
        advice: "write all members of one of them in one schema",
      };
    }
    this.open.add(pair);
    const result = this.ofResolved(one, other);
    this.open.delete(pair);
    return result;
  }

  private ofUntyped(
    untyped: Shape,
    stated: Shape,
    merge: (spoken: Shape) => Shape | Contradiction,
  ): Shape | Contradiction {
    const resolved = this.context.resolve(stated);
    if (resolved.kind === "any" || resolved.kind === "union") return merge(untyped);
    const shapes = untyped.kind === "union" ? untyped.alternatives.map(({ shape }) => shape) : [untyped];
    const spoken = shapes.find((shape) => speaksOf(shape, resolved));
    return spoken === undefined ? stated : merge({ ...spoken, nullable: true });
  }

  private ofResolved(oneReference: Shape, otherReference: Shape): Shape | Contradiction {
    const one = this.context.resolve(oneReference);
    const other = this.context.resolve(otherReference);
    this.context.spend(partCount(one) + partCount(other), this.depth);
    this.depth += 1;
    const result = this.ofTargets(one, other, { oneReference, otherReference });
    this.depth -= 1;
    return result;
  }

  private ofTargets(
    one: ResolvedShape,
    other: ResolvedShape,
    { oneReference, otherReference }: { readonly oneReference: Shape; readonly otherReference: Shape },
  ): Shape | Contradiction {
    if (one.kind === "union") return this.ofUnion(one, otherReference);
    if (other.kind === "union") return this.ofUnion(other, oneReference);
    const isNullable = one.nullable && other.nullable;
    const merged = this.ofKinds(one, other);
    if (merged !== undefined) return isNullable && !isContradiction(merged) ? { ...merged, nullable: true } : merged;
    return isNullable ? { kind: "null" } : noValueOf(`${one.kind} and ${other.kind}`);
  }

  /** Without `nullable`; undefined where no value but null fits both. */
  private ofKinds(one: ResolvedShape, other: ResolvedShape): Shape | Contradiction | undefined {
    const shapes = [one, other];
    if (one.kind === "any") return other;
    if (other.kind === "any") return one;
    if (shapes.some(({ kind }) => kind === "never")) return { kind: "never" };
    if (shapes.some(({ kind }) => kind === "null"))
      return shapes.every(({ kind, nullable }) => kind === "null" || nullable) ? { kind: "null" } : undefined;
    if (one.kind === "object" && other.kind === "object") return this.ofObjects(one, other);
    if (one.kind === "array" && other.kind === "array")
      return intersectArrays(one, other, (first, second) => this.ofParts(first, second));
    return intersectScalars(one, other);
  }

  private ofUnion(union: UnionShape, other: Shape): Shape | Contradiction {
    if (union.unevaluatedProperties !== undefined && namesMembers(this.context.resolve(other)))
      return {
        found: "unevaluatedProperties in a part of allOf, whose alternatives another part adds members to",
        advice: "write unevaluatedProperties beside allOf instead",
      };
    this.unions += 1;
    const merged = union.alternatives.map((alternative) => ({ alternative, shape: this.of(alternative.shape, other) }));
    this.unions -= 1;
    const possible: AlternativeShape[] = [];
    for (const { alternative, shape } of merged) {
      if (!isContradiction(shape)) possible.push({ ...alternative, shape });
      else if (union.discriminator !== undefined || !shape.isEmpty) return shape;
    }
    const { nullable, ...rest } = union;
    const isNullable = nullable && this.takesNull(other);
    if (possible.length === 0) return isNullable ? { kind: "null" } : noValueOf("alternatives of which none fits");
    return { ...rest, alternatives: possible, ...(isNullable ? { nullable } : {}) };
  }

  private takesNull(shape: Shape): boolean {
    const resolved = this.context.resolve(shape);
    if (resolved.nullable || resolved.kind === "any" || resolved.kind === "null") return true;
    if (resolved.kind !== "union") return false;
    const count = resolved.alternatives.filter((alternative) => this.takesNull(alternative.shape)).length;
    return resolved.mode === "anyOf" ? count > 0 : count === 1;
  }

  private ofObjects(one: ObjectShape, other: ObjectShape): Shape | Contradiction {
    const hidden = hiddenPattern(one, other) ?? hiddenPattern(other, one);
    if (hidden !== undefined) return hidden;
    const properties = this.allProperties(one, other);
    if (isContradiction(properties)) return properties;
    const additional = this.ofAdditional(one, other);
    if (additional && isContradiction(additional)) return additional;
    const required = [...(one.requiredOthers ?? []), ...(other.requiredOthers ?? [])];
    const patterns = [...(one.patternProperties ?? []), ...(other.patternProperties ?? [])];
    const others = [...new Set(required)].filter((name) => !properties.some((property) => property.name === name));
    return {
      kind: "object",
      properties: properties.map((property) => this.required(property, required)),
      ...(patterns.length === 0 ? {} : { patternProperties: patterns }),
      ...(additional === undefined ? {} : { additionalProperties: additional }),
      ...(others.length === 0 ? {} : { requiredOthers: others }),
      ...most("minProperties", one, other),
      ...least("maxProperties", one, other),
    };
  }

  private allProperties(one: ObjectShape, other: ObjectShape): PropertyShape[] | Contradiction {
    const twins = new Map(other.properties.map((property) => [property.name, property]));
    const isRequired = (name: string) =>
      [one, other].some(({ requiredOthers }) => requiredOthers?.includes(name) ?? false);
    const properties: PropertyShape[] = [];
    const put = (merged: PropertyShape | Contradiction, property: PropertyShape, twin?: PropertyShape) => {
      const found = isContradiction(merged)
        ? this.impossible(merged, property, (property.required ?? twin?.required ?? false) || isRequired(property.name))
        : merged;
      if (!isContradiction(found)) properties.push(found);
      return isContradiction(found) ? found : undefined;
    };
    for (const property of one.properties) {
      const twin = twins.get(property.name);
      twins.delete(property.name);
      const merged = twin === undefined ? this.unnamed(property, other) : this.ofProperties(property, twin);
      const fault = put(merged, property, twin);
      if (fault !== undefined) return fault;
    }
    for (const property of twins.values()) {
      const fault = put(this.unnamed(property, one), property);
      if (fault !== undefined) return fault;
    }
    return properties;
  }

  /** A member of which no value fits both: an object without it does. Only of an alternative this is likely to be meant. */
  private impossible(
    contradiction: Contradiction,
    property: PropertyShape,
    isRequired: boolean,
  ): PropertyShape | Contradiction {
    if (isRequired || !contradiction.isEmpty) return contradiction;
    if (this.unions > 0) return this.derived({ name: property.name, shape: { kind: "never" } }, property);
    return { found: contradiction.found, advice: contradiction.advice };
  }

  private required(property: PropertyShape, required: readonly string[]): PropertyShape {
    if (property.required || !required.includes(property.name)) return property;
    return this.derived({ ...property, required: true }, property);
  }

  /** A property that the other object does not name: it is one of its additional ones. */
  private unnamed(
    property: PropertyShape,
    { additionalProperties, patternProperties }: ObjectShape,
  ): PropertyShape | Contradiction {
    const isMatched = patternProperties?.some(({ pattern }) => this.context.matches(pattern, property.name)) ?? false;
    if (additionalProperties === undefined || isMatched) return property;
    if (additionalProperties === false) {
      return {
        found: `additionalProperties: false in one part of allOf, which forbids the property ${property.name} of another`,
        advice: this.context.hasUnevaluated
          ? "write unevaluatedProperties: false beside allOf in its place, which sees the properties of all parts"
          : "leave it out of the part: it sees the properties beside it alone",
        isEmpty: true,
      };
    }
    const shape = this.of(property.shape, additionalProperties.shape);
    return isContradiction(shape) ? shape : this.derived({ ...property, shape }, property);
  }

  private ofProperties(one: PropertyShape, other: PropertyShape): PropertyShape | Contradiction {
    const shape = this.of(one.shape, other.shape);
    if (isContradiction(shape)) return shape;
    const xml = { ...one.xml, ...other.xml };
    return this.derived(
      {
        ...other,
        ...one,
        shape,
        ...(one.required || other.required ? { required: true } : {}),
        ...(Object.keys(xml).length === 0 ? {} : { xml }),
      },
      one.default === undefined && other.default !== undefined ? other : one,
    );
  }

  private ofAdditional(
    one: ObjectShape,
    other: ObjectShape,
  ): ObjectShape["additionalProperties"] | Contradiction | undefined {
    const [first, second] = [one.additionalProperties, other.additionalProperties];
    if (first === undefined || second === undefined) return first ?? second;
    if (first === false || second === false) return false;
    if (this.context.isImplied(first)) return second;
    if (this.context.isImplied(second)) return first;
    const shape = this.ofParts(first.shape, second.shape);
    if (isContradiction(shape)) return shape;
    return { ...second, ...first, shape };
  }

  /** Of parts that need not be there: where no value fits both, there is none. */
  private ofParts(one: Shape, other: Shape): Shape | Contradiction {
    const shape = this.of(one, other);
    return isContradiction(shape) && shape.isEmpty ? { kind: "never" } : shape;
  }

  private derived<Made extends object>(made: Made, from: object): Made {
    this.context.derive(made, from);
    return made;
  }
}

/** A pattern of one object whose members are additional ones of the other: no shape holds them to both. */
function hiddenPattern(one: ObjectShape, { patternProperties = [], additionalProperties }: ObjectShape) {
  if (additionalProperties === undefined) return undefined;
  if (additionalProperties !== false && additionalProperties.shape.kind === "any") return undefined;
  const known = new Set(patternProperties.map(({ pattern }) => pattern));
  const hidden = one.patternProperties?.find(({ pattern }) => !known.has(pattern));
  return (
    hidden && {
      found: `additionalProperties, and beside it another schema's patternProperties ${hidden.pattern}`,
      advice: "write both in one schema",
    }
  );
}

/** Whether the value can have members that a shape speaks of. */
function namesMembers(shape: ResolvedShape): boolean {
  if (shape.kind === "union") return true;
  if (shape.kind !== "object") return false;
  const { properties, patternProperties, additionalProperties } = shape;
  return properties.length > 0 || patternProperties !== undefined || additionalProperties !== undefined;
}

/** Whether keywords of one type say something of values of another: an integer is a number. */
function speaksOf({ kind }: Shape, shape: Shape): boolean {
  return shape.kind === kind || (shape.kind === "integer" && kind === "number");
}
