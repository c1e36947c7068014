import type { ResolvedShape, Shape } from "../../model/shape.js";
import { type Contradiction, isContradiction, noValueOf } from "./contradiction.js";
import { intersectArrays } from "./intersect-arrays.js";
import { intersectObjects } from "./intersect-objects.js";
import { intersectScalars } from "./intersect-scalars.js";
import { intersectUnion } from "./intersect-unions.js";
import type { Intersection, IntersectionContext } from "./intersection.js";
import { partCount } from "./part-count.js";

/**
 * The shape of what fits both (JSON Schema, `allOf`).
 *
 * @returns the shape, or why there is none
 */
export function intersectShapes(one: Shape, other: Shape, context: IntersectionContext): Shape | Contradiction {
  return new ShapeIntersection(context).of(one, other);
}

class ShapeIntersection implements Intersection {
  /** Pairs of schemas that are being merged, by name. */
  private readonly open = new Set<string>();
  /** How many unions are around what is being merged. */
  private unions = 0;
  /** How many pairs are being merged, each inside the one before. */
  private depth = 0;

  constructor(readonly context: IntersectionContext) {}

  get isOfAlternative(): boolean {
    return this.unions > 0;
  }

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

  ofAlternative(one: Shape, other: Shape): Shape | Contradiction {
    this.unions += 1;
    const shape = this.of(one, other);
    this.unions -= 1;
    return shape;
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
    if (one.kind === "union") return intersectUnion(one, otherReference, this);
    if (other.kind === "union") return intersectUnion(other, oneReference, this);
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
    if (one.kind === "object" && other.kind === "object") return intersectObjects(one, other, this);
    if (one.kind === "array" && other.kind === "array") return intersectArrays(one, other, this);
    return intersectScalars(one, other);
  }
}

/** Whether keywords of one type say something of values of another: an integer is a number. */
function speaksOf({ kind }: Shape, shape: Shape): boolean {
  return shape.kind === kind || (shape.kind === "integer" && kind === "number");
}
