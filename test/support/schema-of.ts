import * as runtime from "adultwork-webcam/runtime";
import { bindSchemaOf } from "../../scripts/model/parts/schema-of.js";
import type { Shapes } from "../../scripts/model/shape.js";

/** The schema of a shape, made of the parts of the package as it was built. */
export const schemaOf = bindSchemaOf<runtime.Schema>(runtime);

/** The schemas of shapes, by their names. */
export function schemasOf(shapes: Shapes) {
  return Object.fromEntries(Object.entries(shapes).map(([name, { shape }]) => [name, schemaOf(shape, shapes)]));
}
