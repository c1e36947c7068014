import { InexactNumber } from "../decimal.js";
import type { ContractError } from "../errors/contract-error.js";
import { type AllLimits, allLimits } from "../limits.js";
import { describeFound, describeShape, mismatch, type Place } from "../mismatch.js";
import { readScalar, unfit } from "../scalar.js";
import {
  type ArrayShape,
  type ObjectShape,
  type ResolvedShape,
  resolveShape,
  type Shape,
  type Shapes,
} from "../shape.js";
import { readJson } from "./read.js";

/**
 * Decodes JSON text to the value that the shape describes. Members that the shape does not name are left out.
 *
 * @throws JsonSyntaxError, ContractError, LimitError
 */
export function decodeJsonText(
  text: string,
  shape: Shape,
  shapes: Shapes,
  limits: AllLimits = allLimits(undefined),
): unknown {
  return decode(readJson(text, limits), shape, shapes, undefined);
}

function decode(value: unknown, reference: Shape, shapes: Shapes, place: Place | undefined): unknown {
  const shape = resolveShape(reference, shapes);
  if (value === null && shape.nullable) return null;
  switch (shape.kind) {
    case "object":
      return decodeObject(value, shape, shapes, place);
    case "array":
      return decodeArray(value, shape, shapes, place);
    default: {
      const scalar = readScalar(value, shape);
      if (scalar === unfit) throw unlike(place, shape, value);
      return scalar;
    }
  }
}

function decodeObject(value: unknown, shape: ObjectShape, shapes: Shapes, place: Place | undefined): unknown {
  if (!isJsonObject(value)) throw unlike(place, shape, value);
  const decoded: Record<string, unknown> = {};
  for (const property of shape.properties) {
    const here: Place = { parent: place, key: property.name };
    if (Object.hasOwn(value, property.name)) {
      decoded[property.name] = decode(value[property.name], property.shape, shapes, here);
    } else if (property.required) {
      throw unlike(here, resolveShape(property.shape, shapes), undefined);
    }
  }
  return decoded;
}

function decodeArray(value: unknown, shape: ArrayShape, shapes: Shapes, place: Place | undefined): unknown {
  if (!Array.isArray(value)) throw unlike(place, shape, value);
  return value.map((item, index) => decode(item, shape.items, shapes, { parent: place, key: index }));
}

function isJsonObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof InexactNumber);
}

function unlike(place: Place | undefined, shape: ResolvedShape, value: unknown): ContractError {
  return mismatch(place, describeShape(shape), describeFound(value), "json");
}
