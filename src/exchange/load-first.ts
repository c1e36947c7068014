import { NetworkError } from "../errors/network-error.js";

/**
 * Waits for a part of the client that is to be there before the request is sent: what comes after it may not find it any more.
 *
 * @param part how the error names it
 * @throws NetworkError when it cannot be loaded
 */
export function loadFirst<Part>(part: string, loading: Promise<Part>): Promise<Part> {
  return loading.catch((cause: unknown) => {
    // In a browser that has lost its connection, for instance.
    throw new NetworkError(`${part} cannot be loaded.`, { outcome: "not-sent" }, cause);
  });
}
