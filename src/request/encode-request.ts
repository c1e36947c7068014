import type { FetchOptions } from "openapi-fetch";
import type { Call, SentHeaders, UntypedOperation } from "../exchange/call.js";
import { inExchange } from "../exchange/in-exchange.js";
import type { Parameter } from "../exchange/operation.js";
import { lookAt } from "../values/schema/schema.js";
import { chooseContent } from "./choose-content.js";
import { usualQuery } from "./default-styles.js";
import { encodeBody, missingBody } from "./encode-body.js";
import { loadEncoders } from "./load-encoders.js";
import { fillPath } from "./path.js";
import { isStream } from "./sendable.js";

/**
 * Writes parameters and body as the contract says, once for all tries of a call. What the caller writes with serializers of openapi-fetch
 * is left to them.
 *
 * @returns the call, of which openapi-fetch need know no more than to send it
 * @throws ContractError, LimitError, NetworkError, TypeError
 */
export async function encodeRequest(call: Call): Promise<Call> {
  try {
    return await encode(call);
  } catch (error) {
    throw inCall(error, call);
  }
}

function inCall(error: unknown, { progress, secrets }: Call): unknown {
  return inExchange(error, progress.known, secrets.redact, false);
}

async function encode(call: Call): Promise<Call> {
  const { init, headers, operation, settings } = call;
  for (const parameter of settings.checkRequest ? (operation.parameters ?? []) : []) {
    if (isPlainlyFitting(parameter, call)) continue;
    const { checkParameter } = await loadEncoders();
    checkParameter(parameter, call);
  }
  const parameters = await parametersOf(call);
  const { cookies } = parameters;
  const pairs = headers["cookie"] === undefined ? cookies : [headers["cookie"], ...cookies];
  const encoded = await bodyOf(call);
  return {
    ...call,
    init: { ...init, ...parameters.init, ...encoded?.init },
    headers: { ...headers, ...encoded?.headers, ...(cookies.length > 0 && { cookie: pairs.join("; ") }) },
  };
}

/** Whether a look at a parameter tells that it fits, or is left out and may be. */
function isPlainlyFitting(
  { name, in: location, schema, required, style }: Parameter,
  { init: { params } }: Call,
): boolean {
  const value = params?.[location]?.[name];
  if (value === undefined || value === null)
    return !required && (location !== "header" || params?.header === undefined);
  const isList = Array.isArray(value) && value.length > 0;
  if (style === "json" || (typeof value === "object" && !isList)) return false;
  return lookAt(value, schema, "write") >= 0;
}

type Values = Readonly<Record<string, unknown>>;

/** Parameters as they are written: what openapi-fetch is to know of them, and cookies, which it does not write. */
async function parametersOf(call: Call) {
  const { operation, init } = call;
  const { header, cookie } = init.params ?? {};
  const path = init.params?.path ?? {};
  const styled = (operation.parameters ?? []).filter(({ style }) => style !== undefined);
  const isUsual = styled.length === 0 && cookie === undefined;
  const parameters = isUsual ? undefined : new (await loadEncoders()).Parameters(styled);
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
            throw inCall(error, call);
          }
        }),
    },
    cookies: parameters?.cookies(cookie ?? {}) ?? [],
  };
}

interface BodyOptions {
  readonly init: FetchOptions<UntypedOperation>;
  readonly headers: SentHeaders;
}

/** What openapi-fetch is to know of the body; undefined where the contract states none, or the caller writes it. */
async function bodyOf(call: Call): Promise<BodyOptions | undefined> {
  const { operation, init, headers, settings, contentType } = call;
  const value: unknown = init.body;
  if (operation.request === undefined || init.bodySerializer !== undefined) return undefined;
  if (value === undefined && !(settings.checkRequest && operation.request.required)) return undefined;
  const own = headers["content-type"];
  const choice = { value, asked: contentType, header: own, format: settings.format };
  const chosen = chooseContent(operation, operation.request, choice);
  if (value === undefined) throw missingBody(chosen.essence);
  const encoded = await encodeBody(value, chosen, call);
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
function headersOf(mediaType: string | undefined, own: string | undefined): SentHeaders {
  if (mediaType === undefined || (own !== undefined && !/;\s*boundary=/i.test(mediaType))) return {};
  return { "content-type": mediaType };
}
