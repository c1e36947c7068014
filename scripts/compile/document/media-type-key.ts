import { formatOf, isMediaRange, isPlainText, mediaTypesIn, parseMediaType } from "../../../src/content/media-type.js";

/** One media type, with or without parameters, that a header can have; a range of media types is of the same form. */
export function isMediaTypeKey(key: string): boolean {
  return /^[\t\x20-\x7e]*$/.test(key) && mediaTypesIn(key).length === 1 && parseMediaType(key).essence !== undefined;
}

/** What a key of `content` says of a body's form. */
export function kindOfKey(key: string): "json" | "xml" | "text" | "bytes" | "range" {
  if (isMediaRange(key)) return "range";
  const { essence } = parseMediaType(key);
  return formatOf(essence) ?? (isPlainText(essence) ? "text" : "bytes");
}

/** The format that a key of `content` stands for. One that is no media type stands for none. */
export function formatOfKey(key: string): "json" | "xml" | undefined {
  return isMediaTypeKey(key) ? formatOf(parseMediaType(key).essence) : undefined;
}
