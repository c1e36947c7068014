import createFetchClient, { type Middleware, type Client as OpenApiFetchClient } from "openapi-fetch";
import type { Method } from "../contract/methods.js";
import type { ApiError } from "../errors/api-error.js";
import { authorizationSecrets } from "../errors/authorization-secrets.js";
import type { Call, Fetch } from "./call.js";
import type { Init, UntypedPaths } from "./request-options.js";
import { outcomeOfFailedFetch, transportFailure } from "./transport-failure.js";

/** The part of openapi-fetch that sends requests, for operations that the compiler does not know. */
export interface FetchClient extends Pick<OpenApiFetchClient<UntypedPaths>, "use" | "eject"> {
  readonly baseUrl: string;
  /** Whether there is no middleware. Then ours is none either: what openapi-fetch does for any costs a call more than what ours does. */
  readonly isAlone: boolean;
  /** It sends a method of any name, of which its own types know those of OpenAPI 3.1 alone. */
  request(method: Method, path: string, init: Init): Promise<{ readonly response: Response; readonly error?: unknown }>;
}

export function createUntypedFetchClient(baseUrl: string): FetchClient {
  const { use, ...others } = createFetchClient<UntypedPaths>({ baseUrl });
  const client = {
    ...(others as Pick<FetchClient, "request" | "eject">),
    baseUrl,
    isAlone: true,
    use(...middleware: Middleware[]) {
      if (client.isAlone) use(ownMiddleware);
      client.isAlone = false;
      use(...middleware);
    },
  };
  return client;
}

/**
 * Sends one request, through openapi-fetch and its middleware.
 *
 * @param init what openapi-fetch is told of it, of this request alone: it is completed in place, since engines are slow to copy it
 * @returns the answer, its body unread
 * @throws NetworkError, and what middleware throws
 */
export async function send(
  client: FetchClient,
  { method, path, fetch, signal, progress, secrets }: Call,
  init: Init,
): Promise<Response> {
  // That of one call comes after ours.
  if (init.middleware !== undefined) client.use();
  const { isAlone, baseUrl } = client;
  let failure: ApiError | undefined;
  const guardedFetch: Fetch = async (request) => {
    // Without any, no value of the call is in the URL.
    if (isAlone && (init.params ?? init.pathSerializer ?? init.querySerializer))
      refuseToLeave(request, init.baseUrl ?? baseUrl);
    // Middleware may have taken its time.
    signal?.throwIfAborted();
    progress.sending();
    if (!isAlone) {
      // Middleware may have put it in.
      const authorization = request.headers.get("Authorization") ?? "";
      secrets.add(() => authorizationSecrets(authorization));
    }
    let response: Response;
    try {
      response = await fetch(request);
    } catch (error) {
      progress.learn(init.redirect === "follow" ? "unknown" : await outcomeOfFailedFetch(error));
      failure = transportFailure(error, progress.known, secrets.redact);
      throw failure;
    }
    return (isAlone && unread(response)) || response;
  };
  try {
    // To follow a redirect is to send the request again, which is for the caller to decide.
    init.redirect ??= "manual";
    if (signal) init.signal = signal;
    init.fetch = guardedFetch;
    init.parseAs = "stream";
    const { response, error } = await client.request(method, path, init);
    return unreadAnswer(response, error);
  } catch (error) {
    // openapi-fetch throws what its middleware makes of our error; the caller of this client is promised an ApiError.
    throw failure ?? error;
  }
}

/** What is done where there is other middleware: the first to see a request, and the last one to see an answer. */
const ownMiddleware: Middleware = {
  onRequest: ({ request, options }) => refuseToLeave(request, options.baseUrl),
  onResponse: ({ response }) => unread(response),
};

/** What the caller's own middleware makes of the request is theirs; no value of a call leads to another place than its server. */
function refuseToLeave({ url }: Request, baseUrl: string): void {
  if (url.startsWith(baseUrl.endsWith("/") ? baseUrl : `${baseUrl}/`)) return;
  throw new TypeError("The request's URL would lead out of its server: nothing was sent.");
}

/**
 * openapi-fetch reads the body of a failed answer itself, in UTF-8 and without telling an empty one from a success. An answer
 * without a body in its place leaves the reading to us.
 */
function unread(response: Response): Response | undefined {
  if (response.ok) return undefined;
  const empty = new Response(null, { status: 204 });
  failedAnswers.set(empty, response);
  return empty;
}

/** What the answers stand for that were put in the place of failed ones. No class of Response: to name it would load Node's whole fetch. */
const failedAnswers = new WeakMap<Response, Response>();

function unreadAnswer(response: Response, error: unknown): Response {
  const failed = failedAnswers.get(response);
  if (failed !== undefined) return failed;
  if (response.ok || !response.bodyUsed) return response;
  // A failed answer that a caller's `onRequest` gave in place of the server's: openapi-fetch asks no further middleware.
  return new Response(typeof error === "string" ? error : JSON.stringify(error), response);
}
