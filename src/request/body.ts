import { formatOf, isMediaRange } from "../content/media-type.js";
import type { RequestContent } from "../exchange/operation.js";
import type { Sendable } from "./sendable.js";

/** The media type that a body is written in, and what the contract says of it there. */
export interface ChosenContent<Content = RequestContent> {
  /** A key of the request's content, or a media type within one that is a range. */
  readonly mediaType: string;
  /** Without its parameters. */
  readonly essence: string;
  readonly kind: BodyKind;
  readonly content: Content;
}

/** A body as it is sent. */
export interface EncodedBody {
  /** Undefined where JSON has nothing to write. */
  readonly body: Sendable | FormData | undefined;
  /** Undefined where the platform names it. */
  readonly mediaType: string | undefined;
}

export type BodyKind = "json" | "xml" | "form" | "multipart" | "text" | "raw";

/** How a body of a media type is written; `raw` for one that is sent as it is given. */
export function bodyKind(essence: string): BodyKind {
  const format = formatOf(essence);
  if (format !== undefined) return format;
  if (essence === "application/x-www-form-urlencoded") return "form";
  if (essence === "multipart/form-data") return "multipart";
  return essence.startsWith("text/") && !isMediaRange(essence) ? "text" : "raw";
}
