import { isRecord } from "../../load/contract-node.js";
import { valueAt } from "../../load/pointer.js";
import { objectsOf } from "./objects-of.js";
import { joinReferences } from "./reference-siblings.js";

type Schema = Record<string, unknown>;

/**
 * Writes objects with other members than the named ones so that openapi-typescript gives a type that their values have, in place. It does not
 * know `unevaluatedProperties`; and it holds the named members to the type of the others (an index signature, beside them), which no value
 * may fit: so that type is one of the others' and of the named ones'.
 */
export function typeMaps(document: Record<string, unknown>): void {
  const schemas = objectsOf(document);
  joinReferences(schemas, document);
  for (const schema of schemas) {
    const { additionalProperties, unevaluatedProperties } = schema;
    if (additionalProperties === undefined && unevaluatedProperties !== undefined)
      schema["additionalProperties"] = unevaluatedProperties;
  }
  // After all have been read, since a schema's members may be another's.
  const widened = schemas.map((schema) => [schema, othersOf(schema, document)] as const);
  for (const [schema, others] of widened) {
    if (others === undefined) continue;
    schema["additionalProperties"] = others;
    delete schema["patternProperties"];
  }
}

/** What the members that have no name are to be, where that is another schema than is written. */
function othersOf(schema: Schema, document: unknown): unknown {
  const { additionalProperties, patternProperties } = schema;
  const stated = isRecord(patternProperties) ? Object.values(patternProperties) : [];
  if (isRecord(additionalProperties)) stated.push(additionalProperties);
  if (stated.length === 0 || additionalProperties === true || stated.some(isAnything)) return undefined;
  const unfit = membersOf(schema, document, new Set()).filter((member) => !stated.some((other) => fits(member, other)));
  return unfit.length === 0 ? undefined : { anyOf: distinct([...stated, ...unfit]) };
}

function isAnything(schema: unknown): boolean {
  return schema === true || (isRecord(schema) && Object.keys(schema).length === 0);
}

/** The schemas of the members that a schema names, in its parts and alternatives too. */
function membersOf(schema: unknown, document: unknown, seen: Set<unknown>): unknown[] {
  if (!isRecord(schema) || seen.has(schema)) return [];
  seen.add(schema);
  const { $ref, properties } = schema;
  const parts: unknown[] = ["allOf", "anyOf", "oneOf"].flatMap((keyword) => schema[keyword] ?? []);
  if (typeof $ref === "string") parts.push(valueAt(document, $ref));
  const own = isRecord(properties) ? Object.values(properties) : [];
  return [...own, ...parts.flatMap((part) => membersOf(part, document, seen))];
}

/** Whether the values of one are surely among the other's, in TypeScript's view. */
function fits(member: unknown, other: unknown): boolean {
  if (JSON.stringify(member) === JSON.stringify(other)) return true;
  if (!isRecord(member) || !isRecord(other)) return false;
  const isPlain = Object.keys(other).every((keyword) => keyword === "type" || keyword === "description");
  return (
    isPlain &&
    plainTypes.has(other["type"]) &&
    member["type"] === other["type"] &&
    member["format"] === undefined &&
    member["nullable"] !== true
  );
}

const plainTypes: ReadonlySet<unknown> = new Set(["string", "number", "integer", "boolean"]);

function distinct(schemas: readonly unknown[]): unknown[] {
  return [...new Map(schemas.map((schema) => [JSON.stringify(schema), structuredClone(schema)])).values()];
}
