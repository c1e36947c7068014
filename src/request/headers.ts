import { mergeHeaders } from "openapi-fetch";
import type { Call } from "../client/call.js";
import { formatOf, isMediaRange, isWithin, parseMediaType } from "../content/media-type.js";
import type { Operation, ResponseShape } from "../contract/contract.js";
import type { Format } from "../errors/contract-error.js";
import { statedSuccesses } from "../response/stated-response.js";

/** Headers by name, in lower case. */
export type SentHeaders = Readonly<Record<string, string>>;

/**
 * The headers of a call: the caller's own, and the Accept that they leave to the client.
 *
 * @throws TypeError for a header that cannot be sent, without its value: the platform's own message holds it, and so, with a line
 * feed in an Authorization header, the whole token
 */
export function headersOf({
  operation,
  settings,
  init,
  accept: asked,
}: Pick<Call, "operation" | "settings" | "init" | "accept">): SentHeaders {
  const accept = asked ?? usualAcceptOf(operation, settings.format);
  const stated = accept === undefined ? {} : { accept };
  if (init.headers === undefined) return stated;
  try {
    return Object.fromEntries(mergeHeaders(stated, init.headers));
  } catch {
    throw new TypeError("A header's name or value cannot be sent: it holds a character that HTTP does not allow.");
  }
}

/** Whether a caller says what the Authorization header is to be: null for none. */
export function hasOwnAuthorization(sent: SentHeaders, given: Call["init"]["headers"]): boolean {
  const isTaken = ([name, value]: [string, unknown]) => value === null && name.toLowerCase() === "authorization";
  return sent["authorization"] !== undefined || Object.entries(given ?? {}).some(isTaken);
}

/** By operation and format: worked out once, as the contract does not change. */
const knownAccepts = new WeakMap<Operation, Map<Format, string | undefined>>();

function usualAcceptOf(operation: Operation, format: Format): string | undefined {
  const known = knownAccepts.get(operation) ?? new Map<Format, string | undefined>();
  knownAccepts.set(operation, known);
  if (!known.has(format)) known.set(format, acceptOf(operation, format));
  return known.get(format);
}

/** The first media type of the format, of those that a success is stated in; else all of them, or what a failure is stated in. */
function acceptOf(operation: Operation, format: Format): string | undefined {
  const typesOf = (responses: Iterable<ResponseShape>) => [...responses].flatMap(({ content }) => Object.keys(content));
  const successes = typesOf(statedSuccesses(operation));
  const stated = successes.length > 0 ? successes : typesOf(Object.values(operation.responses));
  const usual = `application/${format}`;
  const ofFormat =
    stated.find((key) => formatOf(parseMediaType(key).essence) === format) ??
    (stated.some((key) => isMediaRange(key) && isWithin(usual, key)) ? usual : undefined);
  return ofFormat ?? (stated.length === 0 ? undefined : [...new Set(stated)].join(", "));
}
