import type { Place } from "../../values/mismatch.js";
import type { ObjectDetails, Property, ScalarSchema, Schema, SchemaOf } from "../../values/schema.js";
import type { Filling, LaidChild, LaidForm, Part, WrittenPart } from "../layout/layout.js";
import type { ExpandedName } from "../names.js";
import type { XmlAttribute, XmlReader } from "../reader/reader.js";
import type { Compared } from "./constraints.js";

/**
 * What an element holds by the contract, of a value of a schema: what both its reading and its writing go by. Each kind has a function that
 * makes it, which brings its reading: what a program does not use is left out of its bundle.
 */
export type ElementPart = (schema: Schema) => ElementForm;

/** A member of an object, of elements in a namespace unless it says otherwise. */
export type MemberPart = (property: Property, namespace: string, object: ObjectDetails) => MemberForm;

/** An element that is no member of its own name. */
export type ItemPart = (schema: Schema) => NamedElement;

/** What both reading and writing go by. */
export type ElementForm = TextForm | ObjectForm | ArrayForm | DiscriminatedForm | NamedForm | EntryForm | EmptyForm;

interface Form extends LaidForm {
  readonly schema: Schema;
  /** Whether the element may be marked as null. */
  readonly nullable: boolean;
}

/** Of what is read by what is inside. */
interface CompoundForm extends Form {
  /**
   * What takes in the element that has just begun.
   *
   * @throws ContractError when it cannot be one
   */
  begin(reading: Reading, place: Place | undefined): Content;
}

/** What is read of one document. */
export interface Reading {
  readonly reader: XmlReader;
  /** Attributes that mark an element as null, beside the `nil` of XML Schema. */
  readonly nilAliases: readonly ExpandedName[];
  readonly compared: Compared;
}

/** What has been read so far of an element that holds other elements. */
export interface Content {
  /**
   * Takes text.
   *
   * @throws ContractError when there must be none
   */
  takeText(reader: XmlReader): void;
  /**
   * What the child that begins here is to hold; undefined for one that the contract does not know.
   *
   * @throws ContractError when it must not stand here
   */
  begin(reader: XmlReader): Child | undefined;
  /** Takes the value of the child that began last. */
  put(value: unknown): void;
  /**
   * @returns the value of the element
   * @throws ContractError when something is missing
   */
  end(): unknown;
}

export interface Child {
  readonly form: ElementForm;
  readonly place: Place | undefined;
  /** Whether it may be marked as null, though its form may not. */
  readonly nullable: boolean;
}

/** An element that may stand at a place. */
export interface NamedElement {
  readonly namespace: string;
  /** Without one, it is that of the member, or of the element around it. */
  readonly localName: string | undefined;
  /** That the contract asks for. */
  readonly prefix: string | undefined;
  /** Whether it may be marked as null, though its own form may not. */
  readonly nullable: boolean;
  /** Made when it is first needed, since schemas may be recursive. */
  form(): ElementForm;
  /** Those that may stand here: itself, or of a union that is told by name one for each alternative. */
  choices(): readonly NamedElement[];
}

/** Text alone. It is the first of these that it fits. */
export interface TextForm extends Form {
  readonly kind: "text";
  readonly scalars: readonly ScalarSchema[];
  /** The value that text stands for; `unfit` where it fits none of them. */
  readonly read: (text: string) => unknown;
  /** What it must fit besides. */
  readonly also?: readonly TextForm[];
}

/** An element around the items of an array. Without it, each item is an element of what holds the array. */
export interface ArrayForm extends CompoundForm {
  readonly kind: "array";
  readonly schema: SchemaOf<"array">;
  items(): ItemForms;
}

export interface ItemForms {
  /** What the first items are, one by one. */
  readonly first: readonly NamedElement[];
  readonly others: NamedElement;
}

/** An element whose content is decided by an attribute of it, or by a child. */
export interface DiscriminatedForm extends CompoundForm {
  readonly kind: "discriminated";
  readonly schema: SchemaOf<"union">;
  readonly member: AttributeMember | ElementMember;
  alternatives(): readonly AlternativeForm[];
  /** The default namespace inside the element: that of a name among the alternatives' that states none. */
  readonly inside: string;
}

export interface AlternativeForm {
  /** The namespace of its name, where the contract states it. */
  readonly namespace: string | undefined;
  form(): ElementForm;
}

/** A union whose alternatives have elements of their own. One of its own stands for null alone. */
export interface NamedForm extends CompoundForm {
  readonly kind: "named";
  readonly schema: SchemaOf<"union">;
  alternatives(): readonly NamedElement[];
  /** The elements that may stand for one that would hold the union but for its alternatives' names. */
  choicesIn(holder: NamedElement): readonly NamedElement[];
}

/** Null, or an element that must not be there. */
export interface EmptyForm extends CompoundForm {
  readonly kind: "empty";
}

/** An element around the key and the value of one member. */
export interface EntryForm extends CompoundForm {
  readonly kind: "entry";
  readonly name: PrefixedName;
  readonly key: PrefixedName;
  /** Of an array, around its items. */
  readonly value: NamedElement;
  /**
   * The key of the entry that has just begun; undefined for another element.
   *
   * @throws ContractError for an entry without a key
   */
  keyAt(reader: XmlReader, place: Place | undefined): string | undefined;
}

/** A name, and the prefix that the contract asks for. */
export interface PrefixedName extends ExpandedName {
  readonly prefix: string | undefined;
}

export interface ObjectForm extends CompoundForm {
  readonly kind: "object";
  readonly schema: SchemaOf<"object">;
  /** Its members, in the contract's order, and what there is to say of others. */
  inside(): { readonly members: readonly MemberForm[]; readonly others: OthersForm | undefined };
  /** What its element holds. */
  nodes(): ObjectNodes;
  /** Takes its place in an element, its own or that of an object around it. */
  layOut(nodes: ObjectNodes, within: readonly string[]): ObjectParts;
}

export type MemberForm = ElementMember | ListMember | AttributeMember | TextMember | GroupMember;

interface Member {
  readonly property: Property;
  /**
   * Takes its place in an element.
   *
   * @param within the keys of the objects around it that have no element of their own
   */
  layOut(nodes: ObjectNodes, within: readonly string[]): MemberNode;
}

export interface ElementMember extends Member {
  readonly kind: "element";
  readonly element: NamedElement;
}

/** An array without an element around its items: each of them is an element of the member. */
export interface ListMember extends Member {
  readonly kind: "list";
  readonly list: ArrayForm;
}

export interface AttributeMember extends Member {
  readonly kind: "attribute";
  readonly attribute: PrefixedName;
  readonly form: TextForm;
  /** The namespace that its value is a name in, where nothing else says one; undefined where it is no name (XML Schema part 1 §2.6.1). */
  readonly valueNamespace: string | undefined;
}

/** The text of the element. */
export interface TextMember extends Member {
  readonly kind: "text" | "cdata";
  readonly form: TextForm;
}

/** An object whose members stand in the element of the object around it. */
export interface GroupMember extends Member {
  readonly kind: "group";
  readonly object: ObjectForm;
}

/** What there is to say of an object's members beside those that are named. */
export interface OthersForm {
  readonly map: MapForm | undefined;
  /**
   * @param aliases attributes that mark an element as null
   * @throws ContractError for an attribute that is no member, where there must be none
   */
  refuseAttributes(
    attributes: readonly XmlAttribute[],
    nodes: ObjectNodes,
    aliases: readonly ExpandedName[],
    place: Place | undefined,
  ): void;
  /** @throws ContractError for an element that is no member, where there must be none */
  refuseElement(name: ExpandedName, parent: Place | undefined): void;
  /**
   * @param count of the members that have come: defaults are none
   * @throws ContractError when there are too few or too many, or one is missing
   */
  check(isThere: (name: string) => boolean, count: number, place: Place | undefined): void;
}

/** Members of any name. */
export interface MapForm {
  /** The first that a key fits is its own. */
  readonly rules: readonly MapRule[];
  layOut(nodes: ObjectNodes, within: readonly string[], taken: ReadonlySet<string>): MapNode;
}

export interface MapRule extends MapValue {
  /** Whether it is one of the patterns, of which several may fit. */
  readonly isPattern: boolean;
  readonly fits: (key: string) => boolean;
}

/** A member of any name. */
export interface MapValue {
  /** The element of a value, named by its key. */
  readonly element: NamedElement;
  /** Of an array without an element around its items, each of which is named by the key. */
  readonly list: ArrayForm | undefined;
  readonly entry: EntryForm | undefined;
}

/** The nodes of one element, of whichever object they are members. */
export interface ObjectNodes {
  /** How many are looked for. */
  slots: number;
  /** By local name. */
  readonly elements: Map<string, ChoiceNode[]>;
  readonly attributes: AttributeNode[];
  text: TextNode | undefined;
  /** Where elements go that are no member. */
  readonly maps: MapNode[];
}

export interface AttributeNode extends WrittenPart {
  readonly name: ExpandedName;
  readonly slot: number;
  put(found: FoundNodes, value: string): void;
}

/** One of the elements that stand for a member. */
export interface ChoiceNode {
  readonly choice: NamedElement;
  readonly node: ElementNode;
}

/** What an object is made of, in the element that it has a place in. */
export interface ObjectParts {
  readonly schema: SchemaOf<"object">;
  readonly nodes: readonly MemberNode[];
  readonly map: MapNode | undefined;
  /** The slots of its members, and of theirs: from the first up to, not including, the end. */
  readonly firstSlot: number;
  readonly endSlot: number;
  readonly others: OthersForm | undefined;
}

export interface MemberNode {
  readonly property: Property;
  /** OpenAPI 3.2, XML Object, Handling null values: whether it is null where nothing has come. */
  readonly isNullWithout: boolean;
  /** What has come of the member; undefined where nothing has. */
  valueOf(found: FoundNodes, parent: Place | undefined): unknown;
  /**
   * Its value where nothing has come, and something must.
   *
   * @throws ContractError unless that is a value of its own
   */
  missing(found: FoundNodes, place: Place): unknown;
}

/** Of a member whose text or whose children stand in the element. */
export interface ElementNode extends Part {
  readonly property: Property;
  readonly within: readonly string[];
  /** What layouts know of its elements; undefined where it is nothing. */
  readonly laid: Pick<LaidChild, "repeated"> | undefined;
  begin(reader: XmlReader, choice: NamedElement, found: FoundNodes, place: Place): Child;
  put(found: FoundNodes, value: unknown): void;
}

export interface TextNode extends WrittenPart {
  readonly property: Property;
  readonly within: readonly string[];
  readonly slot: number;
  put(found: FoundNodes, value: unknown): void;
}

export interface MapNode {
  readonly within: readonly string[];
  /** A child of any name, as layouts know it; undefined where they do not. */
  laidChild(reader: XmlReader): LaidChild | undefined;
  begin(reader: XmlReader, found: FoundNodes, place: Place | undefined): Child | undefined;
  put(found: FoundNodes, value: unknown): void;
  entries(found: FoundNodes, place: Place | undefined): Iterable<readonly [string, unknown]>;
}

/** What has come in one element so far. */
export interface FoundNodes extends Filling {
  /** By slot, undefined where nothing has come: an element's value, an attribute, text, a map. */
  readonly values: unknown[];
  /** By slot. */
  readonly attributes: (XmlAttribute | undefined)[];
  readonly compared: Compared;
  /** An element that its namespace alone keeps from being a member. */
  stray(localName: string): ExpandedName | undefined;
  build(parts: ObjectParts, place: Place | undefined): Record<string, unknown>;
}
