import { NetworkError } from "../errors/network-error.js";
import { loadRequestEncoders } from "../lazy.js";

/** @throws NetworkError when they cannot be loaded */
export function loadEncoders(): ReturnType<typeof loadRequestEncoders> {
  return loadRequestEncoders().catch((cause: unknown) => {
    // In a browser that has lost its connection, for instance.
    throw new NetworkError("The encoders of requests cannot be loaded.", { outcome: "not-sent" }, cause);
  });
}
