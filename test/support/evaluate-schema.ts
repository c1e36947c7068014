import { isDeepStrictEqual } from "node:util";
import { isRecord } from "../../scripts/load/contract-node.js";

/** A JSON Schema of draft 2020-12, of the keywords that {@link evaluateSchema} knows. */
export type Schema = boolean | Readonly<Record<string, unknown>>;

/**
 * JSON Schema by the letter, and slowly: what the specification says of each keyword, in its words.
 *
 * @param resolve the schema that a `$ref` leads to
 * @returns the names of the members that are evaluated (core §10.3.2, §11.3); undefined for a value that is not valid
 */
export function evaluateSchema(
  schema: Schema,
  value: unknown,
  resolve: (reference: string) => Schema,
): ReadonlySet<string> | undefined {
  if (typeof schema === "boolean") return schema ? new Set() : undefined;
  const evaluate: Evaluate = (part, of) => evaluateSchema(part as Schema, of, resolve);
  const isFitting =
    Object.entries(schema).every(([keyword, fact]) => assertions[keyword]?.(value, fact) ?? true) &&
    fitsItems(schema, value, evaluate);
  if (!isFitting) return undefined;
  const parts = partsOf(schema, (part) => evaluate(part, value));
  if (schema["$ref"] !== undefined) parts.push(evaluate(resolve(String(schema["$ref"])), value));
  const evaluated = new Set<string>();
  for (const part of parts) {
    if (part === undefined) return undefined;
    for (const name of part) evaluated.add(name);
  }
  return isRecord(value) && !evaluateMembers(schema, value, evaluated, evaluate) ? undefined : evaluated;
}

type Evaluated = ReadonlySet<string> | undefined;

type Evaluate = (part: unknown, of: unknown) => Evaluated;

/** What the schemas give that stand in place of the whole one; of `anyOf` and `oneOf`, those that the value fits. */
function partsOf(schema: Keywords, evaluate: (part: unknown) => Evaluated): Evaluated[] {
  const parts = listOf(schema["allOf"]).map(evaluate);
  for (const mode of ["anyOf", "oneOf"] as const) {
    if (schema[mode] === undefined) continue;
    const fitting = listOf(schema[mode]).flatMap((part) => evaluate(part) ?? []);
    const isValid = mode === "anyOf" ? fitting.length > 0 : fitting.length === 1;
    parts.push(...(isValid ? fitting : [undefined]));
  }
  return parts;
}

type Keywords = Readonly<Record<string, unknown>>;

function fitsItems({ prefixItems, items = true }: Keywords, value: unknown, evaluate: Evaluate): boolean {
  if (!Array.isArray(value)) return true;
  return value.every((item, index) => evaluate(listOf(prefixItems)[index] ?? items, item) !== undefined);
}

/** Adds the names of the members that the schema's own keywords evaluate. */
function evaluateMembers(
  { properties, patternProperties, additionalProperties, unevaluatedProperties }: Keywords,
  value: Keywords,
  evaluated: Set<string>,
  evaluate: Evaluate,
): boolean {
  return Object.entries(value).every(([name, member]) => {
    const named = isRecord(properties) && Object.hasOwn(properties, name) ? [properties[name]] : [];
    const matching = Object.entries(isRecord(patternProperties) ? patternProperties : {});
    const own = [
      ...named,
      ...matching.filter(([pattern]) => new RegExp(pattern, "u").test(name)).map(([, part]) => part),
    ];
    if (own.length === 0 && additionalProperties !== undefined) own.push(additionalProperties);
    if (own.length === 0 && unevaluatedProperties !== undefined && !evaluated.has(name))
      own.push(unevaluatedProperties);
    if (own.length > 0) evaluated.add(name);
    return own.every((part) => evaluate(part, member) !== undefined);
  });
}

/** The keywords that hold no schemas: JSON Schema, Validation §6. */
const assertions: Readonly<Record<string, (value: unknown, fact: unknown) => boolean>> = {
  type: (value, fact) => [fact].flat().some((type) => isOfType(value, type)),
  const: isDeepStrictEqual,
  enum: (value, fact) => listOf(fact).some((one) => isDeepStrictEqual(value, one)),
  minLength: (value, fact) => typeof value !== "string" || [...value].length >= Number(fact),
  maxLength: (value, fact) => typeof value !== "string" || [...value].length <= Number(fact),
  pattern: (value, fact) => typeof value !== "string" || new RegExp(String(fact), "u").test(value),
  minimum: (value, fact) => typeof value !== "number" || value >= Number(fact),
  exclusiveMaximum: (value, fact) => typeof value !== "number" || value < Number(fact),
  multipleOf: (value, fact) => typeof value !== "number" || value % Number(fact) === 0,
  required: (value, fact) => !isRecord(value) || listOf(fact).every((name) => Object.hasOwn(value, String(name))),
  minProperties: (value, fact) => !isRecord(value) || Object.keys(value).length >= Number(fact),
  minItems: (value, fact) => !Array.isArray(value) || value.length >= Number(fact),
  uniqueItems: (value, fact) =>
    fact !== true ||
    !Array.isArray(value) ||
    value.every((one, index) => !value.slice(index + 1).some((other) => isDeepStrictEqual(one, other))),
};

function isOfType(value: unknown, type: unknown): boolean {
  if (type === "object") return isRecord(value);
  if (type === "array") return Array.isArray(value);
  if (type === "null") return value === null;
  return type === "integer" ? Number.isInteger(value) : typeof value === type;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
