import type { PartEncoding, RequestContent } from "../contract.js";
import { describeFound, mismatch } from "../mismatch.js";
import { resolveShape, type Shape, type Shapes } from "../shape.js";
import { encodeFormText, encodeReservedInForm } from "./form-text.js";
import { isMissing } from "./scalar-text.js";
import { pairText, type StyledPair, styledPairs } from "./styled.js";

/** What the contract says of one part of a form. */
export interface FormPart {
  readonly name: string;
  readonly shape: Shape;
  readonly encoding: PartEncoding;
}

/**
 * A form's members, but for those that are undefined or null: a form has no way to write null.
 *
 * @throws ContractError for what has no members
 */
export function formParts(value: unknown, content: RequestContent, shapes: Shapes): [FormPart, unknown][] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw mismatch(undefined, "an object", describeFound(value), "text");
  }
  return Object.entries(value)
    .filter(([, member]) => !isMissing(member))
    .map(([name, member]) => [partOf(name, content, shapes), member]);
}

/** A part as `a=1&b=2` would have it; undefined where the contract gives it a media type in place of a style. */
export function styledPart({ name, encoding }: FormPart, value: unknown): StyledPair[] | undefined {
  const { style, explode, allowReserved } = encoding;
  if (style === undefined && explode === undefined && allowReserved === undefined) return undefined;
  return styledPairs(name, value, { style: style ?? "form", explode: explode ?? (style ?? "form") === "form" });
}

/** `application/x-www-form-urlencoded` (URL Standard §5.2). */
export async function encodeForm(
  value: unknown,
  content: RequestContent,
  shapes: Shapes,
  encodeValue: EncodeValue,
): Promise<string> {
  const texts: string[] = [];
  for (const [part, member] of formParts(value, content, shapes)) {
    const encode = part.encoding.allowReserved ? encodeReservedInForm : encodeFormText;
    const pairs = styledPart(part, member) ?? (await plainPairs(part, member, encodeValue));
    texts.push(...pairs.map((pair) => pairText(pair, encodeFormText, encode)));
  }
  return texts.join("&");
}

/** Writes a value as text, by the media type of its part. */
export type EncodeValue = (value: unknown, part: FormPart) => Promise<string>;

async function plainPairs(part: FormPart, value: unknown, encodeValue: EncodeValue): Promise<StyledPair[]> {
  const pairs: StyledPair[] = [];
  for (const [item, itemPart] of itemsOf(part, value)) {
    pairs.push({ name: part.name, values: [await encodeValue(item, itemPart)], delimiter: "," });
  }
  return pairs;
}

/** An array is a part for each item, to which the Encoding Object applies (OpenAPI 3.2, Encoding By Name). */
export function itemsOf(part: FormPart, value: unknown): [unknown, FormPart][] {
  if (!Array.isArray(value)) return [[value, part]];
  const { shape } = part;
  const itemPart = { ...part, shape: shape.kind === "array" ? shape.items : shape };
  return value.filter((item) => !isMissing(item)).map((item) => [item, itemPart]);
}

function partOf(name: string, { shape, encoding = {} }: RequestContent, shapes: Shapes): FormPart {
  const own = Object.hasOwn(encoding, name) ? encoding[name] : undefined;
  return { name, shape: memberShape(name, shape, shapes), encoding: own ?? {} };
}

/** What the contract says of a member that it names. */
function memberShape(name: string, shape: Shape, shapes: Shapes): Shape {
  const resolved = resolveShape(shape, shapes);
  const own = resolved.kind === "object" ? resolved.properties.find((property) => property.name === name) : undefined;
  return own === undefined ? { kind: "any" } : resolveShape(own.shape, shapes);
}
