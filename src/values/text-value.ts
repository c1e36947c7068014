import { type ResolvedShape, resolveShape, type Shape, type Shapes } from "../contract/shape.js";
import { InexactNumber, isHeldExactly } from "./decimal.js";
import { describeExpected, describeFound, mismatch, type Place } from "./mismatch.js";
import { readScalar, unfit } from "./scalar.js";

/**
 * The value that a piece of text outside JSON and XML stands for, such as a header's: a string as it is, a number or boolean as JSON
 * writes it.
 *
 * @throws ContractError
 */
export function decodeTextValue(text: string, shape: Shape, shapes: Shapes, place: Place | undefined): unknown {
  const resolved = resolveShape(shape, shapes);
  const value = valueIn(text, resolved, shapes);
  if (value === unfit && resolved.nullable && text === "") return null;
  if (value === unfit) throw mismatch(place, describeExpected(resolved, text), describeFound(text), "text");
  return value;
}

/** Whether a value of that shape can be told from a piece of text that is no JSON. */
export function isTextual(shape: Shape, resolve: (shape: Shape) => ResolvedShape): boolean {
  const resolved = resolve(shape);
  if (resolved.kind === "union")
    return resolved.alternatives.every((alternative) => isTextual(alternative.shape, resolve));
  return resolved.kind !== "object" && resolved.kind !== "array";
}

function valueIn(text: string, shape: ResolvedShape, shapes: Shapes): unknown {
  switch (shape.kind) {
    case "any":
      return text;
    case "null":
      return text === "" ? null : unfit;
    case "union": {
      const values = shape.alternatives.map((alternative) =>
        valueIn(text, resolveShape(alternative.shape, shapes), shapes),
      );
      // As in XML: text that is a number, true or false is one, whatever strings fit it.
      return values.find((value) => /^(?:number|bigint|boolean)$/.test(typeof value)) ?? values.find(isFit) ?? unfit;
    }
    case "boolean":
      return readScalar(text === "true" || (text === "false" ? false : text), shape);
    case "integer":
    case "number":
      return readScalar(numberOf(text), shape);
    case "string":
      return readScalar(text, shape);
    default:
      return unfit;
  }
}

function isFit(value: unknown): boolean {
  return value !== unfit;
}

/** RFC 8259 §6. */
function numberOf(text: string): number | InexactNumber | undefined {
  if (!/^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(text)) return undefined;
  const value = Number(text);
  return isHeldExactly(text, value) ? value : new InexactNumber(text);
}
