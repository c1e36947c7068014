import { formatOfKey } from "../../../src/content/media-type-key.js";
import { type ContractNode, describe, isRecord } from "../../load/contract-node.js";
import type { OpenApiVersion } from "../../load/openapi-version.js";
import { didYouMean } from "../../report/closest.js";
import { isSchemaType, keywords, type SchemaType, schemaTypes } from "./schema-keywords.js";

/** The types that `type` names, null aside. */
export function statedTypes(
  schema: ContractNode,
  version: OpenApiVersion,
): {
  readonly types: readonly SchemaType[] | undefined;
  readonly isNullable: boolean;
} {
  const node = schema.at("type");
  if (node === undefined) return { types: undefined, isNullable: false };
  const names = Array.isArray(node.value) ? node.items().map(({ value }) => value) : [node.value];
  const types = names.filter(isSchemaType);
  const isNullable = names.includes("null");
  if (types.length + Number(isNullable) !== names.length) {
    node.refuse(describe(node.value), adviceForType(names, version));
    // Of what is beside it, nothing can be said.
    return { types: undefined, isNullable: false };
  }
  // Each integer is a number.
  return { types: types.includes("number") ? types.filter((type) => type !== "integer") : types, isNullable };
}

function adviceForType(names: readonly unknown[], version: OpenApiVersion): string {
  const unknown = names.find((name) => !isSchemaType(name) && name !== "null");
  const meant = didYouMean(String(unknown), schemaTypes);
  if (meant !== undefined) return meant;
  const several = version === "3.0" ? "and nullable: true where it may be null" : 'or several, "null" too, in a list';
  return `write one of ${schemaTypes.join(", ")}; ${several}`;
}

/** Whether a schema speaks of JSON that is written as text: a string, or a body as it stands on the wire. */
export function isJsonText(schema: unknown): boolean {
  if (!isRecord(schema) || typeof schema["contentMediaType"] !== "string" || "contentEncoding" in schema) return false;
  return formatOfKey(schema["contentMediaType"]) === "json";
}

/** The types that a schema without `type` speaks of, by its keywords. */
export function typesOfKeywords(schema: ContractNode): readonly SchemaType[] | undefined {
  const speaks = (key: string) =>
    schema.at(key) !== undefined && !(key === "contentMediaType" && isJsonText(schema.value));
  const spoken = (["object", "array", "string", "number"] as const).filter((type) => keywords[type].some(speaks));
  return spoken.length === 0 ? undefined : spoken;
}
