import { mergeHeaders } from "openapi-fetch";
import type { Init, SentHeaders } from "../exchange/request-options.js";

/**
 * The headers of a call: the caller's own, those of the client that they do not name, and the Accept that both leave to us.
 *
 * @param own one that is null or undefined takes the client's away
 * @param client those of each call
 * @throws TypeError for a header that cannot be sent, without its value: the platform's own message holds it, and so, with a line
 * feed in an Authorization header, the whole token
 */
export function headersOf(own: Init["headers"], accept: string | undefined, client?: Init["headers"]): SentHeaders {
  const stated: Record<string, string> = accept === undefined ? {} : { accept };
  if ((own ?? client) === undefined) return stated;
  try {
    const merged = new Map<string, string>();
    // Without DOM.Iterable among a project's libraries, its compiler knows of no other way through them.
    const kept = mergeHeaders(client);
    // For openapi-fetch, one that is undefined is not named.
    for (const [name, value] of Object.entries(own ?? {})) if (value === undefined) kept.delete(name);
    mergeHeaders(stated, kept, own).forEach((value, name) => {
      merged.set(name, value);
    });
    return Object.fromEntries(merged);
  } catch {
    throw new TypeError("A header's name or value cannot be sent: it holds a character that HTTP does not allow.");
  }
}
