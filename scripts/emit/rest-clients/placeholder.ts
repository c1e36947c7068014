import { resolveShape, type ScalarShape, type Shape, type Shapes } from "../../model/shape.js";

/**
 * A value to be filled in, for a contract that gives no example: the required members, and in place of each scalar a text that says
 * what it is to be. It is not made to fit the shape, so that no server can take it for a real one.
 */
export function placeholder(shape: Shape, shapes: Shapes): unknown {
  return placeholderInside(shape, shapes, { outer: [], left: { members: mostMembers } });
}

/** A request of more members is filled in by nobody. What schemas hold twice, inside what others hold twice, would have no end. */
const mostMembers = 1_000;

interface Surroundings {
  /** The names of the schemas around it. */
  readonly outer: readonly string[];
  readonly left: { members: number };
}

function placeholderInside(shape: Shape, shapes: Shapes, { outer, left }: Surroundings): unknown {
  left.members -= 1;
  if (shape.kind === "reference" && (outer.includes(shape.name) || left.members < 0)) return `<${shape.name}>`;
  const inside = { outer: shape.kind === "reference" ? [...outer, shape.name] : outer, left };
  const resolved = resolveShape(shape, shapes);
  switch (resolved.kind) {
    case "object": {
      const required = resolved.properties.filter((property) => property.required);
      return Object.fromEntries(
        required.map((property) => [property.name, placeholderInside(property.shape, shapes, inside)]),
      );
    }
    case "array":
      return [placeholderInside(resolved.items, shapes, inside)];
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
