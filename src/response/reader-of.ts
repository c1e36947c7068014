import { formatOf, type MediaType } from "../content/media-type.js";
import type { Answer, BodyReader } from "../exchange/operation.js";

/**
 * Finds what reads a body: what the contract states under the media type itself, one of the same format, or a range, the narrowest first.
 *
 * @returns undefined for a media type that the contract does not state
 */
export function readerOf({ essence }: MediaType, content: Answer["content"]): BodyReader["read"] {
  // RFC 9110 §8.3: a body without a media type may be taken for this one.
  const found = essence ?? "application/octet-stream";
  const format = formatOf(found);
  const readers: BodyReader["read"][] = [];
  for (const [key, stated] of Object.entries(content)) {
    const own = stated.essence ?? key;
    const inRange = stated.within?.(found);
    if (inRange) readers[own === "*/*" ? 4 : 3] ??= inRange.read;
    else if (key === found) readers[0] = stated.read;
    else if (own === found) readers[1] ??= stated.read;
    else if (format !== undefined && stated.format === format) readers[2] ??= stated.read;
  }
  return readers.find((reader) => reader !== undefined);
}
