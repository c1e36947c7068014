import type { Redact } from "./redact.js";

/**
 * An error of the platform, or of a caller's own code, as it may leave a call: itself where it shows no secret, else a
 * {@link redactedError}.
 */
export function withoutSecrets(error: unknown, redact: Redact): unknown {
  return isHarmless(error, redact) ? error : redactedError(error, redact);
}

/**
 * A copy of an error that holds its name, message and code alone. The original may hold the request with its headers, and so the access
 * token.
 */
export function redactedError(error: unknown, redact: Redact, depth = 0): Error {
  if (!(error instanceof Error)) return new Error(shown(String(error), redact));
  const [inner] = causesOf(error, depth);
  const Kind = error instanceof TypeError ? TypeError : error instanceof RangeError ? RangeError : Error;
  const copy = new Kind(
    shown(error.message, redact),
    inner === undefined ? undefined : { cause: redactedError(inner, redact, depth + 1) },
  );
  Object.defineProperty(copy, "name", { value: shown(error.name, redact), configurable: true });
  delete copy.stack;
  const code = textOf(error, "code");
  return code === undefined ? copy : Object.assign(copy, { code: shown(code, redact) });
}

/** A text of an error without its secrets. The platform's texts quote URLs, with the user information and the query that they hold. */
export function shown(text: string, redact: Redact): string {
  return redact(text)
    .replace(/:\/\/.*@/s, "://")
    .replace(/\?\S+/g, "");
}

/** Whether nothing that a log makes of a value shows a secret. Of what is neither plain data nor an error, nobody knows. */
function isHarmless(value: unknown, redact: Redact, depth = 0): boolean {
  if (typeof value !== "object" || value === null) return shown(String(value), redact) === String(value);
  if (depth > 4 || !(value instanceof Error || Array.isArray(value) || isPlain(value))) return false;
  const ownText = value instanceof Error ? `${value.name}: ${value.message}` : "";
  return (
    isHarmless(ownText, redact) && Reflect.ownKeys(value).every((key) => isHarmlessPart(value, key, redact, depth))
  );
}

function isHarmlessPart(value: object, key: string | symbol, redact: Redact, depth: number): boolean {
  const part: unknown = Reflect.get(value, key);
  // The stack names files by URLs.
  if (key === "stack") return redact(String(part)) === String(part);
  return isHarmless(String(key), redact) && isHarmless(part, redact, depth + 1);
}

function isPlain(value: object): boolean {
  return [Object.prototype, null].includes(Object.getPrototypeOf(value));
}

/** What the platform says of a failed call to the operating system. */
export interface SystemFailure {
  readonly message: string;
  readonly code: string | undefined;
  readonly syscall: string | undefined;
}

/** What an error and those it was made from say of the operating system, outermost first. */
export function systemFailuresOf(error: unknown, depth = 0): SystemFailure[] {
  if (!(error instanceof Error)) return [];
  const inner = causesOf(error, depth).flatMap((cause) => systemFailuresOf(cause, depth + 1));
  return [{ message: error.message, code: textOf(error, "code"), syscall: textOf(error, "syscall") }, ...inner];
}

/** What an error was made from. Not beyond a few steps: an error may be its own cause's cause. */
function causesOf(error: Error, depth: number): unknown[] {
  if (depth >= 4) return [];
  const causes: unknown[] = error instanceof AggregateError ? error.errors : [error.cause];
  return causes.filter((cause) => cause !== undefined && cause !== error);
}

function textOf(error: Error, name: "code" | "syscall"): string | undefined {
  const value: unknown = Reflect.get(error, name);
  return typeof value === "string" ? value : undefined;
}
