import { type ContractNode, describe } from "../../load/contract-node.js";
import type { NumberFormat, StringFormat } from "../../model/shape.js";
import { didYouMean } from "../../report/closest.js";

/** Keywords that say nothing of the value's form. Extensions are let through, and checked by their own JSON Schemas. */
export const annotations = ["title", "description", "example", "examples", "deprecated", "externalDocs", "$comment"];

/** The kinds of value that `type` names, null aside; each with the keywords that speak of it alone. */
export const keywords = {
  object: [
    ...["properties", "required", "additionalProperties", "patternProperties", "unevaluatedProperties"],
    ...["minProperties", "maxProperties"],
  ],
  array: ["items", "prefixItems", "minItems", "maxItems", "uniqueItems"],
  string: ["minLength", "maxLength", "pattern", "contentEncoding", "contentMediaType"],
  integer: ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
  number: ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
  boolean: [],
} as const satisfies Record<string, readonly string[]>;

export type SchemaType = keyof typeof keywords;

export const schemaTypes: readonly string[] = Object.keys(keywords);

export function isSchemaType(type: unknown): type is SchemaType {
  return typeof type === "string" && Object.hasOwn(keywords, type);
}

/** Keywords of a schema's own, whatever its type. */
const general = ["type", "enum", "const", "format", "nullable", "default", "readOnly", "writeOnly", "xml"];

/** Keywords that hold other schemas, or name one. */
export const composition = ["$ref", "allOf", "anyOf", "oneOf", "discriminator", "$defs", "definitions", "$schema"];

/** Keywords that test a value as a whole. Those of a list say more of the first, and nothing without it. */
const tests = [
  ["not"],
  ["if", "then", "else"],
  ["dependentRequired"],
  ["dependentSchemas"],
  ["propertyNames"],
  ["contains", "minContains", "maxContains"],
  ["unevaluatedItems"],
] as const;

/** Keywords by which other schemas are found, and this one by others: references by them lead to nothing, and are refused themselves. */
const identifiers = ["$id", "$anchor", "$dynamicAnchor", "$vocabulary"];

const supported: ReadonlySet<string> = new Set([
  ...annotations,
  ...general,
  ...composition,
  ...identifiers,
  ...Object.values(keywords).flat(),
  ...tests.flat(),
]);

/** Those that say something of values, or of their names in XML. */
const telling = [...supported].filter((key) => !annotations.includes(key));

/** What speaks of the value itself beside a `$ref`: with any of these, the schema is more than the reference. */
export const constraints: readonly string[] = [
  ...["type", "enum", "const", "format", "allOf", "anyOf", "oneOf"],
  ...new Set(Object.values(keywords).flat()),
];

/** What says of which types a value may be, whatever other keywords speak of. */
export const typing: readonly string[] = ["type", "enum", "const", "allOf", "anyOf", "oneOf"];

/** The keywords of a schema that test the value as a whole. */
export function testsOf(schema: ContractNode): ContractNode[] {
  return tests.flatMap(([key]) => schema.at(key) ?? []);
}

/** Refuses a keyword of references that the build does not follow, and tells of each other one that it does not know. */
export function noticeUnknown(schema: ContractNode): void {
  noticeDialect(schema.at("$schema"));
  for (const key of schema.keys()) {
    if (key === "$dynamicRef") schema.at(key)?.refuse(key, "write $ref, with the schema's place");
    else if (!supported.has(key) && !key.startsWith("x-")) tellOf(key, schema.at(key));
  }
}

/** Tells where schemas are written in another dialect of JSON Schema than the one that they are read in: its keywords may mean something else. */
export function noticeDialect(node: ContractNode | undefined): void {
  if (node === undefined || ownDialects.test(String(node.value))) return;
  node.notice(`the dialect ${describe(node.value)}`, "schemas are read as OpenAPI's own: JSON Schema 2020-12");
}

const ownDialects = /^https:\/\/(?:spec\.openapis\.org\/oas\/3\.\d\/|json-schema\.org\/draft\/2020-12\/schema)/;

/** JSON Schema, core §6.5: a keyword that nobody knows says nothing of a value. One that is nearly a known one was meant to. */
function tellOf(key: string, node: ContractNode | undefined): void {
  const meant = didYouMean(key, telling);
  if (meant !== undefined) node?.refuse(key, meant);
  else node?.notice(`${key}, which is no keyword of a schema`, didYouMean(key, annotations) ?? "it is not checked");
}

/** Keywords that speak of values of some types alone. */
const typed: ReadonlySet<string> = new Set(Object.values(keywords).flat());

function isKeywordOf(key: string, type: SchemaType): boolean {
  const own: readonly string[] = keywords[type];
  return own.includes(key);
}

/** Says of keywords that have no effect on any of these types (JSON Schema, Validation §6) that they have none. */
export function noticeIneffective(schema: ContractNode, types: readonly SchemaType[]): void {
  for (const key of schema.keys()) {
    if (!typed.has(key) || types.some((type) => isKeywordOf(key, type))) continue;
    schema.at(key)?.notice(`${key} of a schema with type ${types.join(" or ")}`, `leave it out: it has no effect`);
  }
}

export const stringFormats: readonly StringFormat[] = [
  ...(["local-date-time", "date-time", "date", "time", "duration", "http-date"] as const),
  ...(["uuid", "byte", "int64", "decimal", "binary"] as const),
];

export const integerFormats: readonly NumberFormat[] = [
  ...(["int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64"] as const),
];

export const numberFormats: readonly NumberFormat[] = ["decimal", "float", "double"];

/**
 * The `pattern` that may stand beside a format which is ours alone, for tools that do not know it. It says no more than the format does, so
 * the decoder need not check it.
 */
export const patternsBesideFormats: ReadonlyMap<unknown, string> = new Map([
  ["local-date-time", "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2})?$"],
]);
