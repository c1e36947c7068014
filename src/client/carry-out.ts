import { authenticationOf } from "../authentication/authentication.js";
import { keepKnownSecrets } from "../authentication/choose-credentials.js";
import { type ApiError, isApiError } from "../errors/api-error.js";
import type { Call } from "../exchange/call.js";
import { inCall } from "../exchange/in-exchange.js";
import type { RequestOptions } from "../exchange/request-options.js";
import { type FetchClient, send } from "../exchange/send.js";
import { loadPart } from "../load-once.js";
import { encodeRequest } from "../request/encode-request.js";
import { headersOf } from "../request/headers.js";
import { isStream } from "../request/sendable.js";
import { type Answered, readAnswer } from "../response/read-response.js";
import type { Plan } from "./plan-call.js";

/**
 * Makes a call by its plan: sends the request, as often as it is to be sent, and reads the answer.
 *
 * @throws ApiError, and TypeError for a header, a parameter or a body that cannot be sent
 */
export async function carryOut(
  plan: Plan,
  body: unknown,
  underWay: UnderWay,
  fetchClient: FetchClient,
): Promise<Answered> {
  const { operation, sources, settings } = plan;
  const { progress } = underWay;
  const call = callOf(plan, body, underWay);
  // First of all: what is wrong with a request may show what is in it.
  keepKnownSecrets(operation, call, sources);
  const sent = await encodeRequest(operation, call);
  const authentication = authenticationOf(operation, call, sent, sources);
  const { times } = settings.retry;
  const retry = times > 0 ? await loaded("What sends requests again", import("../exchange/retry.js"), call) : undefined;
  let credentials: readonly string[] | undefined;
  for (let retries = 0; ; ) {
    try {
      credentials ??= await authentication.obtain();
      const options = authentication.placed(credentials);
      if (options.redirect === "follow") await checkRedirects(options, call);
      const response = await send(fetchClient, call, options);
      progress.answered(response);
      return await readAnswer(response, operation, call);
    } catch (error) {
      if (!mayFollow(call, error)) throw error;
      credentials = credentials && (await authentication.renew(credentials, progress.response));
      if (credentials === undefined && !(await retry?.isDueAgain(call, error, retries++))) throw error;
    }
  }
}

type UnderWay = Pick<Call, "client" | "signal" | "progress" | "secrets">;

/** Its members are written out: to spread the plan costs Node 20 a quarter of what the whole call takes openapi-fetch. */
function callOf(plan: Plan, body: unknown, { client, signal, progress, secrets }: UnderWay): Call {
  const { operation, contract, method, path, settings, accept, contentType } = plan;
  const init = { ...plan.init, body };
  const headers = headersOf(init.headers, accept ?? operation.accept?.[settings.format], client.headers);
  const fetch = settings.fetch ?? globalThis.fetch;
  return {
    contract,
    method,
    path,
    settings,
    init,
    headers,
    accept,
    contentType,
    client,
    fetch,
    signal,
    progress,
    secrets,
  };
}

async function checkRedirects(options: RequestOptions, call: Call): Promise<void> {
  const part = import("../authentication/refuse-to-carry.js");
  const { refuseToCarry } = await loaded("What checks redirects", part, call);
  refuseToCarry(options, call);
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
