import { schemaOf } from "../../scripts/model/parts/schema-of.js";
import type { ScalarShape } from "../../scripts/model/shape.js";
import { type Scalar, unfit } from "../../src/values/schema.js";

/** A scalar as the decoder gives it; undefined for a value that does not fit its shape. */
export function readScalar(value: unknown, shape: ScalarShape): Scalar | undefined {
  const { details } = schemaOf(shape, {});
  if (typeof details !== "object") throw new TypeError(`${shape.kind} is no scalar.`);
  const known = details.read(value);
  return known === unfit ? undefined : known;
}
