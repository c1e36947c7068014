import { type ContractError, isContractError } from "../../errors/contract-error.js";
import { describeValues } from "../../values/describe.js";
import { alternativeNamed } from "../../values/discriminator.js";
import { isJsonObject } from "../../values/json-object.js";
import { describeFound, type Place } from "../../values/mismatch.js";
import type { SchemaOf } from "../../values/schema.js";
import type { ElementForm, NamedElement, NamedForm } from "../forms/element-form.js";
import { unlike, xmlMismatch } from "../forms/mismatch.js";
import type { Site } from "./part.js";
import type { XmlElementNode } from "./write/nodes.js";

/** The element of a candidate, or why the value is none; undefined where the reason is not known. */
export type Outcome = XmlElementNode | ContractError | undefined;

/**
 * The elements that decide which one a value is: itself alone; of a union that is told by name the alternative that its discriminator says,
 * else all. In place of a union among them stand its own, so that unions in unions cost no more of the call stack than one.
 */
export function candidatesOf(value: unknown, whole: NamedElement): readonly NamedElement[] {
  const union = unionOf(value, whole);
  if (union === undefined) return [whole];
  const alternatives = alternativesOf(value, union, undefined);
  return isContractError(alternatives) ? [] : alternatives.flatMap((alternative) => candidatesOf(value, alternative));
}

/** The element of the alternative that a value is: the one that the discriminator says, else the one that the value fits. */
export function combine(
  value: unknown,
  whole: NamedElement,
  outcomes: Iterator<Outcome>,
  place: Place | undefined,
): Outcome {
  const union = unionOf(value, whole);
  if (union === undefined) return outcomes.next().value;
  const alternatives = alternativesOf(value, union, place);
  if (isContractError(alternatives)) return alternatives;
  const each = alternatives.map((alternative) => combine(value, alternative, outcomes, place));
  const elements = each.filter((outcome) => outcome !== undefined && !isContractError(outcome));
  if (union.schema.details().mode === "oneOf" && elements.length > 1)
    return xmlMismatch(place, "just one of the alternatives", `a value that fits ${elements.length} of them`);
  return elements[0] ?? furthest(each.filter(isContractError)) ?? unlike(place, union.schema, value);
}

/** The form of a union that is told by name; undefined for any other element, and for null. */
export function unionOf(value: unknown, element: NamedElement): NamedForm | undefined {
  const form = element.form();
  return value !== null && form.kind === "named" ? form : undefined;
}

/** The one that the discriminator says, or why there is none; else all. */
function alternativesOf(
  value: unknown,
  { schema, alternatives }: NamedForm,
  place: Place | undefined,
): readonly NamedElement[] | ContractError {
  const said = schema.details().discriminator && alternativeOf(value, schema, alternatives(), place);
  if (said === undefined || isContractError(said)) return said ?? alternatives();
  return [said];
}

/** Why a value fits no alternative, by the one that it goes furthest in; undefined where no single one does. */
function furthest(failures: ContractError[]): ContractError | undefined {
  const [first, second] = failures.sort((one, other) => depthOf(other) - depthOf(one));
  const isSingle = first !== undefined && (second === undefined || depthOf(first) > depthOf(second));
  return isSingle ? first : undefined;
}

/** An alternative that does not know a member has not come as far as one that knows it. */
function depthOf({ path, expected }: ContractError): number {
  return path.split("/").length - (expected === "nothing" ? 0.5 : 0);
}

/** Where a union is told by a member, the form of the alternative that it says, and the site with that member; else what is given. */
export function toldByMember(
  value: unknown,
  whole: ElementForm,
  outer: Site,
): { readonly form: ElementForm; readonly site: Site } {
  let form = whole;
  let site = outer;
  while (form.kind === "discriminated") {
    const { member, inside } = form;
    const said = alternativeOf(value, form.schema, form.alternatives(), site.place);
    if (isContractError(said)) throw said;
    form = said.form();
    site = { ...site, told: { member, namespace: said.namespace ?? inside } };
  }
  return { form, site };
}

/** The alternative that the discriminator says, or that it says none. */
function alternativeOf<Alternative>(
  value: unknown,
  union: SchemaOf<"union">,
  alternatives: readonly Alternative[],
  parent: Place | undefined,
): Alternative | ContractError {
  const { discriminator } = union.details();
  if (!isJsonObject(value) || discriminator === undefined) return unlike(parent, union, value);
  const { propertyName, mapping } = discriminator;
  const name = Object.hasOwn(value, propertyName) ? value[propertyName] : undefined;
  const alternative = alternatives[alternativeNamed(discriminator, name) ?? -1];
  return (
    alternative ?? xmlMismatch({ parent, key: propertyName }, describeValues(Object.keys(mapping)), describeFound(name))
  );
}

/**
 * What has been tried already. A value inside several alternatives is tried once, not once for each: else the work would double with
 * each level of unions.
 */
export class TriedUnions {
  private readonly known = new Map<unknown, Map<NamedForm, readonly Outcome[]>>();

  recall(value: unknown, union: NamedForm): readonly Outcome[] | undefined {
    return this.known.get(value)?.get(union);
  }

  keep(value: unknown, union: NamedForm, outcomes: readonly Outcome[]): readonly Outcome[] {
    if (typeof value !== "object" || union.schema.details().discriminator !== undefined) return outcomes;
    const known = this.known.get(value) ?? new Map<NamedForm, readonly Outcome[]>();
    // Without what failed: a value can stand in several places.
    known.set(
      union,
      outcomes.map((outcome) => (isContractError(outcome) ? undefined : outcome)),
    );
    this.known.set(value, known);
    return outcomes;
  }
}
