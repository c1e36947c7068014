import { describeFound, type Place } from "../../mismatch.js";
import { readScalar, unfit } from "../../scalar.js";
import {
  isScalar,
  type NumberShape,
  type ResolvedShape,
  resolveShape,
  type ScalarShape,
  type Shape,
  type Shapes,
  type UnionShape,
} from "../../shape.js";
import { shorten } from "../../shorten.js";
import { parseLexical } from "../lexical.js";
import { unlike, xmlMismatch } from "../mismatch.js";
import { decimalText } from "./number.js";

/**
 * The text of a value that stands in an attribute, or in the text of an element around it.
 *
 * @throws ContractError
 */
export function textOf(value: unknown, shape: ResolvedShape, shapes: Shapes, place: Place | undefined): string {
  if (isScalar(shape)) return scalarText(value, shape, place);
  if (shape.kind === "union" && isText(shape, shapes)) return unionText(value, shape, shapes, place);
  throw unlike(place, shape, value);
}

/**
 * The text that stands for a scalar, such that decoding it gives the value again.
 *
 * @throws ContractError for a value that does not fit its shape, and for text that XML cannot hold
 */
export function scalarText(value: unknown, shape: ScalarShape, place: Place | undefined): string {
  const text = plainText(value, shape);
  // The decoder's own checks, on what it would read: what is written is never what it would refuse, or take for another value.
  if (text === undefined || readScalar(parseLexical(text, shape), shape) !== value) throw unlike(place, shape, value);
  return checkedText(text, place);
}

/**
 * The text of a value that is one of several scalars.
 *
 * @throws ContractError likewise, and for a value whose text is another one's
 */
export function unionText(value: unknown, union: UnionShape, shapes: Shapes, place: Place | undefined): string {
  const scalars = scalarsOf(union, shapes);
  const fitting = scalars.filter((shape) => isFitting(value, shape));
  const [first] = fitting;
  if (first === undefined) throw unlike(place, union, value);
  if (union.mode === "oneOf" && fitting.length > 1) {
    throw xmlMismatch(place, "just one of the alternatives", `a value that fits ${fitting.length} of them`);
  }
  const text = scalarText(value, first, place);
  for (const shape of scalars) {
    const read = readScalar(parseLexical(text, shape), shape);
    if (read === value) break;
    if (read === unfit) continue;
    throw xmlMismatch(
      place,
      "a value that its text tells from others",
      `${describeFound(value)}, which is read as ${describeFound(read)}`,
    );
  }
  return text;
}

/** @throws ContractError for characters that are none of XML's (XML 1.0 §2.2 [2]) */
export function checkedText(text: string, place: Place | undefined): string {
  const character = foreign.exec(text)?.[0];
  if (character === undefined) return text;
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  throw xmlMismatch(place, "text that XML can hold", `U+${code} in ${JSON.stringify(shorten(text))}`);
}

const foreign = /[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

function isFitting(value: unknown, shape: ScalarShape): boolean {
  const text = plainText(value, shape);
  return text !== undefined && readScalar(parseLexical(text, shape), shape) === value;
}

/** Undefined for a value that is of another type than its shape's. */
function plainText(value: unknown, shape: ScalarShape): string | undefined {
  if (typeof value !== typeOf(shape)) return undefined;
  if (typeof value !== "number") return String(value);
  if (!Number.isFinite(value)) return undefined;
  // XML Schema part 2 §3.2.5: a double has an exponent; a decimal (§3.2.3), which a plain number may be read as, has none.
  return shape.kind === "number" && isBinary(shape) ? String(value) : decimalText(value);
}

function typeOf(shape: ScalarShape): string {
  if (shape.kind === "string" || shape.kind === "boolean") return shape.kind;
  return { bigint: "bigint", text: "string", number: "number" }[shape.representation ?? "number"];
}

function isBinary({ format }: NumberShape): boolean {
  return format === "double" || format === "float";
}

/** Whether an empty text is a value of the shape. */
export function isEmptyText(shape: ResolvedShape, shapes: Shapes): boolean {
  const scalars = isScalar(shape) ? [shape] : shape.kind === "union" ? scalarsOf(shape, shapes) : [];
  return scalars.some((scalar) => readScalar(parseLexical("", scalar), scalar) !== unfit);
}

/** Those of a union in a union, too. */
function scalarsOf(union: UnionShape, shapes: Shapes): ScalarShape[] {
  return union.alternatives.flatMap((alternative) => {
    const shape = resolveShape(alternative.shape, shapes);
    if (shape.kind === "union") return scalarsOf(shape, shapes);
    return isScalar(shape) ? [shape] : [];
  });
}

/** Whether a value of the shape is text in XML. */
export function isText(reference: Shape, shapes: Shapes): boolean {
  const shape = resolveShape(reference, shapes);
  if (shape.kind !== "union") return isScalar(shape) || shape.kind === "null";
  return (
    shape.discriminator === undefined && shape.alternatives.every((alternative) => isText(alternative.shape, shapes))
  );
}
