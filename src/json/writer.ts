import { refuseTooDeep } from "../content/limits.js";
import { HeldBytes } from "../values/binary.js";
import type { Schema } from "../values/schema.js";
import { checkSent } from "./check.js";
import { holdsDigits } from "./digits.js";
import { encodePlainJson } from "./encode.js";
import { alternativesFor } from "./written-alternatives.js";

/**
 * Writes a value as JSON: as `JSON.stringify` does, but for integers that JavaScript's own numbers do not hold. A bigint is written as
 * a JSON number, and so is the text of an integer, where the schema says that this is what the text is.
 *
 * @returns undefined where `JSON.stringify` gives that: for undefined, a function or a symbol
 * @throws ContractError, where it is checked, for what does not fit; LimitError for what is too deep; TypeError for a cycle
 */
export function encodeJsonText(value: unknown, schema: Schema, isChecked = false): string | undefined {
  const plain = isChecked || holdsDigits(schema) ? undefined : encodePlainJson(value);
  if (plain !== undefined) return plain.text;
  const json = jsonValue(value, schema);
  if (isChecked && json !== undefined) checkSent(json, schema);
  return textOf(json);
}

/**
 * What JSON says of a value, without what only JavaScript has: its integers are numbers, or bigints where those do not hold them. What
 * stands for bytes is kept.
 *
 * @returns undefined for undefined, a function or a symbol
 * @throws LimitError for what is too deep, TypeError for a cycle
 */
export function jsonValue(value: unknown, schema: Schema): unknown {
  return new JsonReduction().reduce(value, "", [schema]);
}

/** The value after its own `toJSON`, and out of an object that wraps it. */
export function plainValue(held: unknown, key: string): unknown {
  const value = hasToJson(held) ? held.toJSON(key) : held;
  if (value instanceof Number) return Number(value);
  if (value instanceof String) return String(value);
  return value instanceof Boolean || value instanceof BigInt ? value.valueOf() : value;
}

function textOf(json: unknown): string | undefined {
  if (typeof json === "bigint") return String(json);
  if (Array.isArray(json)) return `[${json.map(textOf).join(",")}]`;
  if (typeof json !== "object" || json === null) return JSON.stringify(json) as string | undefined;
  return `{${Object.entries(json)
    .map(([name, member]) => `${JSON.stringify(name)}:${textOf(member)}`)
    .join(",")}}`;
}

function meantBy(value: unknown, candidates: readonly Schema[]): readonly Schema[] {
  return candidates.flatMap((schema) => alternativesFor(value, schema));
}

class JsonReduction {
  /** The objects and arrays that are open. */
  readonly #open = new Set<object>();

  /** ECMA-262 §25.5.2.2, SerializeJSONProperty. */
  reduce(held: unknown, key: string, candidates: readonly Schema[]): unknown {
    if (held instanceof HeldBytes) return held;
    const value = plainValue(held, key);
    if (typeof value === "bigint") return numberIn(value);
    if (typeof value === "string") return textOrInteger(value, meantBy(value, candidates));
    if (typeof value === "number") return Number.isFinite(value) ? value : null;
    if (typeof value === "boolean" || value === null) return value;
    if (typeof value !== "object") return undefined;
    if (this.#open.has(value)) throw new TypeError("The value cannot be written as JSON: it holds itself.");
    refuseTooDeep(this.#open.size);
    this.#open.add(value);
    const schemas = meantBy(value, candidates);
    const reduced = Array.isArray(value) ? this.#array(value, schemas) : this.#object(value, schemas);
    this.#open.delete(value);
    return reduced;
  }

  #array(array: readonly unknown[], schemas: readonly Schema[]): unknown[] {
    return Array.from(array, (item, index) => {
      const candidates = schemas.flatMap((schema) => itemSchema(schema, index));
      return this.reduce(item, String(index), candidates) ?? null;
    });
  }

  #object(object: object, schemas: readonly Schema[]): object {
    const members = Object.entries(object).flatMap(([name, member]) => {
      const candidates = schemas.flatMap((schema) => memberSchemas(schema, name));
      const reduced = this.reduce(member, name, candidates);
      return reduced === undefined ? [] : [[name, reduced] as const];
    });
    return Object.fromEntries(members);
  }
}

function numberIn(integer: bigint): number | bigint {
  return Number.isSafeInteger(Number(integer)) ? Number(integer) : integer;
}

/** A bigint has none of its own, and one that a program gave it is not asked: it would make a string of the number. */
function hasToJson(value: unknown): value is { toJSON(key: string): unknown } {
  return typeof value === "object" && value !== null && "toJSON" in value && typeof value.toJSON === "function";
}

/** RFC 8259 §6: no leading zero. What is no integer stays text, which the schema does not allow. */
function textOrInteger(text: string, schemas: readonly Schema[]): unknown {
  const isInteger = schemas.some(isDigits) && schemas.every((schema) => schema.kind !== "string");
  return isInteger && /^-?(?:0|[1-9]\d*)$/.test(text) ? numberIn(BigInt(text)) : text;
}

function isDigits({ details }: Schema): boolean {
  return typeof details === "object" && details.representation === "text";
}

function itemSchema(schema: Schema, index: number): readonly Schema[] {
  if (schema.kind !== "array") return [];
  const { first, items } = schema.details();
  return [first[index] ?? items];
}

function memberSchemas(schema: Schema, name: string): readonly Schema[] {
  if (schema.kind !== "object") return [];
  const { properties, patterns, others } = schema.details();
  const own = properties.find((property) => property.name === name)?.schema;
  const matching = patterns?.of(name) ?? [];
  const known = own === undefined ? matching : [own, ...matching];
  return known.length === 0 && others ? [others] : known;
}
