import type { NamedShape } from "../../src/shape.js";

/** A contract of shapes alone, as the build would write it. */
export function contractOf(shapes: Readonly<Record<string, NamedShape>>) {
  return { servers: ["https://example.test"], operations: {}, shapes, nilAliases: [] } as const;
}
