import type { TagModel } from "../../../model/model.js";
import type { DiscriminatorShape, ResolvedShape, Shape } from "../../../model/shape.js";
import { listedTags, objectShapesOf, tagMembers } from "../../shapes/tag-members.js";

/**
 * What the tag of an alternative is, for its type; undefined where the alternative's own type says as much.
 *
 * @param index the place among the alternatives
 */
export function tagType(
  shape: Shape,
  index: number,
  { propertyName, mapping, defaultAlternative }: DiscriminatorShape,
  resolve: (shape: Shape) => ResolvedShape,
): TagModel | undefined {
  const objects = objectShapesOf(shape, resolve);
  if (objects.length === 0 && resolve(shape).kind !== "any") return undefined;
  const members = tagMembers(shape, propertyName, resolve);
  const listed = listedTags(members, resolve);
  const isRequired = members.length === objects.length && members.every(({ required }) => required);
  const facts = { name: propertyName, isNullable: resolve(shape).nullable === true, access: members[0]?.access };
  if (index === defaultAlternative) {
    const others = listed?.filter((tag) => !Object.hasOwn(mapping, tag) || mapping[tag] === index);
    return listed === undefined || others === undefined || others.length === listed.length
      ? undefined
      : { ...facts, values: others, isRequired };
  }
  const own = Object.keys(mapping).filter((tag) => mapping[tag] === index);
  const values = listed === undefined ? own : own.filter((tag) => listed.includes(tag));
  const isSaid = isRequired && listed?.every((tag) => own.includes(tag));
  return isSaid ? undefined : { ...facts, values, isRequired: true };
}
