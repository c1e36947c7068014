import { formatOf, isPlainText, isWithin, type MediaType } from "../content/media-type.js";
import { essencesByKey } from "../content/media-type-key.js";
import type { ResponseContent } from "../contract/contract.js";
import { type NamedShape, resolveShape, type Shapes } from "../contract/shape.js";
import { schemaOf } from "../json/live/schema-of.js";
import { isTextual } from "../values/text-value.js";

/** What the contract states of a body in the media type that it came in. */
export interface StatedBody {
  /** How it is read. */
  readonly kind: "json" | "xml" | "text" | "blob";
  readonly named: NamedShape;
}

/**
 * Finds what the contract states of a body: under the media type itself, one of the same format, or a range, the narrowest first.
 *
 * @returns undefined for a media type that the contract does not state
 */
export function statedBody({ essence }: MediaType, content: ResponseContent, shapes: Shapes): StatedBody | undefined {
  // RFC 9110 §8.3: a body without a media type may be taken for this one.
  const found = essence ?? "application/octet-stream";
  for (const named of candidates(found, content)) {
    const kind = kindOf(found, named, shapes);
    if (kind !== undefined) return { kind, named };
  }
  return undefined;
}

function* candidates(essence: string, content: ResponseContent): Iterable<NamedShape> {
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
      const named = content[key];
      if (named !== undefined && matches(stated)) yield named;
    }
  }
}

function kindOf(essence: string, { shape, xml }: NamedShape, shapes: Shapes): StatedBody["kind"] | undefined {
  const resolved = resolveShape(shape, shapes);
  if (resolved.kind === "string" && resolved.format === "binary") return "blob";
  const format = formatOf(essence);
  if (format === "json") return "json";
  const isWhole = resolved.kind === "string" || resolved.kind === "any";
  // Without facts of its root element, a document is its text.
  if (format === "xml") return xml !== undefined || isWhole ? "xml" : undefined;
  // Servers of one schema in many media types say text where they send JSON.
  if (isPlainText(essence)) return isTextual(schemaOf(resolved, shapes)) ? "text" : "json";
  return isWhole ? "blob" : undefined;
}
