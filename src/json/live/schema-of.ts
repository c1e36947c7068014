import { namedShape, type Shape, type Shapes } from "../../contract/shape.js";
import type { Schema } from "../../values/schema/schema.js";
import * as runtime from "../parts.js";
import { evaluate } from "./evaluate.js";
import { schemaExpression } from "./schema-expression.js";

/** The schema of a shape, for those who have no generated code of it. */
export function schemaOf(shape: Shape, shapes: Shapes): Schema {
  let schema = known.get(shape);
  if (schema === undefined) {
    schema = evaluate(schemaExpression(shape), parts, (name) =>
      schemaOf(namedShape(name, shapes).shape, shapes),
    ) as Schema;
    known.set(shape, schema);
  }
  return schema;
}

const known = new WeakMap<Shape, Schema>();

const parts: Readonly<Record<string, unknown>> = runtime;
