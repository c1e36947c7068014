import { Authentication } from "../authentication/authentication.js";
import { keepKnownSecrets } from "../authentication/choose-credentials.js";
import type { CredentialSources } from "../authentication/credentials.js";
import { type ApiError, isApiError } from "../errors/api-error.js";
import type { Call } from "../exchange/call.js";
import { inCall } from "../exchange/in-exchange.js";
import type { StatedOperation } from "../exchange/operation.js";
import { type FetchClient, send } from "../exchange/send.js";
import { loadPart } from "../load-once.js";
import { encodeRequest } from "../request/encode-request.js";
import { isStream } from "../request/sendable.js";
import { type AnswerValue, readAnswer } from "../response/read-response.js";

/** What a call gives that succeeded. */
export interface Answered extends AnswerValue {
  readonly response: Response;
}

/**
 * Sends the request of a call, as often as it is to be sent, and reads the answer.
 *
 * @param sources what was given to authenticate with, by the call and by its client: the first that has a credential counts
 * @throws ApiError, and TypeError for a header, a parameter or a body that cannot be sent
 */
export async function carryOut(
  operation: StatedOperation,
  unwritten: Call,
  sources: readonly CredentialSources[],
  fetchClient: FetchClient,
): Promise<Answered> {
  // First of all: what is wrong with a request may show what is in it.
  keepKnownSecrets(operation, unwritten, sources);
  const call = await encodeRequest(operation, unwritten);
  const authentication = new Authentication(operation, call, sources);
  const exchange = () => exchangeWithCredentials(operation, call, authentication, fetchClient);
  if (call.settings.retry.times === 0) return exchange();
  const { withRetries } = await loaded("What sends requests again", import("../exchange/retry.js"), call);
  return withRetries(call, exchange, (error) => mayFollow(call, error));
}

async function exchangeWithCredentials(
  operation: StatedOperation,
  call: Call,
  authentication: Authentication,
  fetchClient: FetchClient,
): Promise<Answered> {
  const credentials = await authentication.obtain();
  try {
    return await exchange(credentials);
  } catch (error) {
    const renewed = mayFollow(call, error)
      ? await authentication.renew(credentials, call.progress.response)
      : undefined;
    if (renewed === undefined) throw error;
    return exchange(renewed);
  }

  async function exchange(texts: readonly string[]): Promise<Answered> {
    const options = authentication.placed(texts);
    if (options.redirect === "follow") {
      const { refuseToCarry } = await loaded(
        "What checks redirects",
        import("../authentication/refuse-to-carry.js"),
        call,
      );
      refuseToCarry(options, call.contract);
    }
    const response = await send(fetchClient, call, options);
    call.progress.answered(response);
    return { ...(await readAnswer(response, operation, call)), response };
  }
}

/** Whether another request may follow one that failed so. A stream is read once. */
function mayFollow({ signal, init }: Call, error: unknown): error is ApiError {
  return isApiError(error) && !signal?.aborted && !isStream(init.body);
}

/** What a call needs before its request is sent, and most calls do not: after a failure, it might not come either. */
function loaded<Part>(name: string, loading: Promise<Part>, call: Call): Promise<Part> {
  return loadPart(name, loading).catch((error: unknown) => {
    throw inCall(error, call);
  });
}
