import { partsOf, type Shape, type Shapes } from "../../model/shape.js";
import type { Places } from "./shape-facts.js";

/** What to write in place of bytes in a format that holds none. */
export function bytesAdvice(format: "JSON" | "XML"): string {
  return `${format} holds no bytes: write a body of bytes under application/octet-stream or the file's own media type, bytes beside other members under multipart/form-data, and bytes in Base64 as format: byte`;
}

/** Refuses, in what bodies in JSON hold, the one thing that JSON has no form of. */
export function refuseBytes(bodies: readonly Shape[], shapes: Shapes, places: Places): void {
  const open = [...bodies];
  const reached = new Set(open);
  for (let shape = open.pop(); shape !== undefined; shape = open.pop()) {
    if (shape.kind === "string" && shape.format === "binary")
      places.placeOf(shape)?.refuse("format binary", bytesAdvice("JSON"));
    const target = shape.kind === "reference" ? shapes[shape.name]?.shape : undefined;
    for (const part of target === undefined ? partsOf(shape) : [target]) {
      if (!reached.has(part)) open.push(part);
      reached.add(part);
    }
  }
}
