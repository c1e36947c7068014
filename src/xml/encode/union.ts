import {
  type AlternativeShape,
  alternativeNamed,
  type DiscriminatorShape,
  namedShape,
  type ResolvedShape,
  resolveShape,
  type Shapes,
  type UnionShape,
  type XmlNodeFacts,
} from "../../contract/shape.js";
import { type ContractError, isContractError } from "../../errors/contract-error.js";
import { describeValues } from "../../values/describe-scalar.js";
import { isJsonObject } from "../../values/json-object.js";
import { describeFound, type Place } from "../../values/mismatch.js";
import { unlike, xmlMismatch } from "../forms/mismatch.js";
import { isNamedUnion, type NamedUnion, textFormOf } from "../forms/union-kinds.js";
import type { Site } from "./part.js";
import type { XmlElementNode } from "./write/nodes.js";

/** An element that a value may be. */
export interface Candidate {
  readonly shape: ResolvedShape;
  readonly facts: XmlNodeFacts | undefined;
}

/** The element of a candidate, or why the value is none; undefined where the reason is not known. */
export type Outcome = XmlElementNode | ContractError | undefined;

/**
 * The elements that decide which one a value is: itself alone; of a union that is told by name the alternative that its discriminator says,
 * else all. In place of a union among them stand its own, so that unions in unions cost no more of the call stack than one.
 */
export function candidatesOf(value: unknown, whole: Candidate, shapes: Shapes): readonly Candidate[] {
  const union = unionOf(value, whole);
  if (union === undefined) return [whole];
  const alternatives = alternativesOf(value, union, undefined, shapes);
  return isContractError(alternatives)
    ? []
    : alternatives.flatMap((alternative) => candidatesOf(value, alternative, shapes));
}

/** The element of the alternative that a value is: the one that the discriminator says, else the one that the value fits. */
export function combine(
  value: unknown,
  whole: Candidate,
  outcomes: Iterator<Outcome>,
  site: Site,
  shapes: Shapes,
): Outcome {
  const union = unionOf(value, whole);
  if (union === undefined) return outcomes.next().value;
  const alternatives = alternativesOf(value, union, site.place, shapes);
  if (isContractError(alternatives)) return alternatives;
  const each = alternatives.map((alternative) => combine(value, alternative, outcomes, site, shapes));
  const elements = each.filter((outcome) => outcome !== undefined && !isContractError(outcome));
  if (union.mode === "oneOf" && elements.length > 1)
    return xmlMismatch(site.place, "just one of the alternatives", `a value that fits ${elements.length} of them`);
  return elements[0] ?? furthest(each.filter(isContractError)) ?? unlike(site.place, union, value);
}

function unionOf(value: unknown, { shape }: Candidate): NamedUnion | undefined {
  return value !== null && isNamedUnion(shape) ? shape : undefined;
}

/** The one that the discriminator says, or why there is none; else all. */
function alternativesOf(
  value: unknown,
  union: UnionShape,
  place: Place | undefined,
  shapes: Shapes,
): readonly Candidate[] | ContractError {
  const said = union.discriminator && alternativeOf(value, union, union.discriminator, place);
  if (isContractError(said)) return said;
  return (said ? [said] : union.alternatives).map(({ shape, xml }) => ({
    shape: resolveShape(shape, shapes),
    facts: xml,
  }));
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

/** Where a union is told by a member, the shape of the alternative that it says, and the site with that member; else what is given. */
export function toldByMember(value: unknown, shape: ResolvedShape, site: Site, shapes: Shapes): Told {
  let told: Told = { shape, site };
  while (told.shape.kind === "union" && textFormOf(told.shape, shapes) === undefined)
    told = alternativeByMember(value, told.shape, told.site, shapes);
  return told;
}

interface Told {
  readonly shape: ResolvedShape;
  readonly site: Site;
}

function alternativeByMember(value: unknown, union: UnionShape, site: Site, shapes: Shapes): Told {
  const { discriminator } = union;
  if (discriminator === undefined) throw new TypeError("XML cannot tell the alternatives of this union.");
  const said = alternativeOf(value, union, discriminator, site.place);
  if (isContractError(said)) throw said;
  const { shape, xml } = said;
  const named = shape.kind === "reference" ? namedShape(shape.name, shapes).xml : undefined;
  const namespace = xml?.namespace ?? named?.namespace ?? site.namespace;
  const member = { name: discriminator.propertyName, xml: discriminator.xml, namespace };
  return { shape: resolveShape(shape, shapes), site: { ...site, discriminator: member } };
}

/** The alternative that the discriminator says, or that it says none. */
function alternativeOf(
  value: unknown,
  union: UnionShape,
  discriminator: DiscriminatorShape,
  parent: Place | undefined,
): AlternativeShape | ContractError {
  if (!isJsonObject(value)) return unlike(parent, union, value);
  const { propertyName, mapping } = discriminator;
  const name = Object.hasOwn(value, propertyName) ? value[propertyName] : undefined;
  const index = alternativeNamed(discriminator, name);
  const alternative = index === undefined ? undefined : union.alternatives[index];
  return (
    alternative ?? xmlMismatch({ parent, key: propertyName }, describeValues(Object.keys(mapping)), describeFound(name))
  );
}

/**
 * What has been tried already. A value inside several alternatives is tried once, not once for each: else the work would double with
 * each level of unions.
 */
export class TriedUnions {
  private readonly known = new Map<unknown, Tried[]>();

  recall(value: unknown, whole: Candidate, { namespace }: Site): readonly Outcome[] | undefined {
    const alternatives = unionOf(value, whole)?.alternatives;
    return this.known.get(value)?.find((tried) => tried.alternatives === alternatives && tried.namespace === namespace)
      ?.outcomes;
  }

  keep(value: unknown, whole: Candidate, { namespace }: Site, outcomes: readonly Outcome[]): readonly Outcome[] {
    const union = unionOf(value, whole);
    if (typeof value !== "object" || union === undefined || union.discriminator !== undefined) return outcomes;
    const known = this.known.get(value) ?? [];
    // Without what failed: a value can stand in several places.
    const elements = outcomes.map((outcome) => (isContractError(outcome) ? undefined : outcome));
    this.known.set(value, [...known, { alternatives: union.alternatives, namespace, outcomes: elements }]);
    return outcomes;
  }
}

interface Tried {
  readonly alternatives: readonly AlternativeShape[];
  readonly namespace: string;
  readonly outcomes: readonly Outcome[];
}
