import type {
  ArrayShape,
  ExpandedName,
  ObjectShape,
  ResolvedShape,
  ScalarShape,
  UnionShape,
} from "../../contract/shape.js";

/** What an element holds by the contract: a shape, and the names of what is inside, worked out once. */
export type ElementForm = ObjectForm | ArrayForm | TextForm | UnionForm | EntryForm | EmptyForm;

interface Form {
  readonly shape: ResolvedShape;
  /** Whether the element may be marked as null. */
  readonly nullable: boolean;
}

export interface ObjectForm extends Form {
  readonly kind: "object";
  readonly object: ObjectParts;
  /** How many nodes are looked for, in the objects whose members stand in this element too. */
  readonly slots: number;
  /** The members that are elements, by local name. */
  readonly elements: ReadonlyMap<string, readonly ElementNode[]>;
  readonly attributes: readonly AttributeMember[];
  readonly text: TextMember | undefined;
  /** Where elements go that are no member. */
  readonly maps: readonly MapForm[];
  /** Whether elements and attributes that are no member are refused. */
  readonly isClosed: boolean;
}

/** What an object is made of. */
export interface ObjectParts {
  readonly shape: ObjectShape;
  /** In the contract's order. */
  readonly members: readonly MemberForm[];
  readonly map: MapForm | undefined;
  /** The slots of its members, and of theirs: from the first up to, not including, the end. */
  readonly firstSlot: number;
  readonly endSlot: number;
}

/** One of the elements that stand for a member. */
export interface ElementNode {
  readonly choice: Choice;
  readonly member: ElementMember;
}

export type MemberForm = ElementMember | AttributeMember | TextMember | GroupMember;

interface Member {
  /** The name in the decoded value. */
  readonly key: string;
  /** The keys of the objects around it that have no element of their own. */
  readonly within: readonly string[];
  readonly slot: number;
  /** Known, and no part of an answer's value. */
  readonly isLeftOut: boolean;
  readonly required: boolean;
  readonly shape: ResolvedShape;
  readonly nullable: boolean;
  readonly default: unknown;
}

export interface ElementMember extends Member {
  readonly kind: "element";
  readonly name: ExpandedName;
  /** Without an element around its items, each of them is an element of the member. */
  readonly items: ItemsForm | undefined;
}

export interface AttributeMember extends Member {
  readonly kind: "attribute";
  readonly name: ExpandedName;
  readonly form: TextForm;
}

/** The text of the element. */
export interface TextMember extends Member {
  readonly kind: "text";
  readonly form: TextForm;
}

/** An object whose members stand in the element of the object around it. */
export interface GroupMember extends Member {
  readonly kind: "group";
  readonly object: ObjectParts;
}

/** Members of any name. */
export interface MapForm {
  readonly kind: "map";
  readonly within: readonly string[];
  readonly slot: number;
  /** Names that belong to other members. */
  readonly taken: ReadonlySet<string>;
  /** The first that a key fits is its own. */
  readonly rules: readonly MapRule[];
}

export interface MapRule {
  /** Whether it is one of the patterns, of which several may fit. */
  readonly isPattern: boolean;
  readonly fits: (key: string) => boolean;
  readonly namespace: string;
  readonly value: ValueForm;
  readonly entry: EntryForm | undefined;
}

/** What a value's elements hold. Without an element around its items, a list has an element for each of them. */
export interface ValueForm {
  readonly shape: ResolvedShape;
  readonly items: ItemsForm | undefined;
  form(): ElementForm;
}

/** An element around the key and the value of one member. */
export interface EntryForm extends Form {
  readonly kind: "entry";
  readonly name: ExpandedName;
  readonly key: ExpandedName;
  /** The elements that the value may be. Of an array, one around its items. */
  readonly choices: readonly Choice[];
}

/** An element around the items of an array. */
export interface ArrayForm extends Form {
  readonly kind: "array";
  readonly items: ItemsForm;
}

export interface ItemsForm {
  readonly shape: ArrayShape;
  /** The elements that the first items may be, one by one. */
  readonly first: readonly (readonly Choice[])[];
  readonly others: readonly Choice[];
}

/** An element that may stand at a place. */
export interface Choice {
  readonly namespace: string;
  /** Without one, it is that of the element around it. */
  readonly localName: string | undefined;
  /** Whether it may be marked as null, though its own form may not. */
  readonly nullable: boolean;
  form(): ElementForm;
}

/** Text alone. It is the first of these that it fits. */
export interface TextForm extends Form {
  readonly kind: "text";
  readonly scalars: readonly ScalarShape[];
  /** The value that text stands for; `unfit` where it fits none of them. */
  readonly read: (text: string) => unknown;
  /** What it must fit besides. */
  readonly also?: readonly TextForm[];
}

/** An element whose content is decided by an attribute of it, or by a child. */
export interface UnionForm extends Form {
  readonly kind: "union";
  readonly shape: UnionShape;
  readonly discriminator: DiscriminatorForm;
  readonly alternatives: readonly AlternativeForm[];
}

export interface DiscriminatorForm {
  readonly key: string;
  readonly name: ExpandedName;
  readonly isAttribute: boolean;
  readonly mapping: Readonly<Record<string, number>>;
  readonly defaultAlternative: number | undefined;
}

export interface AlternativeForm {
  /** The namespace of its name, where the contract states it. */
  readonly namespace: string | undefined;
  form(): ElementForm;
}

/** Null, or an element that must not be there. */
export interface EmptyForm extends Form {
  readonly kind: "empty";
}
