import type { Place } from "../mismatch.js";
import type { ArrayShape, ObjectShape } from "../shape.js";

export function checkItems(items: unknown[], _shape: ArrayShape, _place: Place | undefined): unknown[] {
  return items;
}
export function checkMembers(
  object: Record<string, unknown>,
  _count: number,
  _shape: ObjectShape,
  _place: Place | undefined,
): Record<string, unknown> {
  return object;
}
export function fresh(value: unknown): unknown {
  return structuredClone(value);
}
