/**
 * Calls `listener` when the signal is aborted. All of a signal's listeners share one of the platform's own: a signal may be that of a
 * whole program with a thousand calls at once, and Node warns of the eleventh listener.
 *
 * @returns takes the listener away again
 */
export function onAbort(signal: AbortSignal, listener: () => void): () => void {
  const shared = sharedListeners.get(signal) ?? new SharedListener(signal);
  shared.add(listener);
  return () => shared.delete(listener);
}

const sharedListeners = new WeakMap<AbortSignal, SharedListener>();

class SharedListener {
  readonly #signal: AbortSignal;
  readonly #listeners = new Set<() => void>();

  constructor(signal: AbortSignal) {
    this.#signal = signal;
  }

  add(listener: () => void): void {
    if (this.#listeners.size === 0) {
      sharedListeners.set(this.#signal, this);
      this.#signal.addEventListener("abort", this.#notify);
    }
    this.#listeners.add(listener);
  }

  delete(listener: () => void): void {
    if (!this.#listeners.delete(listener) || this.#listeners.size > 0) return;
    sharedListeners.delete(this.#signal);
    this.#signal.removeEventListener("abort", this.#notify);
  }

  readonly #notify = () => {
    for (const listener of this.#listeners) listener();
  };
}
