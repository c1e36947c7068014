import { namedShape, type Shape, type Shapes } from "../../contract/shape.js";
import type { Schema } from "../../values/schema/schema.js";
import * as runtime from "../parts.js";
import type { Expression } from "./expression.js";
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

function evaluate(
  expression: Expression,
  parts: Readonly<Record<string, unknown>>,
  schemaNamed: (name: string) => unknown,
): unknown {
  const each = (part: Expression) => evaluate(part, parts, schemaNamed);
  switch (expression.kind) {
    case "part":
      return parts[expression.name];
    case "call": {
      const make = parts[expression.part];
      if (typeof make !== "function") throw new TypeError(`The runtime has no part ${expression.part}.`);
      return make(...expression.given.map(each));
    }
    case "schema":
      return schemaNamed(expression.name);
    case "xml":
      throw new TypeError("Only generated code has it.");
    case "literal":
      return expression.value;
    case "list":
      return expression.items.map(each);
    case "record":
      return Object.fromEntries(expression.members.map(([name, value]) => [name, each(value)]));
    case "thunk":
      return () => each(expression.of);
  }
}
