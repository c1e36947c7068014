import type { StringFormat, StringShape } from "../../model/shape.js";
import type { Choices } from "./choices.js";
import { from } from "./number.js";
import { textsOfPattern } from "./pattern.js";

/**
 * Texts of a shape, the likeliest to fit first: all of them are still to be held to it.
 *
 * @param name of the member that holds the text: one that is free says it
 */
export function textsOf(shape: StringShape, name: string, choices: Choices): readonly string[] {
  if (shape.enum !== undefined) return from(shape.enum, choices);
  const { format, patterns = [], minLength = 0, maxLength = Infinity } = shape;
  const formatted = format === undefined ? [] : textsOfFormat(format, choices);
  const matching = patterns.flatMap((pattern) => textsOfPattern(pattern, choices));
  const free = `${name} ${1 + choices.below(99)}`;
  return [...formatted, ...matching, free, ...letters].flatMap((text) => ofLength(text, minLength, maxLength));
}

const letters = ["a", "A", "1", "a1", "A1b2"];

/** The text, and where it is too short or too long the same in the length that is asked for. Lengths count characters (Unicode code points). */
function ofLength(text: string, minLength: number, maxLength: number): readonly string[] {
  const characters = [...text];
  if (characters.length > maxLength) return [text, characters.slice(0, maxLength).join("")];
  if (characters.length >= minLength || minLength > longest) return [text];
  const last = characters.at(-1) ?? "a";
  const whole = text === "" ? "a" : text;
  return [
    whole.repeat(Math.ceil(minLength / whole.length)).slice(0, minLength),
    text + last.repeat(minLength - characters.length),
  ];
}

/** A longer one is nobody's example. */
const longest = 1_000_000;

function textsOfFormat(format: StringFormat, choices: Choices): readonly string[] {
  const two = (least: number, count: number) => String(least + choices.below(count)).padStart(2, "0");
  const date = `20${two(20, 10)}-${two(1, 12)}-${two(1, 28)}`;
  const clock = `${two(0, 24)}:${two(0, 60)}`;
  const hexadecimal = (length: number) => Array.from({ length }, () => choices.below(16).toString(16)).join("");
  switch (format) {
    case "local-date-time":
      return [`${date}T${clock}`, `${date}T${clock}:00`, `${date}T${clock}:00Z`];
    case "date-time":
      return [`${date}T${clock}:00Z`, `${date}T${clock}:00`];
    case "date":
      return [date];
    case "time":
      return [`${clock}:00Z`, `${clock}:00`];
    case "duration":
      return [`PT${1 + choices.below(23)}H`, `P${1 + choices.below(30)}D`];
    case "http-date":
      return [new Date(`${date}T${clock}:00Z`).toUTCString()];
    case "uuid":
      return [`${hexadecimal(8)}-${hexadecimal(4)}-4${hexadecimal(3)}-8${hexadecimal(3)}-${hexadecimal(12)}`];
    case "byte":
      return ["bWFkZSB1cA=="];
    case "int64":
      return [String(1 + choices.below(1000))];
    case "decimal":
      return [`${choices.below(100)}.5`, String(choices.below(100))];
    case "binary":
      return [];
  }
}
