import type { ObjectShape, PropertyShape, ResolvedShape, Shape } from "../../model/shape.js";

type Resolve = (shape: Shape) => ResolvedShape;

/** The members of that name of all objects that a value of the shape may be. */
export function tagMembers(shape: Shape, name: string, resolve: Resolve): PropertyShape[] {
  return objectShapesOf(shape, resolve).flatMap(({ properties }) =>
    properties.filter((property) => property.name === name),
  );
}

/** The objects that a value of the shape may be. */
export function objectShapesOf(shape: Shape, resolve: Resolve): ObjectShape[] {
  const resolved = resolve(shape);
  if (resolved.kind === "union") return resolved.alternatives.flatMap((part) => objectShapesOf(part.shape, resolve));
  return resolved.kind === "object" ? [resolved] : [];
}

/** All values that members allow, each once; undefined where one of them does not list its own. */
export function listedTags(members: readonly PropertyShape[], resolve: Resolve): readonly string[] | undefined {
  if (members.length === 0) return undefined;
  const tags = new Set<string>();
  for (const { shape } of members) {
    const resolved = resolve(shape);
    if (resolved.kind !== "string" || resolved.enum === undefined) return undefined;
    for (const tag of resolved.enum) tags.add(tag);
  }
  return [...tags];
}

/**
 * A shape whose objects all have a member of that name: where one does not name it, the one that is given. A union that the same member tells
 * apart has it already, and an object of any members keeps it.
 */
export function withMember(shape: Shape, member: PropertyShape, resolve: Resolve): Shape {
  const resolved = resolve(shape);
  switch (resolved.kind) {
    case "object":
      return resolved.properties.some(({ name }) => name === member.name) || saysNothing(resolved)
        ? shape
        : withProperty(resolved, member);
    case "union": {
      if (resolved.discriminator?.propertyName === member.name) return shape;
      const alternatives = resolved.alternatives.map((part) => ({
        ...part,
        shape: withMember(part.shape, member, resolve),
      }));
      return alternatives.every((part, index) => part.shape === resolved.alternatives[index]?.shape)
        ? shape
        : { ...resolved, alternatives };
    }
    default:
      return shape;
  }
}

function withProperty({ requiredOthers = [], ...object }: ObjectShape, member: PropertyShape): ObjectShape {
  const others = requiredOthers.filter((name) => name !== member.name);
  return {
    ...object,
    properties: [member, ...object.properties],
    ...(others.length === 0 ? {} : { requiredOthers: others }),
  };
}

function saysNothing({ properties, additionalProperties, patternProperties, requiredOthers }: ObjectShape): boolean {
  const facts = [additionalProperties, patternProperties, requiredOthers];
  return properties.length === 0 && facts.every((fact) => fact === undefined);
}
