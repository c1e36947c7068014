import { isRecord } from "../../../scripts/load/contract-node.js";

/**
 * A Schema Object as JSON Schema 2020-12, with what says of a value whether it fits, and nothing else: what OpenAPI adds says nothing of
 * that, and in examples beside may stand anything.
 *
 * @param access of which members the schema is read: a request need not have those that only answers have, and the other way round
 * @param refer what to write for a reference
 */
export interface Translation {
  readonly version: string;
  readonly access: "readOnly" | "writeOnly";
  refer(reference: string): string;
}

/** Translates a schema. */
export function translateSchema(schema: unknown, translation: Translation): unknown {
  if (!isRecord(schema)) return schema === false ? false : {};
  const is30 = translation.version.startsWith("3.0");
  const reference = schema["$ref"];
  const referred = typeof reference === "string" ? { $ref: translation.refer(reference) } : {};
  // OpenAPI 3.0, Reference Object: what stands beside $ref is ignored.
  if (is30 && typeof reference === "string") return referred;
  const plain = Object.fromEntries(assertions.filter((key) => key in schema).map((key) => [key, schema[key]]));
  const inside = (value: unknown) => translateSchema(value, translation);
  return {
    ...referred,
    ...plain,
    ...(is30 ? of30(schema) : {}),
    ...required(schema, translation),
    ...mapped(schema, ["items", "additionalProperties", "unevaluatedProperties", "not", "if", "then", "else"], inside),
    ...mapped(schema, ["allOf", "anyOf", "oneOf", "prefixItems"], (list) =>
      Array.isArray(list) ? list.map(inside) : [],
    ),
    ...mapped(schema, ["properties", "patternProperties", "dependentSchemas"], (members) =>
      Object.fromEntries(Object.entries(isRecord(members) ? members : {}).map(([key, value]) => [key, inside(value)])),
    ),
  };
}

const assertions = [
  ...["type", "enum", "const", "format", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
  ...["minLength", "maxLength", "pattern", "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties"],
];

/** OpenAPI 3.0, Schema Object: `nullable` goes with a type; the exclusive bounds are those of JSON Schema's draft 5. */
function of30(schema: Record<string, unknown>): Record<string, unknown> {
  const { type, nullable, minimum, maximum, exclusiveMinimum, exclusiveMaximum } = schema;
  return {
    ...(nullable === true && type !== undefined && { type: [type, "null"] }),
    ...("exclusiveMinimum" in schema && { exclusiveMinimum: exclusiveMinimum === true ? minimum : undefined }),
    ...("exclusiveMaximum" in schema && { exclusiveMaximum: exclusiveMaximum === true ? maximum : undefined }),
  };
}

/** OpenAPI, Schema Object, `readOnly` and `writeOnly`: `required` holds in one direction alone. */
function required(schema: Record<string, unknown>, { access }: Translation): Record<string, unknown> {
  const { required, properties } = schema;
  if (!Array.isArray(required)) return {};
  const other = access === "readOnly" ? "writeOnly" : "readOnly";
  const isOfOther = (name: string) => {
    const property = isRecord(properties) ? properties[name] : undefined;
    return isRecord(property) && property[other] === true;
  };
  return { required: required.filter((name) => !isOfOther(String(name))) };
}

function mapped(
  schema: Record<string, unknown>,
  keys: readonly string[],
  translate: (value: unknown) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(keys.filter((key) => key in schema).map((key) => [key, translate(schema[key])]));
}
