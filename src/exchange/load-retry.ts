import { loadOnce, loadPart } from "../load-once.js";

const load: () => Promise<typeof import("./retry.js")> = /* @__PURE__ */ loadOnce(() => import("./retry.js"));

/**
 * Loads what sends a request again: most programs leave that to others.
 *
 * @throws NetworkError when it cannot be loaded
 */
export function loadRetry(): ReturnType<typeof load> {
  return loadPart("What sends requests again", load());
}
