import createFetchClient, { type FetchOptions, type Middleware, mergeHeaders } from "openapi-fetch";
import { abortedBeforeSending, refuseAborted, unlessAborted } from "./abort.js";
import { obtainAccessToken } from "./access-token.js";
import { type Call, nameOf, readAnswer } from "./answer.js";
import type { Client, ClientOptions, Result } from "./client.js";
import type { Contract, Method, Operation } from "./contract.js";
import { type ApiError, isApiError } from "./errors/api-error.js";
import type { Format } from "./errors/contract-error.js";
import { allLimits } from "./limits.js";
import { formatOf } from "./media-type.js";
import { redacting } from "./redact.js";
import { outcomeOfFailedFetch, transportFailure } from "./transport-failure.js";

/** Gives the function that creates clients of the contract's API. */
export function bindCreateClient<Paths, OperationMethods>(
  contract: Contract,
): (options?: ClientOptions) => Client<Paths, OperationMethods> {
  // The build makes the types and the tables from one contract; what the tables hold is all that the client looks at.
  return (options = {}) => createUntypedClient(contract, options) as Client<Paths, OperationMethods>;
}

function createUntypedClient(contract: Contract, options: ClientOptions): object {
  const fetchClient = createFetchClient<UntypedPaths>({ baseUrl: options.baseUrl ?? contract.servers[0] });
  const limits = allLimits(options.limits);
  fetchClient.use(leaveFailedAnswersUnread);

  async function call(operation: Operation, callOptions: UntypedCallOptions): Promise<Result<unknown>> {
    let response: Response | undefined;
    try {
      const { format = options.format ?? "json", fetch = options.fetch ?? globalThis.fetch, ...init } = callOptions;
      const headers = headersOf(operation, format, init.headers);
      refuseAborted(init.signal);
      if (operation.bearer && options.accessToken !== undefined && !headers.has("Authorization")) {
        const token = obtainAccessToken(options.accessToken, operation.scopes ?? []);
        headers.set("Authorization", `Bearer ${await unlessAborted(token, init.signal)}`);
      }
      const redact = redacting(headers.get("Authorization")?.replace(/^\S+ /, ""));
      const context: Call = { operation, limits, signal: init.signal, redact };
      response = await send(context, { ...init, headers }, fetch);
      return { data: await readAnswer(response, context, contract), response };
    } catch (error) {
      if (!isApiError(error)) throw error;
      return response === undefined ? { error } : { error, response };
    }
  }

  async function send({ operation, signal, redact }: Call, init: UntypedCallOptions, fetch: Fetch): Promise<Response> {
    let failure: ApiError | undefined;
    const guardedFetch: Fetch = async (...request) => {
      if (signal?.aborted) {
        failure = abortedBeforeSending(signal);
        throw failure;
      }
      try {
        return await fetch(...request);
      } catch (error) {
        const outcome = init.redirect === "follow" ? "unknown" : outcomeOfFailedFetch(error);
        failure = transportFailure(error, signal, { outcome }, redact);
        throw failure;
      }
    };
    try {
      const { method, path } = operation;
      const answer = await fetchClient.request(method, path, {
        // To follow a redirect is to send the request again, which is for the caller to decide.
        redirect: "manual",
        ...init,
        fetch: guardedFetch,
        parseAs: "stream",
      });
      return unreadAnswer(answer.response, answer.error);
    } catch (error) {
      // openapi-fetch throws what its middleware makes of our error; the caller of this client is promised an ApiError.
      throw failure ?? error;
    }
  }

  return {
    ...pathMethods(contract, call),
    ...operationMethods(contract, call),
    use: fetchClient.use,
    eject: fetchClient.eject,
  };
}

type Fetch = (request: Request) => Promise<Response>;

type UntypedPaths = Record<string, Record<Method, UntypedOperation>>;

interface UntypedOperation {
  parameters: Record<string, never>;
  requestBody?: { content: { [mediaType: `${string}/${string}`]: unknown } };
  responses: Record<number, never>;
}

type UntypedCallOptions = FetchOptions<UntypedOperation> & { readonly format?: Format };

type CallFunction = (operation: Operation, options: UntypedCallOptions) => Promise<Result<unknown>>;

function pathMethods(contract: Contract, call: CallFunction): object {
  const operations = new Map(Object.values(contract.operations).map((operation) => [nameOf(operation), operation]));
  const methods = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"];
  return Object.fromEntries(
    methods.map((method) => [
      method,
      async (path: string, options: UntypedCallOptions = {}) => {
        const operation = operations.get(`${method} ${path}`);
        if (operation === undefined) throw new TypeError(`The contract has no operation ${method} ${path}.`);
        return call(operation, options);
      },
    ]),
  );
}

function operationMethods(contract: Contract, call: CallFunction): object {
  return Object.fromEntries(
    Object.entries(contract.operations).map(([operationId, operation]) => [
      operationId,
      async (...parameters: unknown[]) => {
        const options =
          operation.request === undefined ? parameters[0] : { ...toObject(parameters[1]), body: parameters[0] };
        const { data, error } = await call(operation, toObject(options));
        if (error !== undefined) throw error;
        return data;
      },
    ]),
  );
}

function toObject(value: unknown): object {
  return typeof value === "object" && value !== null ? value : {};
}

/**
 * @throws TypeError for a header that cannot be sent, without its value: the platform's own message holds it, and so, with a line
 * feed in an Authorization header, the whole token
 */
function headersOf(operation: Operation, format: Format, headers: UntypedCallOptions["headers"]): Headers {
  const accept = Object.values(operation.responses)
    .flatMap((content) => Object.keys(content))
    .find((mediaType) => formatOf(mediaType) === format);
  try {
    return mergeHeaders(accept === undefined ? {} : { Accept: accept }, headers);
  } catch {
    throw new TypeError("A header's name or value cannot be sent: it holds a character that HTTP does not allow.");
  }
}

/**
 * openapi-fetch reads the body of a failed answer itself, in UTF-8 and without telling an empty one from a success. An answer
 * without a body in its place leaves the reading to us. It is the client's first middleware, and so the last one to see an answer.
 */
const leaveFailedAnswersUnread: Middleware = {
  onResponse: ({ response }) => (response.ok ? undefined : new FailedAnswer(response)),
};

class FailedAnswer extends Response {
  constructor(readonly answer: Response) {
    super(null, { status: 204 });
  }
}

function unreadAnswer(response: Response, error: unknown): Response {
  if (response instanceof FailedAnswer) return response.answer;
  if (response.ok || !response.bodyUsed) return response;
  // A failed answer that a caller's `onRequest` gave in place of the server's: openapi-fetch asks no further middleware.
  return new Response(typeof error === "string" ? error : JSON.stringify(error), response);
}
