import { formatOf, isPlainText, isWithin, type MediaType, parseMediaType } from "../content/media-type.js";
import type { Operation, ResponseContent, ResponseShape } from "../contract/contract.js";
import { type NamedShape, type ResolvedShape, resolveShape, type Shape, type Shapes } from "../contract/shape.js";

/**
 * What the contract states of an answer outside 2xx: by its status, the range that this is in, or `default` (OpenAPI Responses Object).
 */
export function statedFailure({ responses }: Operation, status: number): ResponseShape | undefined {
  return responses[status] ?? responses[`${Math.floor(status / 100)}XX`] ?? responses["default"];
}

/** The same of a 2xx answer. One whose status the contract does not state is read as the first 2xx answer that it does state. */
export function statedSuccess({ responses }: Operation, status: number): ResponseShape | undefined {
  return responses[status] ?? responses["2XX"] ?? firstSuccess(responses) ?? responses["default"];
}

/** What the contract states of 2xx answers: that of `default`, where it states none of them. */
export function statedSuccesses({ responses }: Operation): readonly ResponseShape[] {
  const successes = Object.entries(responses).filter(([status]) => status.startsWith("2"));
  if (successes.length > 0) return successes.map(([, response]) => response);
  const others = responses["default"];
  return others === undefined ? [] : [others];
}

function firstSuccess(responses: Operation["responses"]): ResponseShape | undefined {
  return Object.entries(responses).find(([stated]) => stated.startsWith("2"))?.[1];
}

/** How a body is read. */
export type BodyKind = "json" | "xml" | "text" | "blob";

/** What the contract states of a body in the media type that it came in. */
export interface StatedBody {
  readonly kind: BodyKind;
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
  const stated = Object.entries(content).map(([key, named]) => [parseMediaType(key).essence ?? "", named] as const);
  const format = formatOf(essence);
  for (const matches of [
    (key: string) => key === essence,
    (key: string) => format !== undefined && formatOf(key) === format,
    (key: string) => key !== "*/*" && isWithin(essence, key),
    (key: string) => key === "*/*",
  ]) {
    for (const [key, named] of stated) if (matches(key)) yield named;
  }
}

function kindOf(essence: string, { shape, xml }: NamedShape, shapes: Shapes): BodyKind | undefined {
  const resolved = resolveShape(shape, shapes);
  if (resolved.kind === "string" && resolved.format === "binary") return "blob";
  const format = formatOf(essence);
  if (format === "json") return "json";
  const isWhole = resolved.kind === "string" || resolved.kind === "any";
  // Without facts of its root element, a document is its text.
  if (format === "xml") return xml !== undefined || isWhole ? "xml" : undefined;
  // Servers of one schema in many media types say text where they send JSON.
  if (isPlainText(essence)) return isTextual(resolved, (one) => resolveShape(one, shapes)) ? "text" : "json";
  return isWhole ? "blob" : undefined;
}

/** Whether a value of that shape can be told from a piece of text that is no JSON. */
export function isTextual(shape: Shape, resolve: (shape: Shape) => ResolvedShape): boolean {
  const resolved = resolve(shape);
  if (resolved.kind === "union")
    return resolved.alternatives.every((alternative) => isTextual(alternative.shape, resolve));
  return resolved.kind !== "object" && resolved.kind !== "array";
}
