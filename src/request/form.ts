import { mediaTypesIn } from "../content/media-type.js";
import type { Content, PartEncoding } from "../exchange/operation.js";
import { checkSent } from "../json/check.js";
import { jsonValue, plainValue } from "../json/writer.js";
import { HeldBytes } from "../values/binary.js";
import { describeFound, mismatch } from "../values/mismatch.js";
import type { Schema } from "../values/schema.js";
import { text as unstated } from "../values/string.js";
import { encodeFormText, encodeReservedInForm } from "./form-text.js";
import { isMissing } from "./scalar-text.js";
import { pairText, type StyledPair, styledPairs } from "./styles.js";

/** What the contract says of one part of a form. */
export interface FormPart {
  readonly name: string;
  readonly schema: Schema;
  readonly encoding: PartEncoding;
}

/**
 * A form's members and the items of their lists, after their own `toJSON`, but for those that nothing is written of: undefined, null, and a
 * list without items.
 *
 * @throws ContractError for what has no members
 */
export function formMembers(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw mismatch(undefined, "an object", describeFound(value), "text");
  }
  const members = Object.entries(value).map(([name, held]) => {
    const member = plainValue(held, name);
    const items = Array.isArray(member) ? member.map((item, index) => plainValue(item, String(index))) : undefined;
    const written = items?.filter((item) => !isMissing(item));
    return [name, written?.length === 0 ? undefined : (written ?? member)] as const;
  });
  return Object.fromEntries(members.filter(([, member]) => !isMissing(member)));
}

/** Each member with what the contract says of it. */
export function formParts(members: Readonly<Record<string, unknown>>, content: Content): [FormPart, unknown][] {
  return Object.entries(members).map(([name, member]) => [partOf(name, content), member]);
}

/**
 * Checks a form by its schema.
 *
 * @param isHeld what is written as bytes
 * @throws ContractError
 */
export function checkForm(
  members: Readonly<Record<string, unknown>>,
  { schema }: Content,
  isHeld: (value: unknown) => boolean,
): void {
  let bytes = 0;
  const held = (value: unknown) => {
    if (!isHeld(value)) return value;
    bytes += 1;
    return new HeldBytes(bytes);
  };
  const parts = Object.entries(members).map(([name, member]) => [
    name,
    Array.isArray(member) ? member.map(held) : held(member),
  ]);
  checkSent(jsonValue(Object.fromEntries(parts), schema), schema, { format: "text" });
}

/** The media types that the contract gives a part. */
export function mediaTypesOf({ encoding }: FormPart): string[] {
  return mediaTypesIn(encoding.contentType ?? "");
}

/** A part as `a=1&b=2` would have it; undefined where the contract gives it a media type in place of a style. */
export function styledPart(
  {
    name,
    encoding,
  }: Pick<FormPart, "name"> & { readonly encoding: Pick<PartEncoding, "style" | "explode" | "allowReserved"> },
  value: unknown,
): StyledPair[] | undefined {
  const { style, explode, allowReserved } = encoding;
  if (style === undefined && explode === undefined && allowReserved === undefined) return undefined;
  return styledPairs(name, value, { style: style ?? "form", explode: explode ?? (style ?? "form") === "form" });
}

/** `application/x-www-form-urlencoded` (URL Standard §5.2). */
export async function encodeForm(
  members: Readonly<Record<string, unknown>>,
  content: Content,
  encodeValue: EncodeValue,
): Promise<string> {
  const texts: string[] = [];
  for (const [part, member] of formParts(members, content)) {
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
  const { schema } = part;
  const itemPart = { ...part, schema: schema.kind === "array" ? schema.details().items : schema };
  return value.map((item) => [item, itemPart]);
}

function partOf(name: string, { schema, encoding = {} }: Content): FormPart {
  const own = Object.hasOwn(encoding, name) ? encoding[name] : undefined;
  return { name, schema: memberSchema(name, schema), encoding: own ?? {} };
}

/** What the contract says of a member that it names. Any other is written as it is: of its parts, no text is an integer. */
function memberSchema(name: string, schema: Schema): Schema {
  const properties = schema.kind === "object" ? schema.details().properties : [];
  return properties.find((property) => property.name === name)?.schema ?? unstated;
}
