import { keyOfStep, pointerStep } from "../contract/json-pointer.js";
import type { Exchange } from "../errors/api-error.js";
import { ContractError } from "../errors/contract-error.js";
import { JsonSyntaxError } from "../errors/json-syntax-error.js";
import { LimitError } from "../errors/limit-error.js";
import { NetworkError } from "../errors/network-error.js";
import { type Redact, withheld } from "../errors/redact.js";
import { redactedError } from "../errors/redacted-error.js";
import type { SyntaxFault } from "../errors/syntax-error.js";
import { XmlSyntaxError } from "../errors/xml-syntax-error.js";
import type { Call } from "./call.js";

/**
 * A decoder's error as the error of a call: with what is known of the exchange, and without the call's secrets. Other errors are
 * given back as they are.
 *
 * @param isSecretSeen whether the text that was decoded holds one
 * @param found what a syntax error is to say of the text as a whole
 */
export function inExchange(
  error: unknown,
  exchange: Exchange,
  redact: Redact,
  isSecretSeen: boolean,
  found?: string,
): unknown {
  if (error instanceof ContractError) {
    // What was found is shortened, and may hold a piece of a secret that redaction does not know again.
    const found = isSecretSeen
      ? "a value withheld, since the answer holds the access token"
      : redactFound(error.found, redact);
    return new ContractError(
      { ...error, path: redactPath(error.path, redact), expected: redact(error.expected), found },
      exchange,
    );
  }
  const fault = (syntax: SyntaxFault): SyntaxFault => ({
    ...syntax,
    excerpt: isSecretSeen ? "" : redact(syntax.excerpt),
    rule: found === undefined ? redact(syntax.rule) : `${syntax.rule}, found ${found}`,
  });
  // What cannot be loaded does not know for what.
  if (error instanceof NetworkError && error.outcome === undefined)
    return new NetworkError(error.message, exchange, redactedError(error.cause, redact));
  if (error instanceof LimitError) return new LimitError(error, exchange);
  if (error instanceof XmlSyntaxError) return new XmlSyntaxError(fault(error), exchange);
  if (error instanceof JsonSyntaxError) return new JsonSyntaxError(fault(error), exchange);
  return error;
}

/** The error of a call whose request cannot be written. */
export function inCall(error: unknown, { progress, secrets }: Call): unknown {
  return inExchange(error, progress.known, secrets.redact, false);
}

/** The text may have been written with escapes or references, and so not be known as a secret in the answer's body. */
function redactFound(found: string, redact: Redact): string {
  const end = found.endsWith(ellipsis) ? ellipsis : "";
  const redacted = redact(found.slice(0, found.length - end.length), end !== "");
  return redacted === withheld ? withheld : redacted + end;
}

/** A key of a map may be a secret, and is not written as it is (RFC 6901 §3). */
function redactPath(path: string, redact: Redact): string {
  return path.replace(/\/[^/]*/g, (step) => {
    const key = keyOfStep(step.slice(1));
    const redacted = redact(key);
    return redacted === key ? step : pointerStep(redacted);
  });
}

/** How a shortened text ends. */
const ellipsis = '…"';
