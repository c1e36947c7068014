import type { Schema, SchemaOf } from "../../values/schema.js";
import type { ElementForm, ElementPart } from "./element-form.js";

/** Makes a form for each schema once: a schema that is referred to is one, and the same with null another. */
export function elementPart<Kind extends Schema["kind"]>(
  kind: Kind,
  make: (schema: SchemaOf<Kind>, nullable: boolean) => ElementForm,
): ElementPart {
  const made = new Map<Schema, ElementForm>();
  return (schema) => {
    let form = made.get(schema);
    if (form === undefined) {
      if (!isOf(schema, kind)) throw new TypeError(`The XML of ${kind} is no ${schema.kind}'s.`);
      form = make(schema, isNullable(schema));
      made.set(schema, form);
    }
    return form;
  };
}

/** Parts, each with the schema that it is of: they stand in the same order. */
export function withSchemas<Part>(parts: readonly Part[], schemas: readonly Schema[]): (readonly [Part, Schema])[] {
  return parts.flatMap((part, index) => {
    const schema = schemas[index];
    return schema === undefined ? [] : [[part, schema] as const];
  });
}

function isOf<Kind extends Schema["kind"]>(schema: Schema, kind: Kind): schema is SchemaOf<Kind> & Schema {
  return schema.kind === kind;
}

/** Whether null is a value of the schema. */
export function isNullable(schema: Schema): boolean {
  if (schema.nullable || schema.kind === "null") return true;
  return schema.kind === "union" && schema.details().alternatives.some(isNullable);
}
