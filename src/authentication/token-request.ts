import { type ReadBytes, readBytes } from "../content/read-bytes.js";
import { type Redact, Secrets } from "../errors/redact.js";
import { redactedError } from "../errors/redacted-error.js";
import { shorten } from "../errors/shorten.js";
import { TokenError } from "../errors/token-error.js";
import { interruptible } from "../exchange/interruption.js";
import { Progress } from "../exchange/progress.js";

/** What a renewal brings. */
export interface Tokens {
  /** Absent where the answer had none that can be used: the call fails then, and the refresh token is not lost. */
  readonly accessToken?: string;
  /** The one to renew with from now on: the answer's, which takes the place of the one before it; without it, that one (RFC 6749 §6). */
  readonly refreshToken: string;
  /** When the access token expires, in milliseconds since 1970. Absent where nobody says: it is good until it is refused. */
  readonly expiresAt?: number;
}

/** What an answer brought. It is to be kept before anything else is said of the answer. */
export interface BroughtTokens {
  readonly tokens: Omit<Tokens, "refreshToken"> & { readonly refreshToken?: string };
  /** Why there is no access token among them. */
  readonly fault?: TokenError;
}

export interface TokenRequest {
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What it is asked by (RFC 6749 §4.1.3, §6): `grant_type`, and what goes with it. */
  readonly grant: Readonly<Record<string, string>>;
  /** What is secret of that. */
  readonly secret: string;
  readonly fetch?: (request: Request) => Promise<Response>;
  /** In milliseconds; `Infinity` for none. */
  readonly timeout?: number;
  /** How long an access token lives, in seconds, where the answer does not say. */
  readonly lifetime?: number;
}

/**
 * Asks the token endpoint for tokens (RFC 6749 §5).
 *
 * @throws TokenError where it brought none, with the endpoint's `code` where it refused, and without any of the secrets
 */
export async function requestTokens(request: TokenRequest): Promise<BroughtTokens> {
  const { redact } = new Secrets(request.clientSecret, request.secret);
  const askedAt = Date.now();
  const { response, body } = await exchange(request, redact);
  const answer = body.isWhole ? parse(body.bytes) : undefined;
  const code = answer?.get("error");
  const details = typeof code === "string" && errorCode.test(code) ? { code: redact(code) } : {};
  if (!response.ok) throw failure(`answered with status ${response.status}`, details);
  if (answer === undefined) throw failure("answered with something else than a JSON object");
  const accessToken = textIn(answer, "access_token", visibleCharacters);
  const refreshToken = textIn(answer, "refresh_token", /^[^\uFFFD]+$/);
  const type = answer.get("token_type") ?? "bearer";
  const isBearer = typeof type === "string" && type.toLowerCase() === "bearer";
  if (accessToken !== undefined && isBearer) {
    const seconds = lifetimeIn(answer) ?? request.lifetime;
    // From when the request was made: the answer took its time, and the token was made before it came.
    const expiresAt = seconds === undefined ? {} : { expiresAt: askedAt + seconds * 1000 };
    return { tokens: { accessToken, ...(refreshToken !== undefined && { refreshToken }), ...expiresAt } };
  }
  const missing = isBearer ? "a word of visible ASCII characters as access_token" : "bearer as token_type";
  const fault = failure(`answered without ${missing}`, details);
  if (refreshToken === undefined) throw fault;
  return { tokens: { refreshToken }, fault };
}

/** Ends in time even where the caller's `fetch` knows nothing of the signal: all calls wait for one renewal. */
async function exchange(request: TokenRequest, redact: Redact): Promise<Answer> {
  const interruptions = { signal: undefined, redact, timeout: request.timeout ?? defaultTimeout };
  const progress = new Progress();
  // Whether the endpoint has made new tokens is unknown when its answer does not come.
  progress.sending();
  try {
    return await interruptible(interruptions, progress, (signal) => send(request, signal));
  } catch (error) {
    throw failure("gave no whole answer", { cause: redactedError(error, redact) });
  }
}

interface Answer {
  readonly response: Response;
  readonly body: ReadBytes;
}

async function send(
  { tokenUrl, clientId, clientSecret, grant, fetch = globalThis.fetch }: TokenRequest,
  signal: AbortSignal | undefined,
): Promise<Answer> {
  const request = new Request(tokenUrl, {
    method: "POST",
    body: new URLSearchParams({
      ...grant,
      client_id: clientId,
      client_secret: clientSecret,
    }),
    headers: { Accept: "application/json" },
    // A redirect would take the secrets to another place.
    redirect: "manual",
    ...(signal && { signal }),
  });
  const response = await fetch(request);
  return { response, body: await readBytes(response.body, longestAnswer, signal) };
}

/** In milliseconds. */
const defaultTimeout = 30_000;

/** In bytes. */
const longestAnswer = 65_536;

/** RFC 6749 §5.2. */
const errorCode = /^[\x20\x21\x23-\x5B\x5D-\x7E]{1,100}$/;

/** Its bytes need not all be UTF-8: the tokens are ASCII, and not to be lost for a name beside them. */
function parse(bytes: Uint8Array): ReadonlyMap<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof value === "object" && value !== null ? new Map(Object.entries(value)) : undefined;
  } catch {
    return undefined;
  }
}

/** RFC 6749 appendix A.12; without the space, which would end it in a header. */
const visibleCharacters = /^[\x21-\x7E]+$/;

function textIn(answer: ReadonlyMap<string, unknown>, name: string, form: RegExp): string | undefined {
  const value = answer.get(name);
  return typeof value === "string" && form.test(value) ? value : undefined;
}

/** In seconds. Some servers write the number as a string; what is no time to live is as if it were absent. */
function lifetimeIn(answer: ReadonlyMap<string, unknown>): number | undefined {
  const stated = answer.get("expires_in");
  const seconds = typeof stated === "string" && /^\d+(?:\.\d+)?$/.test(stated) ? Number(stated) : stated;
  // 1e999 is JSON too, and read as Infinity.
  return typeof seconds === "number" && Number.isFinite(seconds) && seconds > 0 ? seconds : undefined;
}

function failure(what: string, details: { readonly code?: string; readonly cause?: unknown } = {}): TokenError {
  const code = details.code === undefined ? "" : ` (${shorten(details.code)})`;
  return new TokenError(`The token endpoint ${what}${code}.`, undefined, details);
}
