import * as runtime from "adultwork-webcam/runtime";
import type { Shapes } from "../../src/contract/shape.js";
import { bindSchemaOf } from "../../src/json/live/schema-of.js";

/** The schema of a shape, made of the parts of the package as it was built. */
export const schemaOf = bindSchemaOf<runtime.Schema>(runtime);

/** The schemas of shapes, by their names. */
export function schemasOf(shapes: Shapes) {
  return Object.fromEntries(Object.entries(shapes).map(([name, { shape }]) => [name, schemaOf(shape, shapes)]));
}
