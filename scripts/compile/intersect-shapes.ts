import type {
  AlternativeShape,
  ArrayShape,
  ObjectShape,
  PropertyShape,
  ResolvedShape,
  Shape,
  UnionShape,
} from "../../src/shape.js";
import { type Contradiction, isContradiction, noValueFits } from "./contradiction.js";
import { intersectScalars, least, most } from "./intersect-scalars.js";
import { partCount } from "./merge-budget.js";

/** What the intersection of shapes needs to know of the contract. */
export interface IntersectionContext {
  /** Follows references. */
  resolve(shape: Shape): ResolvedShape;
  /** Is told which object another one is made of. */
  derive(made: object, from: object): void;
  /** Is told how many parts are about to be merged, and how deep inside others they stand. It throws where that is too much. */
  spend(pairs: number, depth: number): void;
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
  /** How many pairs are being merged, each inside the one before. */
  private depth = 0;

  constructor(private readonly context: IntersectionContext) {}

  of(one: Shape, other: Shape): Shape | Contradiction {
    if (one.kind === "any") return other;
    if (other.kind === "any") return one;
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
    return isNullable ? { kind: "null" } : { found: `${one.kind} and ${other.kind}`, advice: noValueFits };
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
    if (one.kind === "array" && other.kind === "array") return this.ofArrays(one, other);
    return intersectScalars(one, other);
  }

  private ofUnion(union: UnionShape, other: Shape): Shape | Contradiction {
    const merged = union.alternatives.map((alternative) => ({ alternative, shape: this.of(alternative.shape, other) }));
    const possible: AlternativeShape[] = [];
    for (const { alternative, shape } of merged) {
      if (!isContradiction(shape)) possible.push({ ...alternative, shape });
      else if (union.discriminator !== undefined) return shape;
    }
    if (possible.length === 0) return { found: "alternatives of which none fits", advice: noValueFits };
    const { nullable, ...rest } = union;
    const isNullable = nullable && this.context.resolve(other).nullable;
    return { ...rest, alternatives: possible, ...(isNullable ? { nullable } : {}) };
  }

  private ofObjects(one: ObjectShape, other: ObjectShape): Shape | Contradiction {
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
    const properties: PropertyShape[] = [];
    for (const property of one.properties) {
      const twin = twins.get(property.name);
      twins.delete(property.name);
      const merged = twin === undefined ? this.unnamed(property, other) : this.ofProperties(property, twin);
      if (isContradiction(merged)) return merged;
      properties.push(merged);
    }
    for (const property of twins.values()) {
      const merged = this.unnamed(property, one);
      if (isContradiction(merged)) return merged;
      properties.push(merged);
    }
    return properties;
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
        found: `additionalProperties: false, and beside it another schema's property ${property.name}`,
        advice: "write unevaluatedProperties: false beside allOf instead",
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
      one,
    );
  }

  private ofAdditional(
    one: ObjectShape,
    other: ObjectShape,
  ): ObjectShape["additionalProperties"] | Contradiction | undefined {
    const [first, second] = [one.additionalProperties, other.additionalProperties];
    if (first === undefined || second === undefined) return first ?? second;
    if (first === false || second === false) return false;
    const shape = this.of(first.shape, second.shape);
    return isContradiction(shape) ? shape : { ...second, ...first, shape };
  }

  private ofArrays(one: ArrayShape, other: ArrayShape): Shape | Contradiction {
    const items = this.of(one.items, other.items);
    if (one.prefixItems !== undefined && other.prefixItems !== undefined)
      return { found: "prefixItems twice", advice: "write them in one schema" };
    return {
      ...other,
      ...one,
      // An empty array fits both, whatever their items are.
      items: isContradiction(items) ? { kind: "never" } : items,
      ...most("minItems", one, other),
      ...least("maxItems", one, other),
    };
  }

  private derived<Made extends object>(made: Made, from: object): Made {
    this.context.derive(made, from);
    return made;
  }
}
