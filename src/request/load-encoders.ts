import { NetworkError } from "../errors/network-error.js";
import { loadOnce } from "../load-once.js";

const load: () => Promise<typeof import("./encoders.js")> = /* @__PURE__ */ loadOnce(() => import("./encoders.js"));

/**
 * Loads what writes requests of other kinds than plain JSON: most programs send no other.
 *
 * @throws NetworkError when they cannot be loaded
 */
export function loadEncoders(): ReturnType<typeof load> {
  return load().catch((cause: unknown) => {
    // In a browser that has lost its connection, for instance.
    throw new NetworkError("The encoders of requests cannot be loaded.", { outcome: "not-sent" }, cause);
  });
}
