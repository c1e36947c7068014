import { TokenError } from "./errors/token-error.js";
import { interruptible } from "./interruption.js";
import { Progress } from "./progress.js";
import { type ReadBytes, readBytes } from "./read-body.js";
import { type Redact, Secrets } from "./redact.js";
import { redactedError } from "./redacted-error.js";
import { shorten } from "./shorten.js";

/** What a renewal brings. */
export interface Tokens {
  readonly accessToken: string;
  /** It takes the place of the one before it. */
  readonly refreshToken: string;
  /** When the access token expires, in milliseconds since 1970. */
  readonly expiresAt: number;
}

export interface TokenRequest {
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly refreshToken: string;
  readonly fetch?: (request: Request) => Promise<Response>;
  /** In milliseconds; `Infinity` for none. */
  readonly timeout?: number;
  /** How long an access token lives, in seconds, where the answer does not say. */
  readonly lifetime?: number;
}

/**
 * Asks the token endpoint for new tokens (RFC 6749 §6).
 *
 * @throws TokenError, with the endpoint's `code` where it refused, and without any of the secrets
 */
export async function requestTokens(request: TokenRequest): Promise<Tokens> {
  const { redact } = new Secrets(request.clientSecret, request.refreshToken);
  const askedAt = Date.now();
  const { response, body } = await exchange(request, redact);
  const answer = body.isWhole ? parse(body.bytes) : undefined;
  if (!response.ok) {
    const code = answer?.get("error");
    const isCode = typeof code === "string" && errorCode.test(code);
    throw failure(`answered with status ${response.status}`, isCode ? { code: redact(code) } : {});
  }
  if (answer === undefined) throw failure("answered with something else than a JSON object");
  const type = answer.get("token_type");
  if (typeof type !== "string" || type.toLowerCase() !== "bearer") throw unfit("token_type", "bearer");
  const seconds = answer.get("expires_in") ?? request.lifetime;
  // 1e999 is JSON too, and read as Infinity.
  if (typeof seconds !== "number" || !Number.isFinite(seconds) || seconds <= 0)
    throw unfit("expires_in", "a number of seconds");
  return {
    accessToken: token(answer, "access_token"),
    refreshToken: token(answer, "refresh_token"),
    // From when the request was made: the answer took its time, and the token was made before it came.
    expiresAt: askedAt + seconds * 1000,
  };
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
  { tokenUrl, clientId, clientSecret, refreshToken, fetch = globalThis.fetch }: TokenRequest,
  signal: AbortSignal | undefined,
): Promise<Answer> {
  const request = new Request(tokenUrl, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "refresh_token",
      client_id: clientId,
      client_secret: clientSecret,
      refresh_token: refreshToken,
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

function parse(bytes: Uint8Array): ReadonlyMap<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    return typeof value === "object" && value !== null ? new Map(Object.entries(value)) : undefined;
  } catch {
    return undefined;
  }
}

/** RFC 6749 appendices A.12 and A.17. */
function token(answer: ReadonlyMap<string, unknown>, name: string): string {
  const value = answer.get(name);
  if (typeof value === "string" && /^[\x21-\x7E]+$/.test(value)) return value;
  throw unfit(name, "a word of visible ASCII characters");
}

function unfit(member: string, expected: string): TokenError {
  return failure(`answered without ${expected} as ${member}`);
}

function failure(what: string, details: { readonly code?: string; readonly cause?: unknown } = {}): TokenError {
  const code = details.code === undefined ? "" : ` (${shorten(details.code)})`;
  return new TokenError(`The token endpoint ${what}${code}.`, undefined, details);
}
