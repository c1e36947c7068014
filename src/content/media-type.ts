import { tokenPattern } from "../contract/http-token.js";
import type { Format } from "../errors/contract-error.js";

/** A media type out of a Content-Type header (RFC 9110 §8.3). */
export interface MediaType {
  /** Type and subtype, in lower case; undefined where the header names none, or more than one. */
  readonly essence: string | undefined;
  /** In lower case. */
  readonly charset: string | undefined;
}

/**
 * Reads a Content-Type header. It has one value (RFC 9110 §8.3): some that say the same, as proxies write them, are one, and others are no
 * media type. What is no parameter by §5.6.6 is passed over.
 */
export function parseMediaType(header: string): MediaType {
  const [first = none, ...others] = mediaTypesIn(header).map(parseValue);
  return others.every((other) => JSON.stringify(other) === JSON.stringify(first)) ? first : none;
}

const none: MediaType = { essence: undefined, charset: undefined };

/** The media types of a list (RFC 9110 §5.6.1). */
export function mediaTypesIn(list: string): string[] {
  return (list.match(betweenCommas) ?? []).map((value) => value.trim()).filter((value) => value !== "");
}

function parseValue(value: string): MediaType & { readonly others?: readonly string[] } {
  const [start = "", type] = typeAtStart.exec(value) ?? [];
  const charsets = new Set<string>();
  const others: string[] = [];
  for (const text of value.slice(start.length).match(betweenSemicolons) ?? []) {
    const [, name = "", token, quoted = ""] = parameter.exec(text) ?? [];
    const stated = token ?? quoted.replace(/\\(.)/g, "$1");
    if (name.toLowerCase() === "charset") charsets.add(stated.toLowerCase());
    else if (name !== "") others.push(name.toLowerCase(), stated);
  }
  const [charset] = charsets;
  // RFC 6838 §4.3: a parameter is named once.
  return type === undefined || charsets.size > 1 ? none : { essence: type.toLowerCase(), charset, others };
}

/** RFC 9110 §5.6.4. */
const quotedText = '[^"\\\\]*(?:\\\\.[^"\\\\]*)*';
const betweenCommas = new RegExp(`(?:[^",]+|"${quotedText}"?)+`, "g");
const betweenSemicolons = new RegExp(`(?:[^";]+|"${quotedText}"?)+`, "g");
const typeAtStart = new RegExp(`^(${tokenPattern}/${tokenPattern})[ \\t]*(?:;|$)`);
const parameter = new RegExp(`^[ \\t]*(${tokenPattern})=(?:(${tokenPattern})|"(${quotedText})")[ \\t]*$`);

/** The format that a media type stands for: its own (RFC 8259, RFC 7303) or by its structured suffix (RFC 6839). */
export function formatOf(essence: string | undefined): Format | undefined {
  if (essence === undefined) return undefined;
  if (/^(?:application|text)\/json$|\+json$/.test(essence)) return "json";
  return /^(?:application|text)\/xml$|\+xml$/.test(essence) ? "xml" : undefined;
}

/** Whether a media type is text that is neither JSON nor XML. */
export function isPlainText(essence: string | undefined): boolean {
  return essence?.startsWith("text/") === true && formatOf(essence) === undefined;
}

/** Whether a media type is a range of them (RFC 9110 §12.5.1), such as `image/*`. */
export function isMediaRange(essence: string): boolean {
  return /^(?:\*|[^*/]+)\/\*$/.test(essence);
}

/** Whether a media type is the one that is stated, or within the range of them that is. */
export function isWithin(essence: string, stated: string): boolean {
  return stated === essence || stated === "*/*" || stated === `${essence.split("/")[0]}/*`;
}
