import { type ContractNode, describe, isRecord } from "../load/contract-node.js";
import type { OpenApiVersion } from "../load/openapi-version.js";
import type { SchemaType } from "./schema-keywords.js";

/** `enum` or `const`, as values of JSON; undefined where the schema has neither. */
export function listedValues(schema: ContractNode): readonly ContractNode[] | undefined {
  const constant = schema.at("const");
  const list = schema.at("enum");
  if (constant === undefined) return list?.items();
  list?.refuse("enum beside const", "write one of the two");
  return [constant];
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
  readonly version: OpenApiVersion;
}

/**
 * Refuses values that the schema's own type does not allow.
 *
 * @returns whether null is allowed
 */
export function checkListed(schema: ContractNode, listed: readonly ContractNode[], context: ListContext): boolean {
  const { isTyped, isNullable, version } = context;
  const isNullable30 = version === "3.0" && schema.at("nullable")?.value === true;
  const mayBeNull = isNullable || isNullable30 || !isTyped;
  for (const item of listed) checkValue(item, mayBeNull, context.types);
  if (listed.some(({ value }) => value === null)) return true;
  const node = schema.at("const") ?? schema.at("enum");
  // JSON Schema, Validation §6.1.2: what is not listed is not valid, whatever the type allows.
  if (isNullable)
    node?.refuse("an enum without null, of a type with it", "write null among the values, or take it from the type");
  if (isNullable30) node?.notice("an enum without null, of a schema that is nullable", "null is taken to be allowed");
  return false;
}

function checkValue(item: ContractNode, mayBeNull: boolean, types: readonly SchemaType[]): void {
  const { value } = item;
  if (isRecord(value) || Array.isArray(value)) item.refuse(describe(value), "list strings, numbers and booleans alone");
  else if (value === null ? !mayBeNull : !types.some((type) => isOfType(value, type)))
    item.refuse(describe(value), "write values of the schema's own type");
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
