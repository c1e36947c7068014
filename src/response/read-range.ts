import { formatOf, isPlainText, isWithin } from "../content/media-type.js";
import type { BodyReader } from "../exchange/operation.js";

/**
 * Bodies of any media type within a range, by what their own is.
 *
 * @param readers absent where there is no value of such a body
 */
export function readRange(
  range: string,
  readers: { readonly [Kind in "json" | "xml" | "text" | "other"]?: BodyReader },
): BodyReader {
  return {
    essence: range,
    within: (essence) =>
      isWithin(essence, range) ? readers[formatOf(essence) ?? (isPlainText(essence) ? "text" : "other")] : undefined,
  };
}
