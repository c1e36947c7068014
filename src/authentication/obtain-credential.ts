import type { Exchange } from "../errors/api-error.js";
import type { Redact } from "../errors/redact.js";
import { redactedError, shown } from "../errors/redacted-error.js";
import { isTokenError, TokenError } from "../errors/token-error.js";
import type { AccessTokenNeeds } from "./access-token.js";
import type { BasicCredentials } from "./credentials.js";

/** What obtaining a credential needs to know of the call. */
export interface CredentialRequest {
  readonly source: unknown;
  /** How errors name the credential, and the option that gives it. */
  readonly name: string;
  readonly option: string;
  readonly needs: AccessTokenNeeds;
  readonly known: Exchange;
  readonly redact: Redact;
}

/**
 * Gives the token or key for a request.
 *
 * @throws TokenError when there is none, or one that cannot stand in its place. The error does not hold it.
 */
export async function obtainText(request: CredentialRequest, place: Place): Promise<string> {
  const text = await ask(request);
  const { form, inWords } = places[place];
  if (typeof text === "string" && form.test(text)) return text;
  throw new TokenError(`The ${request.name} is ${faultOf(text, inWords)}.`, request.known);
}

/** Where a credential stands. */
type Place = "token" | "header" | "cookie" | "query";

/** What cannot break out of its place. */
const places: Readonly<Record<Place, { readonly form: RegExp; readonly inWords: string }>> = {
  /** RFC 6750 §2.1 allows fewer characters. */
  token: {
    form: /^[\x21-\x7E]+$/,
    inWords: "not one word of visible ASCII characters, and so cannot stand in a header",
  },
  /** RFC 9110 §5.5. */
  header: {
    form: /^[\x21-\x7E](?:[\x20-\x7E]*[\x21-\x7E])?$/,
    inWords: "not of visible ASCII characters, and so cannot stand in a header",
  },
  /** RFC 6265 §4.1.1, cookie-octet. */
  cookie: {
    form: /^[\x21\x23-\x2B\x2D-\x3A\x3C-\x5B\x5D-\x7E]+$/,
    inWords: "of other characters than a cookie can have",
  },
  query: { form: /./s, inWords: "none" },
};

/**
 * Gives the user's name and password for a request.
 *
 * @throws TokenError when they are none, or a colon in the name would end it (RFC 7617 §2). The error does not hold them.
 */
export async function obtainBasic(request: CredentialRequest): Promise<BasicCredentials> {
  const found = await ask(request);
  if (isBasic(found) && !found.username.includes(":")) return found;
  throw new TokenError(`The ${request.name} is no user's name, without a colon, and password.`, request.known);
}

function isBasic(value: unknown): value is BasicCredentials {
  return (
    typeof value === "object" &&
    value !== null &&
    "username" in value &&
    "password" in value &&
    typeof value.username === "string" &&
    typeof value.password === "string"
  );
}

async function ask({ source, option, needs, known, redact }: CredentialRequest): Promise<unknown> {
  if (typeof source !== "function") return source;
  try {
    return await source(needs);
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

function faultOf(text: unknown, otherwise: string): string {
  if (typeof text !== "string") return `no string but of type ${typeof text}`;
  return text === "" ? "empty" : otherwise;
}
