import type { Shape, Shapes } from "../../src/shape.js";
import type { ContractNode } from "../load/contract-node.js";

/** Refuses, in what bodies in JSON hold, the one thing that JSON has no form of. */
export function refuseBytes(bodies: readonly Shape[], shapes: Shapes, places: WeakMap<object, ContractNode>): void {
  const open = [...bodies];
  const reached = new Set(open);
  for (let shape = open.pop(); shape !== undefined; shape = open.pop()) {
    if (shape.kind === "string" && shape.format === "binary")
      places.get(shape)?.refuse("format binary", "write format: byte: XML and JSON hold no bytes");
    for (const part of partsOf(shape, shapes)) {
      if (!reached.has(part)) open.push(part);
      reached.add(part);
    }
  }
}

function partsOf(shape: Shape, shapes: Shapes): readonly Shape[] {
  switch (shape.kind) {
    case "reference":
      return [shapes[shape.name]?.shape ?? []].flat();
    case "array":
      return [shape.items, ...(shape.prefixItems ?? []).map((item) => item.shape)];
    case "union":
      return shape.alternatives.map((alternative) => alternative.shape);
    case "object": {
      const { properties, patternProperties = [], additionalProperties } = shape;
      const others = additionalProperties === undefined || additionalProperties === false ? [] : [additionalProperties];
      return [...properties, ...patternProperties, ...others].map((property) => property.shape);
    }
    default:
      return [];
  }
}
