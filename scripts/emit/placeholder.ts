import { resolveShape, type ScalarShape, type Shape, type Shapes } from "../../src/shape.js";

/**
 * A value to be filled in, for a contract that gives no example: the required members, and in place of each scalar a text that says
 * what it is to be. It is not made to fit the shape, so that no server can take it for a real one.
 */
export function placeholder(shape: Shape, shapes: Shapes, outer: readonly string[] = []): unknown {
  if (shape.kind === "reference" && outer.includes(shape.name)) return `<${shape.name}>`;
  const inside = shape.kind === "reference" ? [...outer, shape.name] : outer;
  const resolved = resolveShape(shape, shapes);
  switch (resolved.kind) {
    case "object": {
      const required = resolved.properties.filter((property) => property.required);
      return Object.fromEntries(
        required.map((property) => [property.name, placeholder(property.shape, shapes, inside)]),
      );
    }
    case "array":
      return [placeholder(resolved.items, shapes, inside)];
    case "null":
      return null;
    case "any":
    case "never":
    case "union":
      return `<${resolved.kind}>`;
    default:
      return `<${inWords(resolved)}>`;
  }
}

/** The members that {@link placeholder} leaves out of an object. */
export function optionalMembers(shape: Shape, shapes: Shapes): string[] {
  const resolved = resolveShape(shape, shapes);
  if (resolved.kind !== "object") return [];
  return resolved.properties.filter((property) => !property.required).map(({ name }) => name);
}

function inWords({ kind, format, enum: values, nullable }: ScalarShape & { readonly format?: string }): string {
  const type = values === undefined ? (format ?? kind) : values.map((value) => JSON.stringify(value)).join(" or ");
  return nullable ? `${type} or null` : type;
}
