import type { NumberFormat, StringFormat } from "../../src/shape.js";
import { type ContractNode, describe } from "../load/contract-node.js";

/** Keywords that say nothing of the value's form. Extensions are let through, and checked by their own JSON Schemas. */
export const annotations = ["title", "description", "example", "examples", "deprecated", "externalDocs", "$comment"];

/** The keywords that the decoder checks, by type. */
export const keywords = {
  object: ["properties", "required", "additionalProperties"],
  array: ["items"],
  string: ["format", "enum", "const"],
  integer: ["format", "enum", "const"],
  number: ["format", "enum", "const"],
  boolean: ["enum", "const"],
} as const;

export type SchemaType = keyof typeof keywords;

export function isSchemaType(type: string | undefined): type is SchemaType {
  return type !== undefined && Object.hasOwn(keywords, type);
}

export const stringFormats: readonly StringFormat[] = ["local-date-time", "date-time", "date", "uuid"];

/**
 * The `pattern` that may stand beside a format which is ours alone, for tools that do not know it. It says no more than the format does, so
 * the decoder need not check it.
 */
export const formatPatterns: ReadonlyMap<unknown, string> = new Map([
  ["local-date-time", "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2})?$"],
]);

/** Refuses a pattern, unless it is the format's own. */
export function refuseOtherPattern(schema: ContractNode): void {
  const pattern = schema.at("pattern");
  const own = formatPatterns.get(schema.at("format")?.value);
  if (pattern === undefined || pattern.value === own) return;
  pattern.refuse("pattern", own === undefined ? adviceFor("pattern", "string") : `write ${own}, or leave it out`);
}
export const integerFormats: readonly NumberFormat[] = ["int32", "int64"];
export const numberFormats: readonly NumberFormat[] = ["decimal", "float", "double"];

/** What to write instead of a keyword that the decoder does not check. */
export function adviceFor(key: string, type: SchemaType): string {
  const own = advices.get(key);
  if (own !== undefined) return own;
  const alternatives = keywords[type].filter((keyword) => keyword !== "additionalProperties");
  return `leave out ${key}: of a schema with type ${type} the decoder checks ${alternatives.join(", ")}`;
}

const advices: ReadonlyMap<string, string> = new Map([
  ["nullable", 'write "null" beside the type, in a list: nullable is OpenAPI 3.0\'s'],
  ["allOf", "write all properties in one schema: schemas are not merged"],
  ["readOnly", "leave it out: write one schema for the request and one for the response"],
  ["writeOnly", "leave it out: write one schema for the request and one for the response"],
]);

/** The format, if it is one that the decoder checks. */
export function formatOf<Format extends string>(
  schema: ContractNode,
  supported: readonly Format[],
): { format?: Format } {
  const node = schema.at("format");
  if (node === undefined) return {};
  const format = supported.find((name) => name === node.value);
  if (format !== undefined) return { format };
  node.refuse(
    describe(node.value),
    `write one of ${supported.join(", ")}, or leave it out: no other format is checked`,
  );
  return {};
}

/** The values of `enum` or `const`, without null: whether null is allowed is the type's to say, and the values' to repeat. */
export function enumOf<Value>(
  schema: ContractNode,
  nullable: true | undefined,
  isValue: (value: unknown) => value is Value,
): { enum?: Value[] } {
  const constant = schema.at("const");
  const list = schema.at("enum");
  const node = constant ?? list;
  if (node === undefined) return {};
  if (constant !== undefined) list?.refuse("enum beside const", "write one of the two");
  const items = constant === undefined ? node.items() : [constant];
  const values: Value[] = [];
  for (const item of items) {
    if (isValue(item.value)) values.push(item.value);
    else if (item.value !== null || !nullable)
      item.refuse(describe(item.value), "write values of the schema's own type");
  }
  // JSON Schema, Validation §6.1.2: what is not listed is not valid, whatever the type allows.
  if (nullable && !items.some(({ value }) => value === null)) {
    node.refuse("an enum without null, of a type with it", "write null among the values, or take it from the type");
  }
  return { enum: values };
}

export function isString(value: unknown): value is string {
  return typeof value === "string";
}

export function isNumber(value: unknown): value is number {
  return typeof value === "number";
}

export function isInteger(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

export function isBoolean(value: unknown): value is boolean {
  return typeof value === "boolean";
}
