import type { FetchOptions } from "openapi-fetch";
import { refuseToCarry, withCredentials } from "../authentication/add-credentials.js";
import { Authentication } from "../authentication/authentication.js";
import { keepKnownSecrets, type PlacedCredential } from "../authentication/choose-credentials.js";
import type { CredentialSources } from "../authentication/credentials.js";
import type { Contract } from "../contract/contract.js";
import { isApiError } from "../errors/api-error.js";
import { pause } from "../exchange/interruption.js";
import { delayBeforeRetry } from "../exchange/retry.js";
import { type FetchClient, type RequestContext, send, type UntypedOperation } from "../exchange/send.js";
import { encodeRequest } from "../request/encode-request.js";
import { hasOwnAuthorization, headersOf, type SentHeaders } from "../request/headers.js";
import { type AnswerValue, readAnswer } from "../response/read-response.js";
import type { Settings } from "./settings.js";

/** What each call of a client has in common. */
export interface CallContext {
  readonly contract: Contract;
  readonly fetchClient: FetchClient;
  readonly sources: CredentialSources;
}

/** One call. */
export interface Call extends RequestContext {
  readonly settings: Settings;
  /** Beside those of the client, and before them. */
  readonly sources: CredentialSources;
  /** The media type to ask for, in place of what the format says. */
  readonly accept: string | undefined;
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
export interface Answered extends AnswerValue {
  readonly response: Response;
}

/**
 * Sends the request of a call, as often as it is to be sent, and reads the answer.
 *
 * @throws ApiError, and TypeError for a header, a parameter or a body that cannot be sent
 */
export async function carryOut(unwritten: Call, context: CallContext): Promise<Answered> {
  const { operation, progress, signal, settings, redact, fetch, secrets, contentType } = unwritten;
  const facts = {
    operation,
    init: unwritten.init,
    headers: headersOf(unwritten),
    format: settings.format,
    contentType,
    isChecked: settings.checkRequest,
    progress,
    redact,
  };
  const { securitySchemes } = context.contract;
  const parameters = unwritten.init.params ?? {};
  const sources = [unwritten.sources, context.sources];
  // First of all: what is wrong with a request may show what is in it.
  keepKnownSecrets({ operation, securitySchemes, secrets, sources, own: { headers: facts.headers, parameters } });
  const { headers, init, isRepeatable } = await encodeRequest(facts, context.contract);
  const call: EncodedCall = { ...unwritten, init, isRepeatable };
  const authentication = new Authentication({
    operation,
    fetch,
    signal,
    progress,
    redact,
    secrets,
    securitySchemes,
    sources,
    own: { headers, parameters: init.params ?? {} },
    isLeftToOthers: init.credentials !== undefined || hasOwnAuthorization(headers, init.headers),
  });
  for (let retries = 0; ; retries++) {
    try {
      return await exchangeWithCredentials(call, headers, authentication, context);
    } catch (error) {
      if (!isApiError(error) || signal?.aborted || !call.isRepeatable) throw error;
      const { latest: outcome, response } = progress;
      const delay = delayBeforeRetry({ method: operation.method, error, outcome, response, retries }, settings.retry);
      if (delay === undefined) throw error;
      await pause(delay, signal);
    }
  }
}

async function exchangeWithCredentials(
  call: EncodedCall,
  headers: SentHeaders,
  authentication: Authentication,
  context: CallContext,
): Promise<Answered> {
  const credentials = await authentication.obtain();
  try {
    return await exchange(call, headers, credentials, context);
  } catch (error) {
    if (!isApiError(error) || call.signal?.aborted || !call.isRepeatable) throw error;
    const renewed = await authentication.renew(credentials, call.progress.response);
    if (renewed === undefined) throw error;
    return exchange(call, headers, renewed, context);
  }
}

async function exchange(
  call: Call,
  headers: SentHeaders,
  credentials: readonly PlacedCredential[],
  { fetchClient, contract }: CallContext,
): Promise<Answered> {
  const { operation, settings, accept, signal, progress, redact } = call;
  const options = withCredentials(call.init, headers, credentials);
  if (options.redirect === "follow") refuseToCarry(options, contract.securitySchemes);
  const response = await send(fetchClient, call, options);
  progress.answered(response);
  const answer = { operation, limits: settings.limits, accept, signal, known: progress.known, redact };
  return { ...(await readAnswer(response, answer, contract)), response };
}
