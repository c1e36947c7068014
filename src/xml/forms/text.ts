import { type ScalarSchema, type Schema, unfit } from "../../values/schema.js";
import type { TextForm } from "./element-form.js";
import { readerOf } from "./lexical.js";

/** Text that is a scalar. */
export function xmlText(schema: Schema): TextForm {
  const scalars = scalarOf(schema);
  const [scalar] = scalars;
  return {
    kind: "text",
    schema,
    nullable: schema.nullable,
    scalars,
    read: scalar === undefined ? () => unfit : readerOf(scalar),
  };
}

/** None for a schema that is no scalar. */
export function scalarOf(schema: Schema): readonly ScalarSchema[] {
  switch (schema.kind) {
    case "string":
    case "integer":
    case "number":
    case "boolean":
      return [schema];
    default:
      return [];
  }
}
