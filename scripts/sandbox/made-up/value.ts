import { Fault } from "../../../src/values/fault.js";
import { ValueFitting } from "../../../src/values/fitting.js";
import { regularExpression } from "../../../src/values/string.js";
import { schemaOf } from "../../model/parts/schema-of.js";
import {
  type ArrayShape,
  type ObjectShape,
  type PropertyShape,
  propertiesOf,
  resolveShape,
  type Shape,
  type Shapes,
  type UnionShape,
} from "../../model/shape.js";
import { Choices } from "./choices.js";
import { from, numbersOf } from "./number.js";
import { textsOfPattern } from "./pattern.js";
import { textsOf } from "./text.js";

/** How values are made up. */
export interface MakeUp {
  readonly shapes: Shapes;
  /** The same seed and the same place give the same value. */
  readonly seed: number;
  /** What the value is of, such as an operation's answer. */
  readonly place: string;
  /** Of the member or parameter that the value is for: free texts say it. */
  readonly name?: string;
}

/**
 * Values that fit a shape, as JSON has them, the fullest first.
 *
 * @returns none where none was found: a shape may contradict itself, or have patterns that no text was made for
 */
export function madeUpValues(shape: Shape, { shapes, seed, place, name = "value" }: MakeUp): readonly unknown[] {
  const kinds = [true, false].map((isFull) => new Maker(shapes, seed, isFull).first(shape, { place, name, open: [] }));
  return kinds.filter((value) => value !== nothing);
}

/** Where a value is to be. */
interface Spot {
  readonly place: string;
  /** Of the member that holds it. */
  readonly name: string;
  /** The names of the schemas around it. */
  readonly open: readonly string[];
}

const nothing = Symbol("nothing");

class Maker {
  private left = mostValues;

  constructor(
    private readonly shapes: Shapes,
    private readonly seed: number,
    /** Whether members that may be missing are there. */
    private readonly isFull: boolean,
  ) {}

  /** The first of the candidates that fits; `nothing` for none. */
  first(shape: Shape, spot: Spot): unknown {
    const schema = schemaOf(shape, this.shapes);
    for (const value of this.candidates(shape, spot)) {
      if (!(new ValueFitting("read").fit(value, schema) instanceof Fault)) return value;
    }
    return nothing;
  }

  private *candidates(shape: Shape, around: Spot): Generator<unknown> {
    this.left -= 1;
    if (around.open.length > deepest || this.left < -mostTries) return;
    const resolved = resolveShape(shape, this.shapes);
    const isOpen = this.isOpen(shape, around);
    const spot = shape.kind === "reference" ? { ...around, open: [...around.open, shape.name] } : around;
    if (resolved.nullable && (isOpen || this.left < 0)) yield null;
    const choices = new Choices(this.seed, spot.place);
    switch (resolved.kind) {
      case "object":
        yield* this.objects(resolved, spot);
        break;
      case "array":
        yield* this.arrays(resolved, spot, isOpen);
        break;
      case "union":
        yield* this.alternatives(resolved, spot, choices);
        break;
      case "string":
        yield* textsOf(resolved, spot.name, choices);
        break;
      case "integer":
      case "number":
        yield* numbersOf(resolved, choices);
        break;
      case "boolean":
        yield* from(resolved.enum ?? [true, false], choices);
        break;
      case "any":
        yield `${spot.name} ${1 + choices.below(99)}`;
        break;
      default:
        break;
    }
    if (resolved.nullable || resolved.kind === "null") yield null;
  }

  /** Whether the schema is around the spot already: what is in it again might have no end. */
  private isOpen(shape: Shape, { open }: Spot): boolean {
    return shape.kind === "reference" && open.includes(shape.name);
  }

  private *objects(shape: ObjectShape, spot: Spot): Generator<object> {
    const full = this.object(shape, spot, this.isFull && this.left >= 0);
    if (full !== undefined) yield full;
    const least = this.object(shape, spot, false);
    if (least !== undefined) yield least;
  }

  /** Undefined where a required member has no value. */
  private object(shape: ObjectShape, spot: Spot, isFull: boolean): object | undefined {
    const members = new Map<string, unknown>();
    const isMade = this.addProperties(members, shape, spot, isFull) && this.addRequired(members, shape, spot);
    if (!isMade) return undefined;
    this.addOthers(members, shape, spot, isFull);
    return Object.fromEntries(members);
  }

  private addProperties(
    members: Map<string, unknown>,
    { properties, maxProperties = Infinity }: ObjectShape,
    spot: Spot,
    isFull: boolean,
  ): boolean {
    for (const property of properties) {
      const isOptional = !property.required;
      if (isOptional && !(isFull && members.size < maxProperties && this.isWanted(property, spot))) continue;
      const value = this.member(property.shape, property.name, spot);
      if (value !== nothing) members.set(property.name, value);
      else if (!isOptional) return false;
    }
    return true;
  }

  private addRequired(members: Map<string, unknown>, shape: ObjectShape, spot: Spot): boolean {
    for (const name of shape.requiredOthers ?? []) {
      const value = this.member(this.shapeOfOther(shape, name), name, spot);
      if (value === nothing) return false;
      members.set(name, value);
    }
    return true;
  }

  /** As many as are asked for; of a map one. */
  private addOthers(members: Map<string, unknown>, shape: ObjectShape, spot: Spot, isFull: boolean): void {
    const { properties, additionalProperties, patternProperties, minProperties = 0, maxProperties = Infinity } = shape;
    const isMap = properties.length === 0 && (additionalProperties || patternProperties) && isFull;
    const wanted = Math.max(minProperties, isMap ? Math.min(1, maxProperties) : 0);
    if (members.size >= wanted) return;
    const taken = new Set(properties.map(({ name }) => name));
    for (const name of this.otherNames(shape, wanted, spot)) {
      const value = taken.has(name) ? nothing : this.member(this.shapeOfOther(shape, name), name, spot);
      if (value !== nothing) members.set(name, value);
      if (members.size >= wanted) return;
    }
  }

  /** Whether a member that may be missing is there: not one in which the objects around it would be again. */
  private isWanted({ shape }: PropertyShape, spot: Spot): boolean {
    const held = resolveShape(shape, this.shapes);
    const inside = held.kind === "array" ? held.items : shape;
    return !this.isOpen(shape, spot) && !this.isOpen(inside, spot);
  }

  private member(shape: Shape, name: string, { place, open }: Spot): unknown {
    return this.first(shape, { place: `${place}/${name}`, name, open });
  }

  private shapeOfOther({ patternProperties = [], additionalProperties: others }: ObjectShape, name: string): Shape {
    const matching = patternProperties.find(({ pattern }) => regularExpression(pattern).test(name));
    if (matching !== undefined) return matching.shape;
    return others === false ? { kind: "never" } : (others?.shape ?? { kind: "any" });
  }

  private otherNames({ patternProperties = [] }: ObjectShape, count: number, { place }: Spot): string[] {
    const choices = new Choices(this.seed, place);
    const matching = patternProperties.flatMap(({ pattern }) => textsOfPattern(pattern, choices));
    return [...matching, ...Array.from({ length: count + 1 }, (_, index) => `key${index + 1}`)];
  }

  private *arrays(shape: ArrayShape, spot: Spot, isOpen: boolean): Generator<unknown[]> {
    const { prefixItems = [], items, minItems = 0, maxItems = Infinity } = shape;
    const isLeftOut = this.left < 0 || isOpen || this.isOpen(items, spot);
    const usual = Math.max(minItems, prefixItems.length, isLeftOut ? 0 : 1);
    for (const length of [Math.min(usual, maxItems), minItems]) {
      const made = this.items(shape, length, spot);
      if (made.length === length) yield made;
    }
  }

  /** Fewer, where no more were found. Of items that are to differ, more than are needed are tried. */
  private items({ prefixItems = [], items, uniqueItems }: ArrayShape, length: number, spot: Spot): unknown[] {
    const made: unknown[] = [];
    const texts = new Set<string>();
    for (let index = 0; made.length < length && index < 4 * length + 8; index += 1) {
      const value = this.first(prefixItems[made.length]?.shape ?? items, { ...spot, place: `${spot.place}/${index}` });
      if (value === nothing) break;
      const text = JSON.stringify(value);
      if (!(uniqueItems && texts.has(text))) made.push(value);
      texts.add(text);
    }
    return made;
  }

  private *alternatives(shape: UnionShape, spot: Spot, choices: Choices): Generator<unknown> {
    const ordered = from(shape.alternatives, choices);
    const open = ordered.filter((alternative) => this.isOpen(alternative.shape, spot));
    for (const alternative of [...ordered.filter((one) => !open.includes(one)), ...open])
      yield* this.alternative(shape, alternative, spot);
  }

  private *alternative(
    { mode, alternatives, discriminator }: UnionShape,
    alternative: UnionShape["alternatives"][number],
    spot: Spot,
  ): Generator<unknown> {
    const place = alternatives.indexOf(alternative);
    const tags = Object.entries(discriminator?.mapping ?? {}).filter(([, meant]) => meant === place);
    const others = mode === "oneOf" ? alternatives.filter((other) => other !== alternative) : [];
    for (const value of this.candidates(alternative.shape, spot)) {
      if (discriminator !== undefined && tags.length > 0)
        yield* tags.map(([tag]) => ({ ...Object(value), [discriminator.propertyName]: tag }));
      else {
        yield value;
        yield* this.unlike(
          value,
          alternative.shape,
          others.map((other) => other.shape),
        );
      }
    }
  }

  /** Objects of alternatives that require nothing fit one another, unless a member that this one leaves open is none of the other's. */
  private *unlike(value: unknown, shape: Shape, others: readonly Shape[]): Generator<object> {
    if (typeof value !== "object" || value === null || Array.isArray(value) || others.length === 0) return;
    const own = new Set(propertiesOf(shape, this.shapes).map(({ name }) => name));
    const members = others.flatMap(
      (other) => propertiesOf(other, this.shapes).find(({ name }) => !own.has(name))?.name ?? [],
    );
    if (members.length < others.length) return;
    for (const held of [0, "none"]) yield { ...value, ...Object.fromEntries(members.map((name) => [name, held])) };
  }
}

/** Of a value that is larger, members that may be missing are. */
const mostValues = 3_000;

/** What alternatives cost that hold alternatives, none of which fits, has no other end. */
const mostTries = 20_000;

/** How many named schemas may be inside one another. */
const deepest = 24;
