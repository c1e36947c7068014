import { type ContractNode, describe } from "../../../load/contract-node.js";
import type { AlternativeShape, ResolvedShape, Shape } from "../../../model/shape.js";
import { listedTags, tagMembers } from "../../shapes/tag-members.js";
import { addTag, type UnfinishedDiscriminator } from "./discriminator-object.js";
import type { Inheritance } from "./inheritance.js";

/** A schema that values are read as, by the tag of a base. */
export interface Descendant {
  readonly name: string;
  /** Whether it stands for its own members alone, since the tag of the base tells its descendants apart as well. */
  readonly isMembersAlone: boolean;
  /** Whether the mapping names it, though it is not made of the base. */
  readonly isUnrelated: boolean;
}

/** A base that values are read by: its own members first, which take the tags that name no other. */
export interface BaseSchema {
  readonly discriminator: UnfinishedDiscriminator;
  readonly alternatives: readonly Descendant[];
}

/**
 * What a base is read as (OpenAPI Discriminator Object): the schemas that are made of it by `allOf`, at any depth, each by its name, by the
 * mapping's and by the values of its own tag; the base itself for its own name. A tag that names none of them is the base's to judge.
 */
export function compileBase(base: string, inheritance: Inheritance): BaseSchema | undefined {
  const node = inheritance.discriminatorOf(base);
  const propertyName = node?.at("propertyName")?.text();
  if (node === undefined || propertyName === undefined) return undefined;
  const alternatives: Descendant[] = [{ name: base, isMembersAlone: true, isUnrelated: false }];
  for (const name of descendantsBy(base, propertyName, inheritance))
    alternatives.push({ name, isMembersAlone: isToldBy(name, propertyName, inheritance), isUnrelated: false });
  const mapping: Record<string, number> = {};
  const indexOf = (name: string) => alternatives.findIndex((alternative) => alternative.name === name);
  const isOwn = inheritance.ownDiscriminator(base)?.pointer === node.pointer;
  const placeOf = (target: ContractNode): number | undefined => {
    const name = typeof target.value === "string" ? inheritance.componentNamed(target.value) : undefined;
    if (name === undefined) {
      target.notice(
        describe(target.value),
        "it names no schema in components: values with this tag are read as the base",
      );
      return undefined;
    }
    if (indexOf(name) < 0 && isOwn) alternatives.push({ name, isMembersAlone: false, isUnrelated: true });
    return indexOf(name) < 0 ? undefined : indexOf(name);
  };
  for (const [value, target] of node.at("mapping")?.entries() ?? []) {
    const index = placeOf(target);
    if (index !== undefined) mapping[value] = index;
  }
  for (const [value, name] of mappingsBelow(alternatives, propertyName, inheritance))
    if (indexOf(name) >= 0) addTag(mapping, value, indexOf(name));
  for (const [index, { name }] of alternatives.entries()) addTag(mapping, name, index);
  const fallback = isOwn ? node.at("defaultMapping") : undefined;
  const defaultAlternative = (fallback && placeOf(fallback)) ?? 0;
  return { discriminator: { propertyName, mapping, defaultAlternative }, alternatives };
}

/** Adds what the schemas themselves say of the tag: the values that each allows, where they are not all that the base allows. */
export function completeBase(
  discriminator: UnfinishedDiscriminator,
  alternatives: readonly AlternativeShape[],
  resolve: (shape: Shape) => ResolvedShape,
): void {
  const { propertyName, mapping } = discriminator;
  const [own = [], ...others] = alternatives.map(({ shape }) => tagMembers(shape, propertyName, resolve));
  const xml = [own, ...others].flat().find((member) => member.xml !== undefined)?.xml;
  if (xml !== undefined) discriminator.xml ??= xml;
  const allowed = listedTags(own, resolve);
  for (const [at, members] of others.entries()) {
    const tags = listedTags(members, resolve) ?? [];
    const isNarrower = allowed === undefined || tags.length < allowed.length;
    for (const tag of isNarrower ? tags : []) addTag(mapping, tag, at + 1);
  }
}

/** Children before grandchildren. A child with a discriminator for another member tells its own descendants apart. */
function descendantsBy(base: string, propertyName: string, inheritance: Inheritance): readonly string[] {
  const found = new Set(inheritance.childrenOf(base));
  for (const name of found) {
    if (name === base || !isTold(name, propertyName, inheritance)) continue;
    for (const child of inheritance.childrenOf(name)) found.add(child);
  }
  found.delete(base);
  return [...found];
}

function isTold(name: string, propertyName: string, inheritance: Inheritance): boolean {
  return inheritance.discriminatorOf(name)?.at("propertyName")?.value === propertyName;
}

function isToldBy(name: string, propertyName: string, inheritance: Inheritance): boolean {
  return inheritance.isBase(name) && isTold(name, propertyName, inheritance);
}

function mappingsBelow(
  alternatives: readonly Descendant[],
  propertyName: string,
  inheritance: Inheritance,
): [value: string, name: string][] {
  return alternatives.slice(1).flatMap(({ name }) => {
    const own = inheritance.ownDiscriminator(name);
    if (own?.at("propertyName")?.value !== propertyName) return [];
    return (own.at("mapping")?.entries() ?? []).flatMap(([value, target]): [string, string][] => {
      const mapped = typeof target.value === "string" ? inheritance.componentNamed(target.value) : undefined;
      return mapped === undefined ? [] : [[value, mapped]];
    });
  });
}
