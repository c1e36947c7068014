import type { Shape } from "../../model/shape.js";

/** The members, alternatives and listed values of a shape, and itself. */
export function partCount(shape: Shape): number {
  switch (shape.kind) {
    case "object":
      return 1 + shape.properties.length + (shape.requiredOthers?.length ?? 0) + (shape.patternProperties?.length ?? 0);
    case "union":
      return 1 + shape.alternatives.length;
    case "string":
    case "integer":
    case "number":
      return 1 + (shape.enum?.length ?? 0);
    default:
      return 1;
  }
}
