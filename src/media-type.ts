import type { Format } from "./errors/contract-error.js";

/** A media type out of a Content-Type header (RFC 9110 §8.3). */
export interface MediaType {
  /** Type and subtype, in lower case; undefined where the header names none. */
  readonly essence: string | undefined;
  readonly charset: string | undefined;
}

/** Reads a Content-Type header. */
export function parseMediaType(header: string): MediaType {
  const [type = "", ...parameters] = header.split(";");
  const essence = type.trim().toLowerCase();
  const charset = parameters.map((parameter) => charsetParameter.exec(parameter)).find((match) => match !== null);
  return { essence: /^[^\s/]+\/[^\s/]+$/.test(essence) ? essence : undefined, charset: charset?.[1] };
}

const charsetParameter = /^\s*charset\s*=\s*"?([^\s"]+)"?\s*$/i;

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

/** Whether a key of `content` is a range of media types (RFC 9110 §12.5.1), such as `image/*`. */
export function isMediaRange(key: string): boolean {
  return /^(?:\*|[^*/]+)\/\*$/.test(parseMediaType(key).essence ?? "");
}

/** Whether a media type is one that a key of `content`, a media type or a range of them, names. */
export function isWithin(essence: string, key: string): boolean {
  const stated = parseMediaType(key).essence;
  return stated === essence || stated === "*/*" || stated === `${essence.split("/")[0]}/*`;
}
