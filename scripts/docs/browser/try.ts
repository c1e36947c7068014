import { startCalling } from "./try-call.js";
import type { TryPage } from "./try-data.js";
import { startDecoding } from "./try-decode.js";

/** Starts both panels of the page. */
export function startTryPage(page: TryPage): void {
  startCalling(page);
  startDecoding(page);
}
