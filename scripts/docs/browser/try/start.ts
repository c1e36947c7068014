import { startCalling } from "./call-panel.js";
import { startDecoding } from "./decode-panel.js";
import type { TryPage } from "./page-data.js";

/** Starts both panels of the page. */
export function startTryPage(page: TryPage): void {
  startCalling(page);
  startDecoding(page);
}
