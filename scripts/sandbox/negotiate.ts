import { mediaTypesIn } from "../../src/content/media-type.js";

/**
 * Content negotiation by the Accept header (RFC 9110 §12.5.1): the media type that the client likes best, the server's own order
 * deciding between equals.
 *
 * @param accept the header's value; without one, everything is acceptable
 * @param offered media types without parameters, the server's favourite first
 * @returns undefined when none of them is acceptable
 */
export function negotiate(accept: string | undefined, offered: readonly string[]): string | undefined {
  const ranges = mediaTypesIn(accept ?? "*/*").map(parseRange);
  const ranked = offered
    .map((mediaType) => ({ mediaType, quality: qualityOf(mediaType, ranges) }))
    .filter(({ quality }) => quality > 0)
    .sort((one, other) => other.quality - one.quality);
  return ranked[0]?.mediaType;
}

interface MediaRange {
  readonly type: string;
  readonly subtype: string;
  readonly quality: number;
}

function parseRange(text: string): MediaRange {
  const [range = "", ...parameters] = text.split(";").map((part) => part.trim().toLowerCase());
  const [type = "", subtype = ""] = range.split("/");
  const quality = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2);
  return { type, subtype, quality: quality === undefined ? 1 : Number(quality) || 0 };
}

/** The most specific range that matches decides. */
function qualityOf(mediaType: string, ranges: readonly MediaRange[]): number {
  const [type, subtype] = mediaType.split("/");
  const matching = ranges.filter(
    (range) => (range.type === "*" || range.type === type) && (range.subtype === "*" || range.subtype === subtype),
  );
  const specificity = (range: MediaRange) => Number(range.type !== "*") + Number(range.subtype !== "*");
  return matching.sort((one, other) => specificity(other) - specificity(one))[0]?.quality ?? 0;
}
