import { formatOf, mediaTypesIn, parseMediaType } from "./media-type.js";

/** One media type, with or without parameters, that a header can have; a range of media types is of the same form. */
export function isMediaTypeKey(key: string): boolean {
  return /^[\t\x20-\x7e]*$/.test(key) && mediaTypesIn(key).length === 1 && parseMediaType(key).essence !== undefined;
}

/** The media type, or range of them, that a key of `content` names, without its parameters and in lower case; empty for none. */
export function essenceOfKey(key: string): string {
  return parseMediaType(key).essence ?? "";
}

/** The format that a key of `content` stands for. One that is no media type stands for none. */
export function formatOfKey(key: string): ReturnType<typeof formatOf> {
  return isMediaTypeKey(key) ? formatOf(essenceOfKey(key)) : undefined;
}
