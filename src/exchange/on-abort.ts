/**
 * Calls `listener` when the signal is aborted. All of a signal's listeners share one of the platform's own: a signal may be that of a
 * whole program with a thousand calls at once, and Node warns of the eleventh listener.
 *
 * @returns takes the listener away again
 */
export function onAbort(signal: AbortSignal, listener: () => void): () => void {
  const { listeners, notify } = sharedBySignal.get(signal) ?? listenTo(signal);
  listeners.add(listener);
  return () => {
    if (!listeners.delete(listener) || listeners.size > 0) return;
    sharedBySignal.delete(signal);
    signal.removeEventListener("abort", notify);
  };
}

interface SharedListener {
  readonly listeners: Set<() => void>;
  readonly notify: () => void;
}

const sharedBySignal = new WeakMap<AbortSignal, SharedListener>();

function listenTo(signal: AbortSignal): SharedListener {
  const listeners = new Set<() => void>();
  const notify = () => {
    for (const listener of listeners) listener();
  };
  const shared = { listeners, notify };
  sharedBySignal.set(signal, shared);
  signal.addEventListener("abort", notify);
  return shared;
}
