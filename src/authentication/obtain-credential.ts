import type { Exchange } from "../errors/api-error.js";
import type { Redact } from "../errors/redact.js";
import { redactedError, shown } from "../errors/redacted-error.js";
import { isTokenError, TokenError } from "../errors/token-error.js";
import type { Call } from "../exchange/call.js";
import type { AccessTokenNeeds } from "./access-token.js";
import type { PlannedCredential } from "./choose-credentials.js";

/**
 * Gives what is sent for a credential.
 *
 * @throws TokenError when there is none, or one that cannot stand in its place. The error does not hold it.
 */
export function askForCredential(
  { scheme, schemeName, source, option }: PlannedCredential,
  needs: AccessTokenNeeds,
  { progress: { known }, secrets: { redact } }: Call,
): string | Promise<string> {
  const write = (given: unknown) =>
    scheme.write(given, (fault) => {
      const name = scheme.isBearer ? "access token" : `credential ${schemeName}`;
      throw new TokenError(`The ${name} is ${fault}.`, known);
    });
  return typeof source === "function" ? ask(() => source(needs), option, known, redact).then(write) : write(source);
}

async function ask(source: () => unknown, option: string, known: Exchange, redact: Redact): Promise<unknown> {
  try {
    return await source();
  } catch (cause) {
    // A token store's own error says the most.
    if (isTokenError(cause)) throw inCall(cause, known, redact);
    throw new TokenError(`The ${option} function failed.`, known, { cause: redactedError(cause, redact) });
  }
}

/** A caller's own function may throw a TokenError too, with anything in it. */
function inCall({ message, code, cause }: TokenError, known: Exchange, redact: Redact): TokenError {
  return new TokenError(shown(message, redact), known, {
    ...(typeof code === "string" && { code: redact(code) }),
    ...(cause !== undefined && { cause: redactedError(cause, redact) }),
  });
}
