import type { FetchOptions } from "openapi-fetch";
import type { Contract, Operation, Parameter } from "../contract/contract.js";
import type { Format } from "../errors/contract-error.js";
import { inExchange } from "../errors/in-exchange.js";
import type { Redact } from "../errors/redact.js";
import type { Progress } from "../exchange/progress.js";
import type { UntypedOperation } from "../exchange/send.js";
import { commasOfFitting } from "../json/fast-check.js";
import { formOf } from "../json/json-form.js";
import { chooseContent } from "./choose-content.js";
import { encodeBody, missingBody } from "./encode-body.js";
import { loadEncoders } from "./load-encoders.js";
import { fillPath } from "./path.js";
import { isStream } from "./sendable.js";
import { usualQuery } from "./usual.js";

/** What writing a request needs to know of its call. */
export interface RequestFacts {
  readonly operation: Operation;
  /** What openapi-fetch is told by the caller. */
  readonly init: FetchOptions<UntypedOperation>;
  /** The caller's own and the Accept header, by names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly format: Format;
  readonly contentType: string | undefined;
  /** Whether what does not fit the contract is refused. */
  readonly isChecked: boolean;
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
 * @throws ContractError, LimitError, NetworkError, TypeError
 */
export async function encodeRequest(facts: RequestFacts, contract: Contract): Promise<EncodedRequest> {
  try {
    return await encode(facts, contract);
  } catch (error) {
    throw inCall(error, facts);
  }
}

function inCall(error: unknown, { progress, redact }: RequestFacts): unknown {
  return inExchange(error, progress.known, redact, false);
}

async function encode(facts: RequestFacts, contract: Contract): Promise<EncodedRequest> {
  const { init, headers, operation } = facts;
  for (const parameter of facts.isChecked ? (operation.parameters ?? []) : []) {
    if (isPlainlyFitting(parameter, init, contract)) continue;
    const { checkParameter } = await loadEncoders();
    checkParameter(parameter, facts, contract);
  }
  const parameters = await parametersOf(facts, contract);
  const { cookies } = parameters;
  const pairs = headers["cookie"] === undefined ? cookies : [headers["cookie"], ...cookies];
  const encoded = await bodyOf(facts, contract);
  return {
    init: { ...init, ...parameters.init, ...encoded?.init },
    headers: { ...headers, ...encoded?.headers, ...(cookies.length > 0 && { cookie: pairs.join("; ") }) },
    isRepeatable: !isStream(init.body),
  };
}

/** Whether a look at a parameter tells that it fits, or is left out and may be. */
function isPlainlyFitting(
  { name, in: location, shape, required, style }: Parameter,
  { params }: RequestFacts["init"],
  { shapes }: Contract,
): boolean {
  const value = params?.[location]?.[name];
  if (value === undefined || value === null)
    return !required && (location !== "header" || params?.header === undefined);
  const isList = Array.isArray(value) && value.length > 0;
  if (style === "json" || (typeof value === "object" && !isList)) return false;
  return commasOfFitting(value, formOf(shape, shapes, "write")) >= 0;
}

type Values = Readonly<Record<string, unknown>>;

/** Parameters as they are written: what openapi-fetch is to know of them, and cookies, which it does not write. */
async function parametersOf(facts: RequestFacts, { shapes }: Contract) {
  const { operation, init } = facts;
  const { header, cookie } = init.params ?? {};
  const path = init.params?.path ?? {};
  const styled = (operation.parameters ?? []).filter(({ style }) => style !== undefined);
  const isUsual = styled.length === 0 && cookie === undefined;
  const parameters = isUsual ? undefined : new (await loadEncoders()).Parameters(styled, shapes);
  const template = operation.path;
  const filled =
    init.pathSerializer === undefined ? (parameters?.path(template, path) ?? fillPath(template, path)) : template;
  return {
    init: {
      params: { ...init.params, path, ...(header && parameters && { header: parameters.headers(header) }) },
      // It is given the base URL too, in which braces are no variables.
      pathSerializer: init.pathSerializer ?? ((url: string) => url.slice(0, -template.length) + filled),
      // openapi-fetch calls it when it sends, with the credentials of the query.
      querySerializer:
        init.querySerializer ??
        ((values: Values) => {
          try {
            return parameters?.query(values) ?? usualQuery(values);
          } catch (error) {
            throw inCall(error, facts);
          }
        }),
    },
    cookies: parameters?.cookies(cookie ?? {}) ?? [],
  };
}

interface BodyOptions {
  readonly init: FetchOptions<UntypedOperation>;
  readonly headers: Readonly<Record<string, string>>;
}

/** What openapi-fetch is to know of the body; undefined where the contract states none, or the caller writes it. */
async function bodyOf(facts: RequestFacts, contract: Contract): Promise<BodyOptions | undefined> {
  const { operation, init, headers, format, contentType, isChecked } = facts;
  const value: unknown = init.body;
  if (operation.request === undefined || init.bodySerializer !== undefined) return undefined;
  if (value === undefined && !(isChecked && operation.request.required)) return undefined;
  const own = headers["content-type"];
  const choice = { value, asked: contentType, header: own, format };
  const { mediaType, content } = chooseContent(operation, operation.request, choice);
  if (value === undefined) throw missingBody(mediaType);
  const encoded = await encodeBody(value, mediaType, content, contract, isChecked);
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
