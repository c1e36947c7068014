import { pointerStep } from "../../../../src/contract/json-pointer.js";
import type { Format } from "../../../../src/errors/contract-error.js";
import { schemaInstanceNamespace } from "../../../../src/xml/reader/namespaces.js";
import { isScalar, type ResolvedShape, resolveShape, type Shape, type Shapes } from "../../../model/shape.js";
import { locate, type Schema } from "./locate-error.js";

/** What may be wrong with a text: a member of another type, null where the contract has none, or an end too early. */
export const spoilings = ["type", "null", "cut"] as const;

export type Spoiling = (typeof spoilings)[number];

export interface Spoilt {
  readonly text: string;
  /** What was done to it, in words. */
  readonly change: string;
}

/**
 * A text that fits its schema, made one that does not, as a faulty server would send it. In both formats the same member is changed: the
 * first required one that can be told to be wrong in both.
 *
 * @returns undefined where no member of the text can be
 */
export function spoil(spoiling: Spoiling, text: string, format: Format, schema: Schema): Spoilt | undefined {
  if (spoiling === "cut") return { text: text.slice(0, Math.ceil(text.length / 2)), change: "It ends in its middle." };
  for (const { steps, wrong } of candidates(spoiling, schema)) {
    const place = locate(text, steps, format, schema);
    if (place === undefined || place.depth < steps.length) continue;
    const { start, end } = place;
    const part = format === "json" ? jsonOf(wrong) : elementOf(wrong, text.slice(start, end));
    if (part === undefined) continue;
    const change = `${steps.map(pointerStep).join("") || "The value"} is ${wrong === null ? "null" : `“${wrong}”`}.`;
    return { text: text.slice(0, start) + part + text.slice(end), change };
  }
  return undefined;
}

/** Whether a schema has a member that can be spoilt so. */
export function canSpoil(spoiling: Spoiling, schema: Schema): boolean {
  return spoiling === "cut" || !candidates(spoiling, schema).next().done;
}

interface Candidate {
  readonly steps: readonly string[];
  /** What to put in the value's place. */
  readonly wrong: string | null;
}

function* candidates(spoiling: "type" | "null", { named, shapes }: Schema): Generator<Candidate> {
  for (const { shape, steps } of requiredParts(named.shape, [], shapes)) {
    if (spoiling === "null" && isScalar(shape) && !shape.nullable && !isBinary(shape)) yield { steps, wrong: null };
    const wrong = spoiling === "type" ? wrongText(shape) : undefined;
    if (wrong !== undefined) yield { steps, wrong };
  }
}

/** Nothing tells bytes from others. */
function isBinary(shape: ResolvedShape): boolean {
  return shape.kind === "string" && shape.format === "binary";
}

interface Part {
  readonly shape: ResolvedShape;
  readonly steps: readonly string[];
}

/** A shape, and what is in each of its values. What XML has in no element of its own is left out: it could not be spoilt alike. */
function* requiredParts(reference: Shape, steps: readonly string[], shapes: Shapes): Generator<Part> {
  const shape = resolveShape(reference, shapes);
  yield { shape, steps };
  if (steps.length > deepest) return;
  if (shape.kind === "array") yield* requiredParts(shape.items, [...steps, "0"], shapes);
  if (shape.kind !== "object") return;
  const members = shape.properties.filter(({ required, xml }) => required && xml?.nodeType === undefined);
  for (const { name, shape: held } of members) yield* requiredParts(held, [...steps, name], shapes);
}

/** Required members may hold one another without end. */
const deepest = 6;

/** A text that is none of the shape's values, in JSON and in XML. Any text fits a string, unless the contract says more of it. */
function wrongText(shape: ResolvedShape): string | undefined {
  switch (shape.kind) {
    case "integer":
    case "number":
      return "ten";
    case "boolean":
      return "maybe";
    case "string":
      return shape.enum !== undefined || (shape.format !== undefined && !isBinary(shape)) ? "?" : undefined;
    default:
      return undefined;
  }
}

function jsonOf(wrong: string | null): string {
  return JSON.stringify(wrong);
}

/** The element with another text, or as nil (XML Schema part 1 §2.6.2). */
function elementOf(wrong: string | null, element: string): string | undefined {
  const [, name, attributes] = /^<([^\s/>]+)((?:\s+[^\s=]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/?>/.exec(element) ?? [];
  if (name === undefined || attributes === undefined) return undefined;
  if (wrong !== null) return `<${name}${attributes}>${wrong}</${name}>`;
  const prefix = ["i", "xsi", "nil"].find((one) => !attributes.includes(`xmlns:${one}=`));
  return `<${name}${attributes} xmlns:${prefix}="${schemaInstanceNamespace}" ${prefix}:nil="true"/>`;
}
