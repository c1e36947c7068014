import { partsOf, resolveShape, type Shape, type Shapes } from "../../model/shape.js";

/** Whether a value of that shape can hold the text of an integer, which JSON is to hold as a number. */
export function holdsDigits(root: Shape, shapes: Shapes): boolean {
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
