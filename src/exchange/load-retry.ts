import { loadOnce } from "../load-once.js";
import { loadFirst } from "./load-first.js";

const load: () => Promise<typeof import("./retry.js")> = /* @__PURE__ */ loadOnce(() => import("./retry.js"));

/**
 * Loads what sends a request again: most programs leave that to others.
 *
 * @throws NetworkError when it cannot be loaded
 */
export function loadRetry(): ReturnType<typeof load> {
  return loadFirst("What sends requests again", load());
}
