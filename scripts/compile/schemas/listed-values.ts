import { type ContractNode, describe } from "../../load/contract-node.js";
import type { SchemaType } from "./schema-keywords.js";

/** The values of `enum`, of `const`, or of both; undefined where the schema has neither, or others than scalars and null. */
export function listedValues(schema: ContractNode): readonly ContractNode[] | undefined {
  const constant = schema.at("const");
  const list = schema.at("enum")?.items();
  const listed = list ?? (constant && [constant]);
  if (listed === undefined || !areScalars([...listed, ...(constant === undefined ? [] : [constant])])) {
    const node = schema.at("enum") ?? schema.at("const");
    node?.notice("listed values that are objects or lists", "they are not checked: any value of the type fits");
    return undefined;
  }
  if (list === undefined || constant === undefined) return listed;
  if (list.some(({ value }) => value === constant.value)) return [constant];
  constant.notice("a const that is not among enum", "no value fits both");
  return [];
}

function areScalars(listed: readonly ContractNode[]): boolean {
  return listed.every(({ value }) => typeof value !== "object" || value === null);
}

/** Whether a value of JSON is of a type. */
export function isOfType(value: unknown, type: SchemaType): boolean {
  switch (type) {
    case "integer":
      return Number.isSafeInteger(value);
    case "array":
      return Array.isArray(value);
    case "object":
      return typeof value === "object" && value !== null && !Array.isArray(value);
    default:
      return typeof value === type;
  }
}

/** What a schema says of its values, beside listing them. */
export interface ListContext {
  readonly types: readonly SchemaType[];
  /** Whether `type` names them. */
  readonly isTyped: boolean;
  /** Whether `type` names null. */
  readonly isNullable: boolean;
}

/**
 * Tells of values that the schema's own type does not allow, and refuses the list when it allows none of them.
 *
 * @returns whether null is allowed
 */
export function checkListed(schema: ContractNode, listed: readonly ContractNode[], context: ListContext): boolean {
  const { isTyped, isNullable } = context;
  const isNullable30 = schema.at("nullable")?.value === true && schema.at("$ref") === undefined;
  const mayBeNull = isNullable || isNullable30 || !isTyped;
  const impossible = listed.filter(({ value }) =>
    value === null ? !mayBeNull : !context.types.some((type) => isOfType(value, type)),
  );
  for (const item of impossible) {
    if (impossible.length === listed.length) item.refuse(describe(item.value), "write values of the schema's own type");
    else item.notice(`${describe(item.value)} among values of type ${typesInWords(context)}`, "no value is it");
  }
  if (mayBeNull && listed.some(({ value }) => value === null)) return true;
  const node = schema.at("const") ?? schema.at("enum");
  const found = "an enum without null, of a type with it";
  // JSON Schema, Validation §6.1.2: what is not listed is not valid, whatever the type allows.
  if (isNullable) node?.notice(found, "null does not fit, since it is not listed");
  if (isNullable30) node?.notice("an enum without null, of a schema that is nullable", "null is taken to be allowed");
  return false;
}

function typesInWords({ types, isNullable }: ListContext): string {
  return [...types, ...(isNullable ? ["null"] : [])].join(" or ");
}

/** The types of listed values. */
export function typesOfValues(listed: readonly ContractNode[]): readonly SchemaType[] {
  const types = (["string", "boolean", "integer", "number"] as const).filter((type) =>
    listed.some(({ value }) => isOfType(value, type)),
  );
  const isNumeric = listed.some(({ value }) => typeof value === "number" && !Number.isSafeInteger(value));
  return types.filter((type) => type !== (isNumeric ? "integer" : "number"));
}

/** The listed values of one type. */
export function enumOf<Value>(
  values: readonly unknown[] | undefined,
  isValue: (value: unknown) => value is Value,
): { readonly enum?: readonly Value[] } {
  return values === undefined ? {} : { enum: values.filter(isValue) };
}

export function isString(value: unknown): value is string {
  return typeof value === "string";
}

export function isNumber(value: unknown): value is number {
  return typeof value === "number";
}

export function isBoolean(value: unknown): value is boolean {
  return typeof value === "boolean";
}
