import { formatOf, isPlainText, isWithin, type MediaType } from "../content/media-type.js";
import { essencesByKey } from "../content/media-type-key.js";
import type { Answer, Content } from "../exchange/operation.js";
import { isTextual } from "../values/text-value.js";

/** What the contract states of a body in the media type that it came in. */
export interface StatedBody {
  /** How it is read. */
  readonly kind: "json" | "xml" | "text" | "blob";
  readonly content: Content;
}

/**
 * Finds what the contract states of a body: under the media type itself, one of the same format, or a range, the narrowest first.
 *
 * @returns undefined for a media type that the contract does not state
 */
export function statedBody({ essence }: MediaType, content: Answer["content"]): StatedBody | undefined {
  // RFC 9110 §8.3: a body without a media type may be taken for this one.
  const found = essence ?? "application/octet-stream";
  for (const candidate of candidates(found, content)) {
    const kind = kindOf(found, candidate);
    if (kind !== undefined) return { kind, content: candidate };
  }
  return undefined;
}

function* candidates(essence: string, content: Answer["content"]): Iterable<Content> {
  const exact = content[essence];
  if (exact !== undefined) yield exact;
  const format = formatOf(essence);
  for (const matches of [
    (stated: string) => stated === essence,
    (stated: string) => format !== undefined && formatOf(stated) === format,
    (stated: string) => stated !== "*/*" && isWithin(essence, stated),
    (stated: string) => stated === "*/*",
  ]) {
    for (const [key, stated] of essencesByKey(content)) {
      const candidate = content[key];
      if (candidate !== undefined && matches(stated)) yield candidate;
    }
  }
}

function kindOf(essence: string, { schema, xml }: Content): StatedBody["kind"] | undefined {
  if (schema.kind === "string" && schema.details.format === "binary") return "blob";
  const format = formatOf(essence);
  if (format === "json") return "json";
  const isWhole = schema.kind === "string" || schema.kind === "any";
  // Without facts of its root element, a document is its text.
  if (format === "xml") return xml !== undefined || isWhole ? "xml" : undefined;
  // Servers of one schema in many media types say text where they send JSON.
  if (isPlainText(essence)) return isTextual(schema) ? "text" : "json";
  return isWhole ? "blob" : undefined;
}
