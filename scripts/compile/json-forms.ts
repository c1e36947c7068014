import { partsOf, type Shape, type Shapes } from "../../src/shape.js";
import type { ContractNode } from "../load/contract-node.js";

/** Refuses, in what bodies in JSON hold, the one thing that JSON has no form of. */
export function refuseBytes(bodies: readonly Shape[], shapes: Shapes, places: WeakMap<object, ContractNode>): void {
  const open = [...bodies];
  const reached = new Set(open);
  for (let shape = open.pop(); shape !== undefined; shape = open.pop()) {
    if (shape.kind === "string" && shape.format === "binary")
      places.get(shape)?.refuse("format binary", "write format: byte: XML and JSON hold no bytes");
    const target = shape.kind === "reference" ? shapes[shape.name]?.shape : undefined;
    for (const part of target === undefined ? partsOf(shape) : [target]) {
      if (!reached.has(part)) open.push(part);
      reached.add(part);
    }
  }
}
