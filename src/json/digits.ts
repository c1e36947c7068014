import { partsOf, resolveShape, type Shape, type Shapes } from "../contract/shape.js";

/** Whether a value of that shape can hold the text of an integer, which JSON is to hold as a number. */
export function holdsDigits(shape: Shape, shapes: Shapes): boolean {
  let holds = known.get(shape);
  if (holds === undefined) {
    holds = search(shape, shapes);
    known.set(shape, holds);
  }
  return holds;
}

const known = new WeakMap<Shape, boolean>();

function search(root: Shape, shapes: Shapes): boolean {
  const seen = new Set<Shape | string>();
  const waiting: Shape[] = [root];
  for (let shape = waiting.pop(); shape !== undefined; shape = waiting.pop()) {
    const key = shape.kind === "reference" ? shape.name : shape;
    if (seen.has(key)) continue;
    seen.add(key);
    const resolved = resolveShape(shape, shapes);
    if ("representation" in resolved && resolved.representation === "text") return true;
    waiting.push(...partsOf(resolved));
  }
  return false;
}
