import { namedShape, type Shape, type Shapes } from "../../contract/shape.js";
import type { Schema } from "../../values/schema/schema.js";
import * as runtime from "../parts.js";
import type { Expression } from "./expression.js";
import { schemaExpression } from "./schema-expression.js";

/** The schema of a shape, for those who have no generated code of it. */
export function schemaOf(shape: Shape, shapes: Shapes): Schema {
  let schema = known.get(shape);
  if (schema === undefined) {
    schema = evaluate(schemaExpression(shape), (name) => schemaOf(namedShape(name, shapes).shape, shapes)) as Schema;
    known.set(shape, schema);
  }
  return schema;
}

const known = new WeakMap<Shape, Schema>();

const parts: Readonly<Record<string, unknown>> = runtime;

function evaluate(expression: Expression, schemaNamed: (name: string) => Schema): unknown {
  const each = (part: Expression) => evaluate(part, schemaNamed);
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
