import { setMember } from "./member.js";

/**
 * Takes the secrets out of a text.
 *
 * @param isCut whether the text may end within a secret
 */
export type Redact = (text: string, isCut?: boolean) => string;

/** What stands in a text where a secret was. */
export const redactionMark = "[access token]";

/** The secrets of one exchange, such as a call's access tokens. A very short one is no secret, and would turn up in any text. */
export class Secrets {
  readonly #secrets: string[] = [];

  constructor(...secrets: readonly string[]) {
    for (const secret of secrets) this.add(secret);
  }

  add(secret: string): void {
    if (secret.length < 8 || this.#secrets.includes(secret)) return;
    // The longest first: one that begins with another would else leave its end behind.
    this.#secrets.push(secret);
    this.#secrets.sort((one, other) => other.length - one.length);
  }

  readonly redact: Redact = (text, isCut = false) => {
    const rest = this.#secrets.reduce((left, secret) => left.replaceAll(secret, redactionMark), text);
    return isCut ? this.#secrets.reduce(withoutBeginning, rest) : rest;
  };
}

/** Takes the beginning of a secret from the end of a text; a beginning of very few characters gives nothing away. */
function withoutBeginning(text: string, secret: string): string {
  for (let length = secret.length - 1; length >= 4; length--) {
    if (text.endsWith(secret.slice(0, length))) return text.slice(0, -length) + redactionMark;
  }
  return text;
}

/** A decoded value with its secrets taken out of its texts, in place; names of members stay, but for those that hold a secret. */
export function redactedValue(value: unknown, redact: Redact): unknown {
  const holder: Record<string, unknown> = { value };
  const pending = [holder];
  for (let parent = pending.pop(); parent !== undefined; parent = pending.pop()) {
    for (const [name, member] of Object.entries(parent)) {
      const redactedName = redact(name);
      if (redactedName !== name) Reflect.deleteProperty(parent, name);
      if (typeof member === "string") setMember(parent, redactedName, redact(member));
      else if (redactedName !== name) setMember(parent, redactedName, member);
      if (isRecord(member)) pending.push(member);
    }
  }
  return holder.value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

/**
 * A copy of an error of the platform, or of a caller's `fetch`, that holds its name, message and code alone. The original may
 * hold the request with its headers, and so the access token.
 */
export function redactedError(error: unknown, redact: Redact, depth = 0): Error {
  if (!(error instanceof Error)) return new Error(redact(String(error)));
  const [inner] = causesOf(error, depth);
  const copy = new Error(
    redact(error.message),
    inner === undefined ? undefined : { cause: redactedError(inner, redact, depth + 1) },
  );
  Object.defineProperty(copy, "name", { value: error.name, configurable: true });
  delete copy.stack;
  const code = codeOf(error);
  return code === undefined ? copy : Object.assign(copy, { code });
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
  const syscall = "syscall" in error && typeof error.syscall === "string" ? error.syscall : undefined;
  const inner = causesOf(error, depth).flatMap((cause) => systemFailuresOf(cause, depth + 1));
  return [{ message: error.message, code: codeOf(error), syscall }, ...inner];
}

/** What an error was made from. Not beyond a few steps: an error may be its own cause's cause. */
function causesOf(error: Error, depth: number): unknown[] {
  if (depth >= 4) return [];
  const causes: unknown[] = error instanceof AggregateError ? error.errors : [error.cause];
  return causes.filter((cause) => cause !== undefined && cause !== error);
}

function codeOf(error: Error): string | undefined {
  return "code" in error && typeof error.code === "string" ? error.code : undefined;
}
