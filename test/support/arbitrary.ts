import fc from "fast-check";
import { type PropertyShape, resolveShape, type Shape, type Shapes } from "../../src/shape.js";

/** Any value that a shape allows. */
export function anyValueOf(reference: Shape, shapes: Shapes): fc.Arbitrary<unknown> {
  const shape = resolveShape(reference, shapes);
  const value = anyNonNullValueOf(shape, shapes);
  return shape.nullable ? fc.oneof({ weight: 3, arbitrary: value }, fc.constant(null)) : value;
}

function anyNonNullValueOf(shape: ReturnType<typeof resolveShape>, shapes: Shapes): fc.Arbitrary<unknown> {
  if ("enum" in shape && shape.enum !== undefined) return fc.constantFrom(...shape.enum);
  switch (shape.kind) {
    case "object":
      return objectOf(shape.properties, shapes);
    case "array":
      return fc.array(anyValueOf(shape.items, shapes), { maxLength: 4 });
    case "boolean":
      return fc.boolean();
    case "integer":
      return shape.format === "int32" ? fc.integer() : fc.maxSafeInteger();
    case "number":
      return fc.oneof(
        fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (number === 0 ? 0 : number)),
        fc.integer({ min: -1e9, max: 1e9 }).map((number) => number / 10_000 || 0),
      );
    case "string":
      return shape.format === undefined ? xmlText : dateTime;
    default:
      throw new TypeError(`No arbitrary for ${shape.kind}.`);
  }
}

function objectOf(properties: readonly PropertyShape[], shapes: Shapes): fc.Arbitrary<unknown> {
  const model = Object.fromEntries(properties.map(({ name, shape }) => [name, anyValueOf(shape, shapes)]));
  return fc.record(model, { requiredKeys: properties.filter(({ required }) => required).map(({ name }) => name) });
}

/** Any text of characters that XML 1.0 §2.2 allows, with those that need care well represented. */
export const xmlText = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      "<",
      ">",
      "&",
      '"',
      "'",
      "]]>",
      " ",
      "\n",
      "\r",
      "\t",
      "-->",
      "&amp;",
      "é",
      "😀",
      "\u0085",
      "\u2028",
    ),
    fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 1 })
      .filter((text) => !/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(text)),
  ),
});

const dateTime = fc
  .tuple(
    fc.date({ min: new Date("0001-01-01T00:00:00Z"), max: new Date("9999-12-31T23:59:59Z"), noInvalidDate: true }),
    fc.constantFrom(16, 19, 23),
    fc.constantFrom("", "Z", "+01:00", "-11:30"),
  )
  .map(([date, length, offset]) => date.toISOString().slice(0, length) + offset);
