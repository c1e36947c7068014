import { describeValues, listing } from "../values/describe.js";
import { alternativeNamed } from "../values/discriminator.js";
import { Fault, repeatedMember } from "../values/fault.js";
import { isJsonObject } from "../values/json-object.js";
import type { Place } from "../values/mismatch.js";
import { never } from "../values/null.js";
import {
  type Direction,
  type Discriminator,
  describeSchema,
  type Fitting,
  makeSchema,
  once,
  type Schema,
  type SchemaOf,
  type UnionDetails,
} from "../values/schema.js";
import { setMember } from "../values/set-member.js";
import { onlyPossible } from "./meant-alternative.js";
import { mergeAll } from "./merge.js";
import { TriedValues } from "./tried-values.js";

/** A schema, with the name that errors give it. */
export type Alternative = Schema | readonly [name: string, schema: Schema];

export interface UnionOptions {
  readonly discriminator?: Discriminator;
  /** What a member is that no alternative names, of those that the value fits; false where there must be none. */
  readonly unevaluated?: () => Schema | false;
}

/** One of several schemas. */
export function union(
  mode: UnionDetails["mode"],
  alternatives: () => readonly Alternative[],
  { discriminator, unevaluated }: UnionOptions = {},
): SchemaOf<"union"> {
  const details = once(
    (): UnionDetails => ({
      mode,
      alternatives: alternatives().map((one) => ("kind" in one ? one : one[1])),
      discriminator,
      unevaluated: unevaluated?.(),
    }),
  );
  return makeSchema("union", details, fit, words);

  /** As deep a recursion as the value: no function more, and no `for…of`, whose frames are large. */
  function fit(value: unknown, place: Place | undefined, fitting: Fitting, schema: Schema): unknown {
    const candidates = candidatesOf(value, schema);
    const { tried } = fitting;
    if (candidates.length > 1) fitting.tried ??= new TriedValues();
    const outcomes: unknown[] = [];
    for (let index = 0, one = candidates[0]; one !== undefined; index += 1, one = candidates[index]) {
      let outcome = fitting.known(value, one);
      if (outcome === undefined) {
        outcome = one.fit(value, place, fitting, one);
        fitting.tried?.set(value, one, outcome);
      }
      outcomes.push(outcome);
    }
    const outcome = combine(value, schema, outcomes.values(), place, fitting);
    fitting.tried = tried;
    return outcome;
  }

  function words(): string {
    return `one of the alternatives: ${listing(alternatives().map(describeAlternative))}`;
  }
}

/** A schema by its name; an object without one by the members that it must have. */
function describeAlternative(alternative: Alternative): string {
  if (!("kind" in alternative)) return alternative[0];
  const properties = alternative.kind === "object" ? alternative.details().properties : [];
  const required = properties.filter((property) => property.required);
  if (required.length === 0) return describeSchema(alternative);
  return `an object with ${listing(required.map(({ name }) => name))}`;
}

/**
 * The schemas that decide whether a value fits one: of a union the alternative that its discriminator names, else all. None of them is a
 * union itself, so that unions in unions cost no more of the call stack than one.
 */
function candidatesOf(value: unknown, schema: Schema): readonly Schema[] {
  if (schema.kind !== "union") return [schema];
  if (isTold(value, schema)) return [];
  const meant = discriminated(value, schema.details(), undefined);
  if (meant instanceof Fault) return [];
  if (meant !== undefined) return candidatesOf(value, meant);
  const { alternatives } = schema.details();
  return alternatives.some(({ kind }) => kind === "union")
    ? alternatives.flatMap((alternative) => candidatesOf(value, alternative))
    : alternatives;
}

/** Whether no alternative need be asked. */
function isTold(value: unknown, { nullable }: Schema): boolean {
  return value === repeatedMember || (value === null && nullable);
}

/**
 * What a value becomes in a schema, by what it becomes in those that decide it: the alternative that a discriminator names; else just one
 * of all, or all that it fits.
 *
 * @param outcomes those of the candidates, in their order
 */
function combine(
  value: unknown,
  schema: Schema,
  outcomes: Iterator<unknown>,
  place: Place | undefined,
  fitting: Fitting,
): unknown {
  const each = (part: Schema) => combine(value, part, outcomes, place, fitting);
  if (schema.kind !== "union") return outcomes.next().value;
  if (isTold(value, schema)) return value === null ? null : new Fault(place, schema, value);
  const details = schema.details();
  const meant = discriminated(value, details, place);
  if (meant !== undefined) return meant instanceof Fault ? meant : each(meant);
  const made = details.alternatives.map(each);
  if (details.mode === "allOf") return inAll(made);
  const merged = inOne(value, schema, made, place, fitting.direction);
  const { unevaluated } = details;
  if (unevaluated === undefined || merged instanceof Fault || !isJsonObject(value) || !isJsonObject(merged))
    return merged;
  const decoded = { ...merged };
  const names = unevaluatedIn(value, details.alternatives, made, fitting);
  for (let index = 0, name = names[0]; name !== undefined; index += 1, name = names[index]) {
    const fitted = fitting.fit(value[name], unevaluated || never, place, name);
    if (fitted instanceof Fault) return fitted;
    setMember(decoded, name, fitted);
  }
  return decoded;
}

function inAll(outcomes: readonly unknown[]): unknown {
  return outcomes.find((outcome) => outcome instanceof Fault) ?? mergeAll(outcomes);
}

function inOne(
  value: unknown,
  schema: SchemaOf<"union">,
  outcomes: readonly unknown[],
  place: Place | undefined,
  direction: Direction,
): unknown {
  const { mode, alternatives } = schema.details();
  const fitted = outcomes.filter((outcome) => !(outcome instanceof Fault));
  if (fitted.length === 1 || (fitted.length > 1 && mode === "anyOf")) return mergeAll(fitted);
  if (fitted.length > 1)
    return new Fault(place, "just one of the alternatives", value, `a value that fits ${fitted.length} of them`);
  const possible = onlyPossible(value, alternatives, direction);
  return (possible && outcomes[alternatives.indexOf(possible)]) ?? new Fault(place, schema, value);
}

/** The alternative that the discriminator names; undefined where the schemas alone tell. */
function discriminated(
  value: unknown,
  { discriminator, alternatives }: UnionDetails,
  place: Place | undefined,
): Schema | Fault | undefined {
  // Only an object has the member; without `defaultMapping`, the schemas alone tell what else fits.
  if (!discriminator || (!isJsonObject(value) && discriminator.defaultAlternative === undefined)) return undefined;
  const { propertyName, mapping } = discriminator;
  const tag = isJsonObject(value) && Object.hasOwn(value, propertyName) ? value[propertyName] : undefined;
  const alternative = alternatives[alternativeNamed(discriminator, tag) ?? -1];
  return alternative ?? new Fault({ parent: place, key: propertyName }, describeValues(Object.keys(mapping)), tag);
}

/** JSON Schema, core §11.3: the members that no alternative evaluates, of those that the value fits. */
function unevaluatedIn(
  value: Readonly<Record<string, unknown>>,
  alternatives: readonly Schema[],
  outcomes: readonly unknown[],
  fitting: Fitting,
): readonly string[] {
  const evaluating = alternatives.filter((_, index) => !(outcomes[index] instanceof Fault));
  return Object.keys(value).filter((name) => !evaluating.some((part) => evaluates(part, name, value, fitting)));
}

function evaluates(schema: Schema, name: string, value: unknown, fitting: Fitting): boolean {
  if (schema.kind === "object") {
    const { others, properties, patterns } = schema.details();
    if (others !== undefined || properties.some((property) => property.name === name)) return true;
    return (patterns?.of(name).length ?? 0) > 0;
  }
  if (schema.kind !== "union") return false;
  const details = schema.details();
  if (details.unevaluated !== undefined) return true;
  const meant = discriminated(value, details, undefined);
  if (meant !== undefined) return !(meant instanceof Fault) && evaluates(meant, name, value, fitting);
  return details.alternatives.some(
    (part) => !(fitting.fit(value, part, undefined) instanceof Fault) && evaluates(part, name, value, fitting),
  );
}
