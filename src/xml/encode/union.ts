import {
  type AlternativeShape,
  alternativeNamed,
  type DiscriminatorShape,
  namedShape,
  type Shape,
  type Shapes,
  type UnionShape,
} from "../../contract/shape.js";
import { type ContractError, isContractError } from "../../errors/contract-error.js";
import { describeValues } from "../../values/describe-scalar.js";
import { describeFound, type Place } from "../../values/mismatch.js";
import { unlike, xmlMismatch } from "../decode/mismatch.js";
import type { DiscriminatorMember, Site, XmlEncoder } from "./encoder.js";
import type { Work } from "./work.js";
import type { XmlNode } from "./write/nodes.js";

/** The element of the alternative that a value is: the one that the discriminator says, else the one that the value fits. */
export function* alternativeByName(encoder: XmlEncoder, value: unknown, union: UnionShape, site: Site): Work {
  if (union.discriminator !== undefined) {
    const { shape, xml } = alternativeOf(value, union, union.discriminator, site.place);
    return yield encoder.element(value, shape, xml, site);
  }
  const { elements, failure } =
    encoder.tried.recall(value, union, site) ??
    encoder.tried.keep(value, union, site, yield* tryAll(encoder, value, union, site));
  const [first] = elements;
  if (first === undefined) throw failure ?? unlike(site.place, union, value);
  if (union.mode === "oneOf" && elements.length > 1) {
    throw xmlMismatch(site.place, "just one of the alternatives", `a value that fits ${elements.length} of them`);
  }
  return first;
}

/** The shape of the alternative that the discriminator says, and the member that says so. */
export function alternativeByMember(
  value: unknown,
  union: UnionShape,
  { place, namespace }: Site,
  shapes: Shapes,
): { readonly shape: Shape; readonly discriminator: DiscriminatorMember } {
  const { discriminator } = union;
  if (discriminator === undefined) throw new TypeError("XML cannot tell the alternatives of this union.");
  const { shape, xml } = alternativeOf(value, union, discriminator, place);
  const named = shape.kind === "reference" ? namedShape(shape.name, shapes).xml : undefined;
  return {
    shape,
    discriminator: {
      name: discriminator.propertyName,
      xml: discriminator.xml,
      namespace: xml?.namespace ?? named?.namespace ?? namespace,
    },
  };
}

function alternativeOf(
  value: unknown,
  union: UnionShape,
  discriminator: DiscriminatorShape,
  parent: Place | undefined,
): AlternativeShape {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw unlike(parent, union, value);
  const { propertyName, mapping } = discriminator;
  const name: unknown = Object.entries(value).find(([key]) => key === propertyName)?.[1];
  const index = alternativeNamed(discriminator, name);
  const alternative = index === undefined ? undefined : union.alternatives[index];
  if (alternative !== undefined) return alternative;
  throw xmlMismatch({ parent, key: propertyName }, describeValues(Object.keys(mapping)), describeFound(name));
}

/** What came of trying each alternative of a union on a value. */
interface Tried {
  /** Of each alternative that the value fits, the element. */
  readonly elements: readonly (readonly XmlNode[])[];
  /** Why it fits none, by the alternative that it goes furthest in; undefined where no single one does. */
  readonly failure?: ContractError;
}

function* tryAll(
  encoder: XmlEncoder,
  value: unknown,
  union: UnionShape,
  site: Site,
): Generator<Work, Tried, readonly XmlNode[]> {
  const elements: (readonly XmlNode[])[] = [];
  const failures: ContractError[] = [];
  for (const { shape, xml } of union.alternatives) {
    try {
      elements.push(yield encoder.element(value, shape, xml, site));
    } catch (error) {
      if (!isContractError(error)) throw error;
      failures.push(error);
    }
  }
  const [first, second] = failures.sort((one, other) => depthOf(other) - depthOf(one));
  const isSingle = first !== undefined && (second === undefined || depthOf(first) > depthOf(second));
  return isSingle ? { elements, failure: first } : { elements };
}

/** An alternative that does not know a member has not come as far as one that knows it. */
function depthOf({ path, expected }: ContractError): number {
  return path.split("/").length - (expected === "nothing" ? 0.5 : 0);
}

/**
 * What has been tried already. A value inside several alternatives is tried once, not once for each: else the work would double with
 * each level of unions.
 */
export class TriedUnions {
  private readonly known = new Map<unknown, Map<readonly AlternativeShape[], Map<string, Tried>>>();

  recall(value: unknown, { alternatives }: UnionShape, { namespace }: Site): Tried | undefined {
    return this.known.get(value)?.get(alternatives)?.get(namespace);
  }

  keep(value: unknown, { alternatives }: UnionShape, { namespace }: Site, tried: Tried): Tried {
    if (typeof value !== "object") return tried;
    const ofValue = this.known.get(value) ?? new Map<readonly AlternativeShape[], Map<string, Tried>>();
    const ofUnion = ofValue.get(alternatives) ?? new Map<string, Tried>();
    this.known.set(value, ofValue.set(alternatives, ofUnion));
    // Without the failure: a value can stand in several places.
    ofUnion.set(namespace, { elements: tried.elements });
    return tried;
  }
}
