import type { XmlAttribute, XmlReader } from "../reader/reader.js";
import type { Sequence, Take } from "./sequence.js";
import { unknown } from "./unknown.js";
import type { Shared, TagNames, Writer } from "./writer.js";

/** What an element holds by the contract. */
export interface LaidForm {
  readonly nullable: boolean;
  readonly layout?: FormLayout | undefined;
}

/** What layouts know of a form; of what they do not, none is learnt. */
export interface FormLayout {
  /** Of text alone: the value that it stands for; `unfit` where the strict reader must decide. */
  readonly read?: (text: string) => unknown;
  /** Of all else: what takes in the values of its parts. */
  begin?(): Filling;
  /** The member that an attribute is; undefined where none is known. */
  attribute?(attribute: XmlAttribute): WrittenPart | undefined;
  /** The member that the element's text is. */
  text?(): WrittenPart | undefined;
  /**
   * The child that begins here; undefined where none is known.
   *
   * @param around the local name of the element
   */
  child?(reader: XmlReader, around: string): LaidChild | undefined;
}

export interface Filling {
  /**
   * @returns the value of the element; `unfit` where the strict reader must decide
   * @throws ContractError likewise
   */
  end(): unknown;
}

/** A part of the value of an element: a child, an attribute or its text. */
export interface Part {
  put(filling: Filling, value: unknown): void;
}

/** One that brings its own expression. */
export interface WrittenPart extends Part {
  /** @param written an attribute as written, up to its value; or an expression of one text */
  write(writer: Writer, written: string): Take;
}

export interface LaidChild {
  /** The same for all children of one name that stand for one part. */
  readonly key: string;
  readonly part: Part;
  readonly form: LaidForm;
  readonly nullable: boolean;
  /** How several are read; undefined where there is one at most. */
  readonly repeated?: Repeated;
  /** Whether its name is that of the member, which may be any. */
  readonly isOfAnyName?: boolean;
}

/** A part, and what takes its value out of what has matched. */
export type Taken = readonly [part: Part, take: Take];

/**
 * How children are read that may come several times, and what holds them, which takes more than one expression. Each kind of them brings
 * it: a program without them has none of it.
 */
export interface Repeated {
  /** What reads one of them. */
  sequence(element: ElementLayout, shared: Shared): Sequence;
  /** Writes what reads all of those that stand at one place. */
  write(writer: Writer, children: readonly ChildLayout[]): readonly Taken[];
  /** Writes a child that holds such. */
  child(writer: Writer, child: ChildLayout): Take;
  /** Writes an element that holds such. */
  compound(writer: Writer, element: ElementLayout, names: TagNames): Take;
}

/** Documents as they have been written that the strict reader has accepted. */
export interface DocumentLayout {
  /** The XML declarations that they began with. */
  readonly declarations: ReadonlySet<string>;
  readonly root: ElementLayout;
  /** The attributes that mark an element as null, by a prefix that means the same in all of the document. */
  readonly nils: ReadonlySet<string>;
  /** The most elements that are open at once, and the most attributes that one has. */
  readonly depth: number;
  readonly attributes: number;
}

export interface ElementLayout {
  /** Its name, with the prefix; of a member of any name the prefix alone, with its colon. */
  readonly name: string;
  readonly form: LaidForm;
  readonly nullable: boolean;
  /** Of its start tag, in their order: declarations of namespaces, and attributes that are members. */
  readonly attributes: ReadonlyMap<string, AttributeLayout>;
  /** In their order. */
  readonly children: ReadonlyMap<string, ChildLayout>;
  /** Whether those that come several times have come in any order. */
  readonly isMixed: boolean;
  /** Whether it has been an empty element, as `<a/>`. */
  readonly isEmpty: boolean;
  /** Whether it has had a start tag and an end tag; of one that was null or empty, nothing is known of what it holds. */
  readonly isFilled: boolean;
}

export interface AttributeLayout {
  /** As written; up to its value, where it is a member. */
  readonly written: string;
  /** Undefined for a declaration. */
  readonly part: WrittenPart | undefined;
  readonly isOptional: boolean;
}

export interface ChildLayout extends LaidChild {
  readonly element: ElementLayout;
  readonly isOptional: boolean;
}

/**
 * What both layouts say.
 *
 * @throws Unknown where they are of different documents
 */
export function mergeDocuments(one: DocumentLayout, other: DocumentLayout): DocumentLayout {
  return {
    root: mergeElements(one.root, other.root),
    declarations: new Set([...one.declarations, ...other.declarations]),
    nils: new Set([...one.nils, ...other.nils]),
    depth: Math.max(one.depth, other.depth),
    attributes: Math.max(one.attributes, other.attributes),
  };
}

/**
 * The order is that of the newer one.
 *
 * @throws Unknown
 */
export function mergeElements(one: ElementLayout, newer: ElementLayout): ElementLayout {
  if (one.name !== newer.name || one.form !== newer.form) unknown();
  const areFilled = one.isFilled && newer.isFilled;
  return {
    ...one,
    attributes: mergeParts(one.attributes, newer.attributes, true, mergeAttributes),
    children: mergeParts(one.children, newer.children, areFilled, (child, other) =>
      other === undefined ? child : { ...child, element: mergeElements(child.element, other.element) },
    ),
    isMixed: one.isMixed || newer.isMixed,
    isEmpty: one.isEmpty || newer.isEmpty,
    isFilled: one.isFilled || newer.isFilled,
  };
}

/** @param areOptional those that only one has */
function mergeParts<Laid extends { readonly isOptional: boolean }>(
  ones: ReadonlyMap<string, Laid>,
  newer: ReadonlyMap<string, Laid>,
  areOptional: boolean,
  merge: (any: Laid, other: Laid | undefined) => Laid,
): ReadonlyMap<string, Laid> {
  const keys = [...newer.keys()];
  let place = 0;
  for (const key of ones.keys()) {
    if (!newer.has(key)) keys.splice(place, 0, key);
    place = keys.indexOf(key) + 1;
  }
  return new Map(
    keys.map((key) => {
      const [one, other] = [ones.get(key), newer.get(key)];
      const any = one ?? other ?? unknown();
      const isInBoth = one !== undefined && other !== undefined;
      const isOptional = any.isOptional || (isInBoth ? other.isOptional : areOptional);
      return [key, { ...merge(any, isInBoth ? other : undefined), isOptional }];
    }),
  );
}

function mergeAttributes(any: AttributeLayout, other: AttributeLayout | undefined): AttributeLayout {
  // A declaration is in all of them, or in none.
  const isLike = other === undefined ? any.part !== undefined : any.written === other.written;
  return isLike ? any : unknown();
}
