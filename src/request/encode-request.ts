import type { FetchOptions } from "openapi-fetch";
import type { Contract, Operation } from "../contract.js";
import type { Format } from "../errors/contract-error.js";
import { inExchange } from "../errors/in-exchange.js";
import type { UntypedOperation } from "../fetch-client.js";
import type { Progress } from "../progress.js";
import type { Redact } from "../redact.js";
import { encodeBody } from "./body.js";
import { chooseContent } from "./choose-content.js";
import { loadEncoders } from "./load-encoders.js";
import { fillPath } from "./path.js";
import { isStream } from "./sendable.js";

/** What writing a request needs to know of its call. */
export interface RequestFacts {
  readonly operation: Operation;
  /** What openapi-fetch is told by the caller. */
  readonly init: FetchOptions<UntypedOperation>;
  /** The caller's own and the Accept header, by names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly format: Format;
  readonly contentType: string | undefined;
  readonly progress: Progress;
  readonly redact: Redact;
}

/** A request of which openapi-fetch need know no more than to send it. */
export interface EncodedRequest {
  readonly init: FetchOptions<UntypedOperation>;
  readonly headers: Readonly<Record<string, string>>;
  /** Whether it can be sent again: a stream is read once. */
  readonly isRepeatable: boolean;
}

/**
 * Writes parameters and body as the contract says, once for all tries of a call. What the caller writes with serializers of openapi-fetch
 * is left to them.
 *
 * @throws ContractError, NetworkError, TypeError
 */
export async function encodeRequest(facts: RequestFacts, contract: Contract): Promise<EncodedRequest> {
  const { init, headers } = facts;
  const parameters = await parametersOf(facts, contract);
  const cookies = parameters?.cookies ?? [];
  const pairs = headers["cookie"] === undefined ? cookies : [headers["cookie"], ...cookies];
  const encoded = await bodyOf(facts, contract);
  return {
    init: { pathSerializer: fillPath, ...parameters?.serializers, ...init, ...parameters?.init, ...encoded?.init },
    headers: { ...headers, ...encoded?.headers, ...(cookies.length > 0 && { cookie: pairs.join("; ") }) },
    isRepeatable: !isStream(init.body),
  };
}

/** Parameters as they are written; undefined where openapi-fetch writes all of them as the contract says. It writes no cookies. */
async function parametersOf({ operation, init }: RequestFacts, { shapes }: Contract) {
  const { header, cookie } = init.params ?? {};
  if (operation.parameters === undefined && cookie === undefined) return undefined;
  const { Parameters } = await loadEncoders();
  const parameters = new Parameters(operation.parameters ?? [], shapes);
  return {
    serializers: parameters.serializers(),
    init: header && { params: { ...init.params, header: parameters.headers(header) } },
    cookies: parameters.cookies(cookie ?? {}),
  };
}

interface BodyOptions {
  readonly init: FetchOptions<UntypedOperation>;
  readonly headers: Readonly<Record<string, string>>;
}

/** What openapi-fetch is to know of the body; undefined where the contract states none, or the caller writes it. */
async function bodyOf(facts: RequestFacts, contract: Contract): Promise<BodyOptions | undefined> {
  const { operation, init, headers, format, contentType } = facts;
  const value: unknown = init.body;
  if (value === undefined || operation.request === undefined || init.bodySerializer !== undefined) return undefined;
  const own = headers["content-type"];
  const choice = { value, asked: contentType, header: own, format };
  const { mediaType, content } = chooseContent(operation, operation.request, choice);
  const encoded = await encodeBody(value, mediaType, content, contract).catch((error: unknown) => {
    throw inExchange(error, facts.progress.known, facts.redact, false);
  });
  const { body } = encoded;
  return {
    init: { body, bodySerializer: asItIs, ...(isStream(body) && halfDuplex) },
    headers: headersOf(encoded.mediaType, contentType === undefined ? own : undefined),
  };
}

function asItIs(body: unknown): unknown {
  return body;
}

/** Fetch Standard, RequestInit: a stream is sent before the answer is read. TypeScript's own types do not know it. */
const halfDuplex = { duplex: "half" };

/** The caller's own Content-Type stays, but where it lacks what stands between the parts. */
function headersOf(mediaType: string | undefined, own: string | undefined): Readonly<Record<string, string>> {
  if (mediaType === undefined || (own !== undefined && !/;\s*boundary=/i.test(mediaType))) return {};
  return { "content-type": mediaType };
}
