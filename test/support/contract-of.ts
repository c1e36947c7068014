import type { NamedShape } from "../../scripts/model/shape.js";

/** A contract of shapes alone, as the build would write it. */
export function contractOf(shapes: Readonly<Record<string, NamedShape>>) {
  return {
    servers: [{ url: "https://example.test" }],
    operations: {},
    securitySchemes: {},
    shapes,
    nilAliases: [],
  } as const;
}
