import type { Schema } from "../values/schema.js";

/** Schemas by their names. */
export type SchemaTable = Readonly<Record<string, Schema>>;

/** @throws TypeError when the contract has no such schema among those that an answer can hold */
export function schemaNamed(name: string, schemas: SchemaTable): Schema {
  const schema = Object.hasOwn(schemas, name) ? schemas[name] : undefined;
  if (schema !== undefined) return schema;
  throw new TypeError(`No schema named ${JSON.stringify(name)}; there are: ${Object.keys(schemas).join(", ")}.`);
}
