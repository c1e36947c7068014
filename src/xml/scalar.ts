import type { Place } from "../mismatch.js";
import { readScalar, unfit } from "../scalar.js";
import type { ScalarShape } from "../shape.js";
import { parseLexical } from "./lexical.js";
import { unlike } from "./mismatch.js";

/**
 * The value that an element's text, or an attribute's value, stands for.
 *
 * @throws ContractError
 */
export function decodeScalar(text: string, shape: ScalarShape, place: Place | undefined): unknown {
  const scalar = readScalar(parseLexical(text, shape), shape);
  if (scalar === unfit) throw unlike(place, shape, text);
  return scalar;
}
