import * as runtime from "../../../src/json/parts.js";
import type { Schema } from "../../../src/values/schema.js";
import { namedShape, type Shape, type Shapes } from "../shape.js";
import { evaluate } from "./evaluate.js";
import { schemaExpression } from "./schema-expression.js";

/** The schema of a shape, for those who have no generated code of it. */
export type SchemaOfShape<Made = Schema> = (shape: Shape, shapes: Shapes) => Made;

export const schemaOf: SchemaOfShape = bindSchemaOf(runtime);

/** @param parts the runtime's, by their names */
export function bindSchemaOf<Made = Schema>(parts: Readonly<Record<string, unknown>>): SchemaOfShape<Made> {
  const known = new WeakMap<Shape, Made>();
  const schemaOf: SchemaOfShape<Made> = (shape, shapes) => {
    let schema = known.get(shape);
    if (schema === undefined) {
      const schemaNamed = (name: string) => schemaOf(namedShape(name, shapes).shape, shapes);
      // What an expression of a schema makes is one.
      schema = evaluate(schemaExpression(shape), parts, schemaNamed) as Made;
      known.set(shape, schema);
    }
    return schema;
  };
  return schemaOf;
}
