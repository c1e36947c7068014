import { formatOf, isMediaRange } from "../content/media-type.js";
import type { BodyKind } from "../exchange/operation.js";

/** How a body of a media type is written; `raw` for one that is sent as it is given. */
export function bodyKind(essence: string): BodyKind {
  const format = formatOf(essence);
  if (format !== undefined) return format;
  if (essence === "application/x-www-form-urlencoded") return "form";
  if (essence === "multipart/form-data") return "multipart";
  return essence.startsWith("text/") && !isMediaRange(essence) ? "text" : "raw";
}
