import { type ContractNode, isRecord } from "../../load/contract-node.js";
import { directParts, isNoMoreThanReference } from "../document/schema-parts.js";

/** What a value can be, as far as it matters where it is written as text: in a URL, a header or a form. */
export interface TextForm {
  /** The names of scalar types; `any` where the schema does not say. */
  readonly scalars: ReadonlySet<string>;
  /** What the items of an array can be. */
  readonly items: TextForm | undefined;
  /** What the members of an object can be. */
  readonly members: TextForm | undefined;
}

/** What a schema says of that. Nothing deeper than the parts of parts: no place but a query of style `deepObject` has a form of that. */
export function textFormOf(root: ContractNode, schema: ContractNode, depth = 3): TextForm {
  if (depth === 0) return anything;
  const known = knownForms.get(root) ?? new Map<string, TextForm>();
  knownForms.set(root, known);
  const key = `${depth}${schema.pointer}`;
  const form = known.get(key) ?? join(leavesOf(root, schema, new Set()).map((leaf) => leafForm(root, leaf, depth)));
  known.set(key, form);
  return form;
}

/** By the root of the contract, and by depth and place: members that refer to one schema would multiply. */
const knownForms = new WeakMap<ContractNode, Map<string, TextForm>>();

/** The form in words. */
export function describeTextForm({ scalars, items, members }: TextForm): string {
  return [
    ...scalars,
    ...(items === undefined ? [] : [`list of ${describeTextForm(items)}`]),
    ...(members === undefined ? [] : ["object"]),
  ].join(" or ");
}

/** Whether all that can be there is a scalar. */
export function isScalarForm({ scalars, items, members }: TextForm): boolean {
  return items === undefined && members === undefined && !scalars.has("any");
}

const anything: TextForm = { scalars: new Set(["any"]), items: undefined, members: undefined };

/** The schemas that say what a value is, of all that a schema is made of. */
function leavesOf(root: ContractNode, schema: ContractNode, seen: Set<string>): ContractNode[] {
  if (seen.has(schema.pointer)) return [];
  seen.add(schema.pointer);
  const parts = directParts(root, schema);
  const saysMore = !isNoMoreThanReference(root, schema) && typesOf(schema).length > 0;
  return [...(parts.length === 0 || saysMore ? [schema] : []), ...parts.flatMap((part) => leavesOf(root, part, seen))];
}

function typesOf(schema: ContractNode): string[] {
  const { value } = schema;
  if (!isRecord(value)) return [];
  const stated = [value["type"]].flat().filter((type) => typeof type === "string");
  if (stated.length > 0) return stated;
  const listed = Array.isArray(value["enum"]) ? value["enum"] : "const" in value ? [value["const"]] : [];
  if (listed.length > 0) return [...new Set(listed.map((item) => (item === null ? "null" : typeof item)))];
  if ("properties" in value || "additionalProperties" in value) return ["object"];
  return "items" in value ? ["array"] : [];
}

function leafForm(root: ContractNode, schema: ContractNode, depth: number): TextForm {
  const types = typesOf(schema);
  if (types.length === 0) return anything;
  return {
    scalars: new Set(types.filter((type) => !["array", "object", "null"].includes(type))),
    items: types.includes("array") ? itemsForm(root, schema, depth) : undefined,
    members: types.includes("object") ? membersForm(root, schema, depth) : undefined,
  };
}

function itemsForm(root: ContractNode, schema: ContractNode, depth: number): TextForm {
  const items = schema.at("items");
  const listed = [...(schema.at("prefixItems")?.items() ?? []), ...(items === undefined ? [] : [items])];
  return listed.length === 0 ? anything : join(listed.map((item) => textFormOf(root, item, depth - 1)));
}

function membersForm(root: ContractNode, schema: ContractNode, depth: number): TextForm {
  const others = schema.at("additionalProperties");
  const listed = [
    ...(schema.at("properties")?.entries() ?? []).map(([, property]) => property),
    ...(others === undefined || typeof others.value === "boolean" ? [] : [others]),
  ];
  return listed.length === 0 ? anything : join(listed.map((member) => textFormOf(root, member, depth - 1)));
}

function join(forms: readonly TextForm[]): TextForm {
  const items = forms.flatMap((form) => form.items ?? []);
  const members = forms.flatMap((form) => form.members ?? []);
  return {
    scalars: new Set(forms.flatMap((form) => [...form.scalars])),
    items: items.length === 0 ? undefined : join(items),
    members: members.length === 0 ? undefined : join(members),
  };
}
