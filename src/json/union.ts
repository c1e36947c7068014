import { describeValues, listing } from "../values/describe.js";
import { alternativeNamed } from "../values/discriminator.js";
import { Fault, repeatedMember } from "../values/fault.js";
import { isJsonObject } from "../values/json-object.js";
import type { Place } from "../values/mismatch.js";
import {
  type Discriminator,
  describeSchema,
  type Fitting,
  makeSchema,
  noLook,
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
  return makeSchema("union", details, noLook, fit, words);

  function fit(value: unknown, place: Place | undefined, fitting: Fitting, schema: Schema): unknown {
    const outcomes = fitEach(value, candidatesOf(value, schema), place, fitting);
    return combine(value, schema, outcomes.values(), place, fitting);
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
  return details.mode === "allOf" ? inAll(made) : inOne(value, schema, made, place, fitting);
}

function inAll(outcomes: readonly unknown[]): unknown {
  return outcomes.find((outcome) => outcome instanceof Fault) ?? mergeAll(outcomes);
}

function inOne(
  value: unknown,
  schema: SchemaOf<"union">,
  outcomes: readonly unknown[],
  place: Place | undefined,
  fitting: Fitting,
): unknown {
  const { mode, alternatives, unevaluated } = schema.details();
  const fitted = outcomes.filter((outcome) => !(outcome instanceof Fault));
  if (fitted.length === 1 || (fitted.length > 1 && mode === "anyOf")) {
    const merged = mergeAll(fitted);
    if (unevaluated === undefined || !isJsonObject(value) || !isJsonObject(merged)) return merged;
    const evaluating = alternatives.filter((_, index) => !(outcomes[index] instanceof Fault));
    return fitUnevaluated(value, merged, { evaluating, unevaluated }, place, fitting);
  }
  if (fitted.length > 1)
    return new Fault(place, "just one of the alternatives", value, `a value that fits ${fitted.length} of them`);
  const possible = onlyPossible(value, alternatives, fitting.direction);
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

function fitEach(
  value: unknown,
  schemas: readonly Schema[],
  place: Place | undefined,
  fitting: Fitting,
): readonly unknown[] {
  const { isTrial } = fitting;
  fitting.tried ??= new TriedValues();
  fitting.isTrial ||= schemas.length > 1;
  const outcomes: unknown[] = [];
  for (const schema of schemas) outcomes.push(fitting.fit(value, schema, place));
  fitting.isTrial = isTrial;
  return outcomes;
}

/** JSON Schema, core §11.3: of the members, those that no alternative evaluates, of those that the value fits. */
function fitUnevaluated(
  value: Readonly<Record<string, unknown>>,
  merged: Readonly<Record<string, unknown>>,
  { evaluating, unevaluated }: { readonly evaluating: readonly Schema[]; readonly unevaluated: Schema | false },
  place: Place | undefined,
  fitting: Fitting,
): unknown {
  const decoded = { ...merged };
  for (const name of Object.keys(value)) {
    if (evaluating.some((schema) => evaluates(schema, name, value, place, fitting))) continue;
    const key = { parent: place, key: name };
    const fitted = unevaluated ? fitting.fit(value[name], unevaluated, key) : new Fault(key, "nothing", value[name]);
    if (fitted instanceof Fault) return fitted;
    setMember(decoded, name, fitted);
  }
  return decoded;
}

function evaluates(schema: Schema, name: string, value: unknown, place: Place | undefined, fitting: Fitting): boolean {
  if (schema.kind === "object") {
    const { others, properties, patterns } = schema.details();
    if (others !== undefined || properties.some((property) => property.name === name)) return true;
    return (patterns?.of(name).length ?? 0) > 0;
  }
  if (schema.kind !== "union") return false;
  const { unevaluated, alternatives } = schema.details();
  if (unevaluated !== undefined) return true;
  const outcomes = fitEach(value, alternatives, place, fitting);
  return alternatives.some(
    (alternative, index) => !(outcomes[index] instanceof Fault) && evaluates(alternative, name, value, place, fitting),
  );
}
