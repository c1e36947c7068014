import { nodeAt, resolveReference } from "../../compile/document/reference-object.js";
import type { ContractNode } from "../../load/contract-node.js";
import type { Model } from "../../model/model.js";
import {
  type AlternativeShape,
  type ArrayShape,
  type ObjectShape,
  type PropertyShape,
  type ResolvedShape,
  resolveShape,
  type Shape,
  type UnionShape,
} from "../../model/shape.js";
import { defaultNamespace } from "../../model/xml/names.js";
import { limitsInWords } from "./limits-in-words.js";
import { type MemberXmlView, memberXml, type Namespaces, namesInside, type XmlNameView } from "./member-xml.js";
import { itemsOf } from "./optional-members.js";
import { keywordNode, memberNode, type Remarks, remarksOf } from "./schema-nodes.js";

/** A schema that the contract names, as people read it. */
export interface SchemaView {
  readonly name: string;
  readonly remarks: Remarks;
  readonly type: TypeView;
  /** Its root element in XML, where that has a namespace. */
  readonly xml: XmlNameView | undefined;
}

/** What JSON and XML hold, in words. */
export interface TypeView {
  /** In order; a schema that has a section of its own stands as its name. */
  readonly words: readonly (string | SchemaName)[];
  readonly isNullable: boolean;
  readonly values: readonly ValueView[];
  /** What a value has to be besides. */
  readonly limits: readonly string[];
  /** The members of an object, and of those in it that have no name of their own. */
  readonly members: readonly MemberView[];
}

export interface SchemaName {
  readonly schema: string;
}

export interface ValueView {
  readonly value: string | number | boolean;
  /** What it stands for, where the contract says so. */
  readonly meaning: string | undefined;
}

export interface MemberView {
  /** Its name, behind those of the members that it is in as far as they have no schema of their own. */
  readonly path: readonly string[];
  readonly type: TypeView;
  readonly isRequired: boolean;
  readonly isDeprecated: boolean;
  /** `read`: in answers alone; `write`: in requests alone. */
  readonly access: "read" | "write" | undefined;
  readonly default: string | undefined;
  readonly remarks: Remarks;
  /** What it is in XML, unless it is what a reader expects: an element of the member's own name, in the namespace around it. */
  readonly xml: MemberXmlView | undefined;
}

/** What viewing a schema needs to know of the contract around it. */
export interface ViewContext {
  readonly root: ContractNode;
  readonly model: Model;
}

export function viewSchemas(context: ViewContext): SchemaView[] {
  const schemas = context.root.at("components")?.at("schemas");
  return Object.entries(context.model.contract.shapes).map(([name, { shape, xml }]) => {
    const node = name.startsWith("#") ? nodeAt(context.root, name) : schemas?.at(name);
    const names = { inside: defaultNamespace(xml, ""), around: xml?.namespace ?? "" };
    const hasName = shape.kind === "reference";
    return {
      name,
      remarks: remarksOf(node),
      type: hasName ? viewType(shape, node, names, context) : viewResolved(shape, node, names, context),
      xml: xml?.namespace === undefined ? undefined : { localName: xml.name, namespace: xml.namespace },
    };
  });
}

/** The type of a body or a parameter. */
export function viewRootType(shape: Shape, node: ContractNode | undefined, context: ViewContext): TypeView {
  return viewType(shape, node, { inside: "", around: "" }, context);
}

/** Of a schema that has a name and more than a text, the name. */
function viewType(shape: Shape, node: ContractNode | undefined, names: Namespaces, context: ViewContext): TypeView {
  const resolved = resolveShape(shape, context.model.contract.shapes);
  if (shape.kind !== "reference") return viewResolved(resolved, node, names, context);
  if (["object", "array", "union", "any"].includes(resolved.kind))
    return {
      words: [{ schema: shape.name }],
      isNullable: resolved.kind !== "any" && (resolved.nullable ?? false),
      values: [],
      limits: [],
      members: [],
    };
  const type = viewResolved(resolved, node, names, context);
  const named = context.model.schemas.find(({ name }) => name === shape.name)?.namedValues ?? [];
  if (named.length === 0) return type;
  return { ...type, values: named.map(({ name, value, description }) => ({ value, meaning: description ?? name })) };
}

function viewResolved(
  shape: ResolvedShape,
  node: ContractNode | undefined,
  names: Namespaces,
  context: ViewContext,
): TypeView {
  const isNullable = shape.nullable ?? false;
  const limits = limitsInWords(shape);
  const plain = { isNullable, limits, values: [], members: [] };
  switch (shape.kind) {
    case "object":
      return { ...plain, ...viewObject(shape, node, names, context) };
    case "array":
      return { ...plain, ...viewArray(shape, node, names, context) };
    case "union":
      return { ...plain, ...viewUnion(shape, node, names, context) };
    case "any":
      return { ...plain, words: ["any value"] };
    case "never":
      return { ...plain, words: ["no value"] };
    case "null":
      return { ...plain, words: ["null"] };
    default: {
      const format = shape.kind === "boolean" ? undefined : shape.format;
      const words = [format === undefined ? shape.kind : `${shape.kind}, ${format}`];
      return { ...plain, words, values: (shape.enum ?? []).map((value) => ({ value, meaning: undefined })) };
    }
  }
}

function viewObject(shape: ObjectShape, node: ContractNode | undefined, names: Namespaces, context: ViewContext) {
  const { properties, patternProperties = [], additionalProperties } = shape;
  const members = [
    ...properties.flatMap((property) => viewMember(property, node, names, context)),
    ...patternProperties.flatMap(({ pattern, shape: type }) =>
      viewOthers(`/${pattern}/`, type, undefined, names, context),
    ),
  ];
  if (!additionalProperties) return { words: ["object"], members };
  const others = node && keywordNode(context.root, node, "additionalProperties");
  if (members.length > 0)
    return {
      words: ["object"],
      members: [...members, ...viewOthers("*", additionalProperties.shape, others, names, context)],
    };
  const type = viewType(additionalProperties.shape, others, names, context);
  return { words: ["map of ", ...type.words], values: type.values, members: type.members.map(behind("*")) };
}

function viewArray(
  { items, itemXml, prefixItems = [] }: ArrayShape,
  node: ContractNode | undefined,
  names: Namespaces,
  context: ViewContext,
) {
  const inside = namesInside(itemXml, names);
  const prefixNodes = itemsOf(node && keywordNode(context.root, node, "prefixItems"));
  const first = prefixItems.map((item, index) => viewType(item.shape, prefixNodes[index], inside, context));
  const rest = viewType(items, node && keywordNode(context.root, node, "items"), inside, context);
  if (first.length === 0) return { words: ["array of ", ...rest.words], values: rest.values, members: rest.members };
  const all = items.kind === "never" ? first : [...first, { ...rest, words: ["any number of ", ...rest.words] }];
  return {
    words: [
      "tuple of ",
      ...inSeries(
        all.map(({ words }) => words),
        " and ",
      ),
    ],
    members: first.flatMap(({ members }, index) => members.map(behind(`(${index + 1})`))),
  };
}

/** Alternatives without a name are counted, since their members stand among those of the others. */
function viewUnion(shape: UnionShape, node: ContractNode | undefined, names: Namespaces, context: ViewContext) {
  const { alternatives, discriminator, mode } = shape;
  const shapes = context.model.contract.shapes;
  const isNull = (alternative: AlternativeShape) => resolveShape(alternative.shape, shapes).kind === "null";
  const nodes = itemsOf(node && keywordNode(context.root, node, mode));
  const stated = nodes.length === alternatives.length ? nodes : [];
  const types = alternatives
    .map((alternative, index) => ({ alternative, node: stated[index] }))
    .filter(({ alternative }) => !isNull(alternative))
    .map(({ alternative, node: own }) =>
      viewType(alternative.shape, own, namesInside(alternative.xml, names), context),
    );
  const nameless = types.filter(({ members }) => members.length > 0);
  const words = types.map((type) => {
    const count = nameless.indexOf(type) + 1;
    return count === 0 ? type.words : [...type.words, ` (${count})`];
  });
  return {
    words: [...(words.length > 1 ? [mode === "oneOf" ? "one of " : "any of "] : []), ...inSeries(words, " or ")],
    isNullable: (shape.nullable ?? false) || alternatives.some(isNull),
    limits: discriminator === undefined ? [] : [`told apart by ${discriminator.propertyName}`],
    values: types.flatMap(({ values }) => values),
    members: nameless.flatMap(({ members }, index) => members.map(behind(`(${index + 1})`))),
  };
}

/** A member, and those of its own that have no schema with a name to stand in. */
function viewMember(
  property: PropertyShape,
  schema: ContractNode | undefined,
  names: Namespaces,
  context: ViewContext,
): MemberView[] {
  const { name, shape, required = false, access } = property;
  const node = schema && memberNode(context.root, schema, name);
  const facts = shape.kind === "array" && !shape.wrapped ? shape.itemXml : property.xml;
  const type = viewType(shape, node, namesInside(facts, names), context);
  const own = remarksOf(node);
  // A schema with a section of its own is described there.
  const isLinked = type.words.some((word) => typeof word === "object");
  const target = node === undefined || isLinked ? undefined : remarksOf(resolveReference(context.root, node));
  const member: MemberView = {
    path: [name],
    type,
    isRequired: required,
    isDeprecated: node?.at("deprecated")?.value === true,
    access,
    default: property.default === undefined ? undefined : inJson(property.default),
    remarks: {
      description: own.description ?? target?.description,
      note: own.note ?? target?.note,
      reasoned: own.reasoned ?? target?.reasoned,
    },
    xml: memberXml(name, shape, facts, names),
  };
  return [member, ...type.members.map(behind(name))];
}

/** Members of any name (`*`), or of those that match a pattern. */
function viewOthers(
  name: string,
  shape: Shape,
  node: ContractNode | undefined,
  names: Namespaces,
  context: ViewContext,
): MemberView[] {
  const stated = remarksOf(node);
  const description =
    stated.description ?? (name === "*" ? "Any other member." : "Any member whose name matches the pattern.");
  return viewMember({ name, shape }, undefined, names, context).map((member, index) =>
    index === 0 ? { ...member, remarks: { ...stated, description }, xml: undefined } : member,
  );
}

function behind(name: string): (member: MemberView) => MemberView {
  return (member) => ({ ...member, path: [name, ...member.path] });
}

function inSeries(parts: readonly TypeView["words"][], last: string): TypeView["words"] {
  return parts.flatMap((part, index) => {
    if (index === 0) return part;
    return [index === parts.length - 1 ? last : ", ", ...part];
  });
}

/** An integer of 64 bits in a default may be a bigint. */
function inJson(value: unknown): string {
  return JSON.stringify(value, (_, member) => (typeof member === "bigint" ? String(member) : member));
}
