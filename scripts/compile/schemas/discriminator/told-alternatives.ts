import type { ContractNode } from "../../../load/contract-node.js";
import type { AlternativeShape, Shape } from "../../../model/shape.js";
import { withMember } from "../../shapes/tag-members.js";
import type { SchemaScope } from "../schema-scope.js";
import { declaredMember } from "./declared-member.js";
import { completeDiscriminator, type UnfinishedDiscriminator } from "./discriminator-object.js";
import { tagType } from "./tag-types.js";
import { undeclaredTag } from "./undeclared-tag.js";

export interface CompiledAlternative {
  readonly node: ContractNode;
  readonly shape: Shape;
}

/**
 * The alternatives, each with the member that tells them apart: where one does not name it, the discriminator does.
 *
 * @param areElements whether an element's name tells each in XML
 */
export function withTags(
  compiled: readonly CompiledAlternative[],
  discriminator: UnfinishedDiscriminator,
  areElements: boolean,
  { root, facts, named, xml: nodes }: SchemaScope,
): readonly CompiledAlternative[] {
  const declared = compiled.map(({ node }) => declaredMember(root, node, discriminator.propertyName));
  const stated = declared.find((member) => member !== undefined);
  const xml = stated === undefined ? {} : nodes.factsOfNode(stated);
  return compiled.map(({ node, shape }, index) => {
    const tag = declared[index] === undefined ? undeclaredTag(discriminator, index, { xml, areElements }) : undefined;
    if (tag === undefined) return { node, shape };
    const whole = withMember(shape, facts.place(tag, node), (part) => named.resolve(part));
    if (whole !== shape && facts.isUntyped(shape)) facts.noteUntyped(whole);
    return { node, shape: facts.place(whole, node) };
  });
}

/** Completes the discriminator once all shapes are known, and says what it makes of the alternatives' types. */
export function tellLater(
  compiled: readonly CompiledAlternative[],
  discriminator: UnfinishedDiscriminator,
  alternatives: readonly AlternativeShape[],
  { named, tagged }: SchemaScope,
): void {
  named.onceAllAreKnown(() => {
    const resolve = (shape: Shape) => named.resolve(shape);
    const nodes = compiled.map(({ node }) => node);
    completeDiscriminator(discriminator, nodes, alternatives, resolve);
    for (const [index, { shape, node }] of compiled.entries()) {
      const tag = tagType(shape, index, discriminator, resolve);
      if (tag !== undefined) tagged.tags.set(node.pointer, tag);
    }
  });
}
