import { type FetchOptions, mergeHeaders } from "openapi-fetch";
import type { AccessToken } from "./access-token.js";
import { readAnswer } from "./answer.js";
import { Bearer } from "./bearer.js";
import type { Contract, Operation } from "./contract.js";
import { isApiError } from "./errors/api-error.js";
import type { Format } from "./errors/contract-error.js";
import { type FetchClient, type RequestContext, send, type UntypedOperation } from "./fetch-client.js";
import { pause } from "./interruption.js";
import { formatOf } from "./media-type.js";
import type { Secrets } from "./redact.js";
import { encodeRequest } from "./request/encode-request.js";
import { delayBeforeRetry } from "./retry.js";
import { needsBearer } from "./security.js";
import type { Settings } from "./settings.js";

/** What each call of a client has in common. */
export interface CallContext {
  readonly contract: Contract;
  readonly fetchClient: FetchClient;
  readonly accessToken: AccessToken | undefined;
}

/** One call. */
export interface Call extends RequestContext {
  readonly settings: Settings;
  readonly secrets: Secrets;
  /** What openapi-fetch is to know beside it. */
  readonly init: FetchOptions<UntypedOperation>;
  /** The media type of the body, in place of what the format says. */
  readonly contentType: string | undefined;
}

/** A call whose request is written. */
interface EncodedCall extends Call {
  readonly isRepeatable: boolean;
}

/** What a call gives that succeeded. */
export interface Answered {
  readonly data: unknown;
  readonly response: Response;
}

/**
 * Sends the request of a call, as often as it is to be sent, and reads the answer.
 *
 * @throws ApiError, and TypeError for a header, a parameter or a body that cannot be sent
 */
export async function carryOut(unwritten: Call, context: CallContext): Promise<Answered> {
  const { operation, progress, secrets, signal, settings } = unwritten;
  const facts = { ...unwritten, headers: headersOf(unwritten), format: settings.format };
  const { headers, ...written } = await encodeRequest(facts, context.contract);
  const call: EncodedCall = { ...unwritten, ...written };
  const own = headers["authorization"];
  if (own !== undefined) secrets.add(own.replace(/^\S+ /, ""));
  const isTokenSent = own === undefined && needsBearer(operation, context.contract);
  const bearer = new Bearer(isTokenSent ? context.accessToken : undefined, call);
  for (let retries = 0; ; retries++) {
    try {
      return await exchangeWithToken(call, headers, bearer, context);
    } catch (error) {
      if (!isApiError(error) || signal?.aborted || !call.isRepeatable) throw error;
      const { latest: outcome, response } = progress;
      const delay = delayBeforeRetry({ method: operation.method, error, outcome, response, retries }, settings.retry);
      if (delay === undefined) throw error;
      await pause(delay, signal);
    }
  }
}

type SentHeaders = Readonly<Record<string, string>>;

async function exchangeWithToken(
  call: EncodedCall,
  headers: SentHeaders,
  bearer: Bearer,
  context: CallContext,
): Promise<Answered> {
  const token = await bearer.obtain();
  if (token === undefined) return exchange(call, headers, context);
  try {
    return await exchange(call, withToken(headers, token), context);
  } catch (error) {
    if (!isApiError(error) || call.signal?.aborted || !call.isRepeatable) throw error;
    const renewed = await bearer.renew(token, call.progress.response);
    if (renewed === undefined) throw error;
    return exchange(call, withToken(headers, renewed), context);
  }
}

function withToken(headers: SentHeaders, token: string): SentHeaders {
  return { ...headers, authorization: `Bearer ${token}` };
}

async function exchange(call: Call, headers: SentHeaders, { fetchClient, contract }: CallContext): Promise<Answered> {
  const { operation, settings, signal, progress, redact } = call;
  const response = await send(fetchClient, call, { ...call.init, headers });
  progress.answered(response);
  const answer = { operation, limits: settings.limits, signal, known: progress.known, redact };
  return { data: await readAnswer(response, answer, contract), response };
}

/**
 * @returns by name, in lower case
 * @throws TypeError for a header that cannot be sent, without its value: the platform's own message holds it, and so, with a line
 * feed in an Authorization header, the whole token
 */
function headersOf({ operation, settings, init }: Call): SentHeaders {
  const accept = acceptOf(operation, settings.format);
  const stated = accept === undefined ? {} : { accept };
  if (init.headers === undefined) return stated;
  try {
    return Object.fromEntries(mergeHeaders(stated, init.headers));
  } catch {
    throw new TypeError("A header's name or value cannot be sent: it holds a character that HTTP does not allow.");
  }
}

function acceptOf({ responses }: Operation, format: Format): string | undefined {
  for (const { content } of Object.values(responses)) {
    for (const mediaType of Object.keys(content)) if (formatOf(mediaType) === format) return mediaType;
  }
  return undefined;
}
