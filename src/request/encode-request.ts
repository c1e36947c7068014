import type { Call } from "../exchange/call.js";
import { inCall } from "../exchange/in-exchange.js";
import type { StatedOperation } from "../exchange/operation.js";
import type { Init, SentHeaders } from "../exchange/request-options.js";
import { loadEncoders } from "./load-encoders.js";
import { missingBody } from "./missing-body.js";
import { isStream } from "./sendable.js";

/**
 * Writes parameters and body as the contract says, once for all tries of a call.
 *
 * @returns the call, of which openapi-fetch need know no more than to send it
 * @throws ContractError, LimitError, NetworkError, TypeError
 */
export async function encodeRequest(operation: StatedOperation, call: Call): Promise<Call> {
  try {
    return await encode(operation, call);
  } catch (error) {
    throw inCall(error, call);
  }
}

async function encode(operation: StatedOperation, call: Call): Promise<Call> {
  const { init, headers } = call;
  // Those that the contract does not state are written too.
  const parameters = operation.parameters ?? (init.params && (await loadEncoders()).undeclaredParameters);
  const written = await parameters?.(call);
  const body = await bodyOf(operation, call);
  return {
    ...call,
    init: { ...init, ...written?.init, ...body?.init },
    headers: { ...headers, ...written?.headers, ...body?.headers },
  };
}

interface BodyOptions {
  readonly init: Init;
  readonly headers: SentHeaders;
}

/** What openapi-fetch is to know of the body; undefined where the contract states none, or the caller writes it. */
async function bodyOf(operation: StatedOperation, call: Call): Promise<BodyOptions | undefined> {
  const { request } = operation;
  const { init, headers, settings, contentType } = call;
  const value: unknown = init.body;
  if (request === undefined || init.bodySerializer !== undefined) return undefined;
  if (value === undefined && !(settings.checkRequest && request.required)) return undefined;
  const own = headers["content-type"];
  const asked = contentType ?? own;
  const [only, ...others] = Object.entries(request.content);
  let [mediaType, content] = only ?? [];
  if (content === undefined || others.length > 0 || (asked !== undefined && asked !== mediaType)) {
    const choose = request.choose ?? (await loadEncoders()).chooseContent;
    const choice = { value, asked: contentType, header: own, format: settings.format };
    ({ mediaType, content } = choose(operation, request.content, choice));
  }
  if (value === undefined) throw missingBody(content.kind);
  const encoded = await content.write(value, mediaType ?? "", call);
  const { body } = encoded;
  return {
    init: { body, bodySerializer: (written: unknown) => written, ...(isStream(body) && halfDuplex) },
    headers: headersOf(encoded.mediaType, contentType === undefined ? own : undefined),
  };
}

/** Fetch Standard, RequestInit: a stream is sent before the answer is read. TypeScript's own types do not know it. */
const halfDuplex = { duplex: "half" };

/** The caller's own Content-Type stays, but where it lacks what stands between the parts. */
function headersOf(mediaType: string | undefined, own: string | undefined): SentHeaders {
  if (mediaType === undefined || (own !== undefined && !/;\s*boundary=/i.test(mediaType))) return {};
  return { "content-type": mediaType };
}
