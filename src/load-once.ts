import { NetworkError } from "./errors/network-error.js";

/** Loads a part of the client when it is first needed. A failure is not kept: the next call tries again. */
export function loadOnce<Module>(load: () => Promise<Module>): () => Promise<Module> {
  let loading: Promise<Module> | undefined;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}

/**
 * Waits for a part of the client.
 *
 * @param name how the error names it
 * @throws NetworkError when it cannot be loaded: in a browser that has lost its connection, for instance. What is known of the exchange, a
 *   call adds to it.
 */
export function loadPart<Part>(name: string, loading: Promise<Part>): Promise<Part> {
  return loading.catch((cause: unknown) => {
    throw new NetworkError(`${name} cannot be loaded.`, undefined, cause);
  });
}
