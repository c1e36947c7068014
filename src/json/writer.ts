import { describeFound, describeShape, mismatch, type Place } from "../mismatch.js";
import { regularExpression } from "../scalar.js";
import { type NumberShape, type ResolvedShape, resolveShape, type Shape, type Shapes } from "../shape.js";
import { encodePlainJson } from "./encode.js";
import { alternativesFor } from "./likely-alternatives.js";

/**
 * Writes a value as JSON: as `JSON.stringify` does, but for integers that JavaScript's own numbers do not hold. A bigint is written as
 * a JSON number, and so is the text of an integer, where the shape says that this is what the text is.
 *
 * @returns undefined where `JSON.stringify` gives that: for undefined, a function or a symbol
 * @throws ContractError for a text that is to be an integer and is none; TypeError for a cycle
 */
export function encodeJsonText(value: unknown, shape: Shape, shapes: Shapes): string | undefined {
  const plain = encodePlainJson(value, shape, shapes);
  return plain === undefined ? new JsonWriter(shapes).write(value, "", [shape], undefined) : plain.text;
}

class JsonWriter {
  readonly #shapes: Shapes;
  /** The objects and arrays that are open. */
  readonly #open = new Set<object>();

  constructor(shapes: Shapes) {
    this.#shapes = shapes;
  }

  /** ECMA-262 §25.5.2.2, SerializeJSONProperty. */
  write(held: unknown, key: string, candidates: readonly Shape[], place: Place | undefined): string | undefined {
    const value = plainValue(held, key);
    if (typeof value === "bigint") return String(value);
    if (typeof value === "string") return this.#writeText(value, this.#resolve(value, candidates), place);
    if (typeof value !== "object" || value === null) return JSON.stringify(value) as string | undefined;
    if (this.#open.has(value)) throw new TypeError("The value cannot be written as JSON: it holds itself.");
    this.#open.add(value);
    const shapes = this.#resolve(value, candidates);
    const text = Array.isArray(value)
      ? this.#writeArray(value, shapes, place)
      : this.#writeObject(value, shapes, place);
    this.#open.delete(value);
    return text;
  }

  #resolve(value: unknown, candidates: readonly Shape[]): ResolvedShape[] {
    return candidates.flatMap((shape) => alternativesFor(value, resolveShape(shape, this.#shapes), this.#shapes));
  }

  #writeText(text: string, shapes: readonly ResolvedShape[], place: Place | undefined): string {
    const integer = shapes.find(isDigits);
    if (integer === undefined || shapes.some((shape) => shape.kind === "string")) return JSON.stringify(text);
    // RFC 8259 §6: no leading zero.
    if (/^-?(?:0|[1-9]\d*)$/.test(text)) return text;
    throw mismatch(place, describeShape(integer), describeFound(text), "json");
  }

  #writeArray(array: readonly unknown[], shapes: readonly ResolvedShape[], place: Place | undefined): string {
    const items = Array.from(array, (item, index) => {
      const candidates = shapes.flatMap((shape) => itemShape(shape, index));
      return this.write(item, String(index), candidates, { parent: place, key: index }) ?? "null";
    });
    return `[${items.join(",")}]`;
  }

  #writeObject(object: object, shapes: readonly ResolvedShape[], place: Place | undefined): string {
    const members = Object.entries(object).flatMap(([name, member]) => {
      const candidates = shapes.flatMap((shape) => memberShapes(shape, name));
      const text = this.write(member, name, candidates, { parent: place, key: name });
      return text === undefined ? [] : [`${JSON.stringify(name)}:${text}`];
    });
    return `{${members.join(",")}}`;
  }
}

/** The value after its own `toJSON`, and out of an object that wraps it. */
function plainValue(held: unknown, key: string): unknown {
  const value = hasToJson(held) ? held.toJSON(key) : held;
  if (value instanceof Number) return Number(value);
  if (value instanceof String) return String(value);
  return value instanceof Boolean || value instanceof BigInt ? value.valueOf() : value;
}

/** A bigint has none of its own, and one that a program gave it is not asked: it would make a string of the number. */
function hasToJson(value: unknown): value is { toJSON(key: string): unknown } {
  return typeof value === "object" && value !== null && "toJSON" in value && typeof value.toJSON === "function";
}

function isDigits(shape: ResolvedShape): shape is NumberShape {
  return (shape.kind === "integer" || shape.kind === "number") && shape.representation === "text";
}

function itemShape(shape: ResolvedShape, index: number): Shape[] {
  return shape.kind === "array" ? [shape.prefixItems?.[index]?.shape ?? shape.items] : [];
}

function memberShapes(shape: ResolvedShape, name: string): Shape[] {
  if (shape.kind !== "object") return [];
  const own = shape.properties.find((property) => property.name === name)?.shape;
  const matching = (shape.patternProperties ?? [])
    .filter(({ pattern }) => regularExpression(pattern).test(name))
    .map((property) => property.shape);
  const known = own === undefined ? matching : [own, ...matching];
  if (known.length > 0 || !shape.additionalProperties) return known;
  return [shape.additionalProperties.shape];
}
