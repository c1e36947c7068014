/** Takes the secrets out of a text. */
export type Redact = (text: string) => string;

/** What stands in a text where a secret was. */
export const redactionMark = "[access token]";

/** @param secret such as an access token. A very short one is no secret, and would turn up in any text. */
export function redacting(secret: string | undefined): Redact {
  if (secret === undefined || secret.length < 8) return (text) => text;
  return (text) => text.replaceAll(secret, redactionMark);
}

/**
 * A copy of an error of the platform, or of a caller's `fetch`, that holds its name, message and code alone. The original may
 * hold the request with its headers, and so the access token.
 */
export function redactedError(error: unknown, redact: Redact): Error {
  if (!(error instanceof Error)) return new Error(redact(String(error)));
  const copy = new Error(redact(error.message), causeOf(error, redact));
  Object.defineProperty(copy, "name", { value: error.name, configurable: true });
  delete copy.stack;
  return "code" in error && typeof error.code === "string" ? Object.assign(copy, { code: error.code }) : copy;
}

function causeOf(error: Error, redact: Redact): { cause: Error } | undefined {
  const inner = error instanceof AggregateError ? error.errors[0] : error.cause;
  return inner === undefined || inner === error ? undefined : { cause: redactedError(inner, redact) };
}
