import { loadOnce, loadPart } from "../load-once.js";

const load: () => Promise<typeof import("./encoders.js")> = /* @__PURE__ */ loadOnce(() => import("./encoders.js"));

/**
 * Loads what writes requests of other kinds than plain JSON: most programs send no other.
 *
 * @throws NetworkError when they cannot be loaded
 */
export function loadEncoders(): ReturnType<typeof load> {
  return loadPart("The encoders of requests", load());
}
