import { type ContractNode, describe } from "../../../load/contract-node.js";
import type { AlternativeShape, ResolvedShape, Shape, XmlNodeFacts } from "../../../model/shape.js";
import { componentName } from "../../document/schema-name.js";
import { listedTags, tagMembers } from "../../shapes/tag-members.js";

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
  node.tellOthers(["propertyName", "mapping", "defaultMapping"]);
  const propertyName = node.at("propertyName")?.text();
  if (propertyName === undefined) {
    node.refuse("a discriminator without propertyName", "name the member that tells the alternatives apart");
    return undefined;
  }
  const names = alternatives.map((alternative) => componentName(alternative));
  const discriminator: UnfinishedDiscriminator = { propertyName, mapping: {} };
  for (const [value, target] of node.at("mapping")?.entries() ?? []) {
    const index = indexOf(target, alternatives, names);
    if (index !== undefined) discriminator.mapping[value] = index;
  }
  for (const [index, name] of names.entries()) if (name !== undefined) addTag(discriminator.mapping, name, index);
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
    const resolved = resolve(shape);
    const members = tagMembers(resolved, propertyName, resolve);
    for (const tag of [...(listedTags(members, resolve) ?? []), ...tagsInside(resolved, propertyName)]) {
      addTag(mapping, tag, index);
      if (mapping[tag] !== undefined) named.add(mapping[tag]);
    }
    const xml = members.find((member) => member.xml !== undefined)?.xml;
    if (xml !== undefined) discriminator.xml ??= xml;
    if (!named.has(index) && discriminator.defaultAlternative !== index)
      nodes[index]?.refuse(
        "an alternative that the discriminator cannot name",
        `refer to a schema in components, or give ${propertyName} an enum of one value`,
      );
  }
}

/** A tag of an alternative, unless it is another's already. */
export function addTag(mapping: Record<string, number>, tag: string, index: number): void {
  if (!Object.hasOwn(mapping, tag)) mapping[tag] = index;
}

/** Of an alternative whose own alternatives the same member tells apart. */
function tagsInside(shape: ResolvedShape, propertyName: string): readonly string[] {
  const inside = shape.kind === "union" ? shape.discriminator : undefined;
  return inside?.propertyName === propertyName ? Object.keys(inside.mapping) : [];
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
