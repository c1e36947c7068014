import type { ContractNode } from "../../../load/contract-node.js";
import type { Shape } from "../../../model/shape.js";
import { componentPointer } from "../../document/schema-name.js";
import { membersOf, wholeOf } from "../schema-references.js";
import type { SchemaScope } from "../schema-scope.js";
import { compileBase, completeBase } from "./base-schema.js";
import { tagType } from "./tag-types.js";

/**
 * The shape of a schema that is read as its descendants.
 *
 * @param merge gives the shape of what fits both
 */
export function compileBaseShape(
  name: string,
  schema: ContractNode,
  scope: SchemaScope,
  merge: (one: Shape, other: Shape) => Shape,
): Shape {
  const { inheritance, named, tagged } = scope;
  const base = compileBase(name, inheritance);
  if (base === undefined) return membersOf(name, scope);
  const { discriminator, alternatives: descendants } = base;
  const shapes = descendants.map((descendant): Shape => {
    const shape = descendant.isMembersAlone ? membersOf(descendant.name, scope) : wholeOf(descendant.name, scope);
    return descendant.isUnrelated ? merge(membersOf(name, scope), shape) : shape;
  });
  const alternatives = shapes.map((shape) => ({ shape }));
  const resolve = (shape: Shape) => named.resolve(shape);
  named.onceAllAreKnown(() => {
    completeBase(discriminator, alternatives, resolve);
    const models = descendants.map(({ name: descendant, ...facts }, index) => ({
      ...facts,
      pointer: componentPointer(descendant),
      tag: tagType(shapes[index] ?? { kind: "any" }, index, discriminator, resolve),
    }));
    tagged.bases.set(schema.pointer, models);
  });
  return { kind: "union", mode: "oneOf", alternatives, discriminator };
}
