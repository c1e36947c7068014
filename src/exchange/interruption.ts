import { AbortError } from "../errors/abort-error.js";
import type { ApiError } from "../errors/api-error.js";
import type { Redact } from "../errors/redact.js";
import { withoutSecrets } from "../errors/redacted-error.js";
import { TimeoutError } from "../errors/timeout-error.js";
import { onAbort } from "./on-abort.js";
import type { Progress } from "./progress.js";

/** What may end a task before its time. */
export interface Interruptions {
  /** The caller's. */
  readonly signal: AbortSignal | null | undefined;
  /** In milliseconds; `Infinity` for none. */
  readonly timeout: number;
  /** Takes secrets out of the signal's reason. */
  readonly redact: Redact;
}

/** The longest time that `setTimeout` takes, in milliseconds: it has 32 bits. Beyond it, it would not wait at all. */
export const longestTime = 2_147_483_647;

/** @throws RangeError for a time that cannot be waited for */
export function checkedTime(name: string, milliseconds: number): number {
  if (milliseconds > 0 && (milliseconds <= longestTime || milliseconds === Infinity)) return milliseconds;
  throw new RangeError(`${name} is to be a time in milliseconds, above 0 and up to ${longestTime}, or Infinity.`);
}

/**
 * Does a task until it ends, or until the signal or the timeout ends it, whichever comes first. What the task still waits for then
 * is told by the signal that it was given, and is not waited for. No timer and no listener stays behind.
 *
 * @param progress read at that moment, for what the error says
 * @throws AbortError, TimeoutError, and what the task throws
 */
export function interruptible<Value>(
  { signal, timeout, redact }: Interruptions,
  progress: Progress,
  task: (signal: AbortSignal | undefined) => Promise<Value>,
): Promise<Value> {
  if (!signal && timeout === Infinity) return task(undefined);
  return new Promise((resolve, reject) => {
    // Never the caller's own signal: a platform's Request keeps a listener on its signal for as long as it is in memory.
    const controller = new AbortController();
    const abort = () => {
      const reason: unknown = signal?.reason;
      end(new AbortError("The call was aborted.", progress.known, withoutSecrets(reason, redact)), reason);
    };
    let ignoreSignal: (() => void) | undefined;
    const onTimeout = () => end(new TimeoutError(timeout, progress.known));
    const timer = timeout === Infinity ? undefined : setTimeout(onTimeout, timeout);
    const settle = () => {
      clearTimeout(timer);
      ignoreSignal?.();
    };
    const end = (error: ApiError, reason: unknown = error) => {
      settle();
      reject(error);
      controller.abort(reason);
    };
    if (signal?.aborted) return abort();
    if (signal) ignoreSignal = onAbort(signal, abort);
    task(controller.signal).then(resolve, reject).finally(settle);
  });
}
