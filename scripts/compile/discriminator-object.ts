import type { AlternativeShape, PropertyShape, ResolvedShape, Shape, XmlNodeFacts } from "../../src/shape.js";
import { type ContractNode, describe } from "../load/contract-node.js";
import { componentName } from "./reference-object.js";

/** A discriminator that {@link completeDiscriminator} has still to say the whole of. */
export interface UnfinishedDiscriminator {
  readonly propertyName: string;
  readonly mapping: Record<string, number>;
  defaultAlternative?: number;
  xml?: XmlNodeFacts;
}

/** OpenAPI Discriminator Object of alternatives: what can be said before the alternatives are compiled. */
export function compileDiscriminator(
  node: ContractNode,
  alternatives: readonly ContractNode[],
): UnfinishedDiscriminator | undefined {
  node.noticeOthers(["propertyName", "mapping", "defaultMapping"]);
  const propertyName = node.at("propertyName")?.text();
  if (propertyName === undefined) {
    node.refuse("a discriminator without propertyName", "name the member that tells the alternatives apart");
    return undefined;
  }
  const names = alternatives.map((alternative) => componentName(alternative));
  const discriminator: UnfinishedDiscriminator = { propertyName, mapping: {} };
  for (const [index, name] of names.entries()) if (name !== undefined) discriminator.mapping[name] = index;
  for (const [value, target] of node.at("mapping")?.entries() ?? []) {
    const index = indexOf(target, alternatives, names);
    if (index !== undefined) discriminator.mapping[value] = index;
  }
  const fallback = node.at("defaultMapping");
  const defaultAlternative = fallback && indexOf(fallback, alternatives, names);
  if (defaultAlternative !== undefined) discriminator.defaultAlternative = defaultAlternative;
  return discriminator;
}

/** Adds what the alternatives themselves say of the member: the values that they allow, and its node in XML. */
export function completeDiscriminator(
  discriminator: UnfinishedDiscriminator,
  nodes: readonly ContractNode[],
  alternatives: readonly AlternativeShape[],
  resolve: (shape: Shape) => ResolvedShape,
): void {
  const { propertyName, mapping } = discriminator;
  const named = new Set(Object.values(mapping));
  for (const [index, { shape }] of alternatives.entries()) {
    const member = memberOf(resolve(shape), propertyName);
    const value = member && resolve(member.shape);
    for (const text of value?.kind === "string" ? (value.enum ?? []) : []) {
      mapping[text] ??= index;
      named.add(mapping[text]);
    }
    if (member?.xml !== undefined) discriminator.xml ??= member.xml;
    if (!named.has(index) && discriminator.defaultAlternative !== index)
      nodes[index]?.refuse(
        "an alternative that the discriminator cannot name",
        `refer to a schema in components, or give ${propertyName} an enum of one value`,
      );
  }
}

function memberOf(shape: ResolvedShape, name: string): PropertyShape | undefined {
  return shape.kind === "object" ? shape.properties.find((property) => property.name === name) : undefined;
}

/** OpenAPI Discriminator Object, `mapping`: a schema's name or a reference to it. */
function indexOf(
  target: ContractNode,
  alternatives: readonly ContractNode[],
  names: readonly (string | undefined)[],
): number | undefined {
  const text = target.text();
  const index = alternatives.findIndex(
    (alternative, at) => text !== undefined && (alternative.at("$ref")?.value === text || names[at] === text),
  );
  if (index >= 0) return index;
  target.refuse(describe(target.value), "name one of the alternatives");
  return undefined;
}
