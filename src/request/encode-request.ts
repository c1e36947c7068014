import type { Call } from "../exchange/call.js";
import { inCall } from "../exchange/in-exchange.js";
import type { BodyWriter, ChooseContent, EncodedBody, StatedOperation } from "../exchange/operation.js";
import type { Sent } from "../exchange/request-options.js";
import { loadEncoders } from "./load-encoders.js";
import { missingBody } from "./missing-body.js";
import { isStream } from "./sendable.js";

/**
 * Writes parameters and body as the contract says, once for all tries of a call.
 *
 * @returns what is sent, of which openapi-fetch need know no more than to send it
 * @throws ContractError, LimitError, NetworkError, TypeError
 */
export async function encodeRequest(operation: StatedOperation, call: Call): Promise<Sent> {
  let { init, headers }: Sent = call;
  try {
    // Those that the contract does not state are written too.
    const parameters = operation.parameters ?? (init.params && (await loadEncoders()).undeclaredParameters);
    if (parameters !== undefined) {
      const written = await parameters(call);
      init = { ...init, ...written.init };
      headers = { ...headers, ...written.headers };
    }
    const writing = bodyOf(operation, call);
    const encoded = writing instanceof Promise ? await writing : writing;
    if (encoded !== undefined) {
      const { body, mediaType } = encoded;
      init = { ...init, body, bodySerializer: asItIs };
      if (isStream(body)) init = { ...init, ...halfDuplex };
      if (mediaType !== undefined && isNamed(mediaType, call)) headers = { ...headers, "content-type": mediaType };
    }
  } catch (error) {
    throw inCall(error, call);
  }
  return { init, headers };
}

/** Undefined where the contract states none, or the caller writes it. */
function bodyOf(operation: StatedOperation, call: Call): EncodedBody | Promise<EncodedBody> | undefined {
  const { request } = operation;
  const { init, headers, settings, contentType } = call;
  const value: unknown = init.body;
  if (request === undefined || init.bodySerializer !== undefined) return undefined;
  if (value === undefined && !(settings.checkRequest && request.required)) return undefined;
  const own = headers["content-type"];
  const asked = contentType ?? own;
  const write = ({ mediaType, content }: { readonly mediaType: string; readonly content: BodyWriter }) => {
    if (value === undefined) throw missingBody(content.kind);
    return content.write(value, mediaType, call);
  };
  const [mediaType = "", ...others] = Object.keys(request.content);
  const content = request.content[mediaType];
  if (content !== undefined && others.length === 0 && (asked ?? mediaType) === mediaType)
    return write({ mediaType, content });
  const choice = { value, asked: contentType, header: own, format: settings.format };
  const choose = (among: ChooseContent) => write(among(operation, request.content, choice));
  return request.choose ? choose(request.choose) : loadEncoders().then(({ chooseContent }) => choose(chooseContent));
}

function asItIs(body: unknown): unknown {
  return body;
}

/** Fetch Standard, RequestInit: a stream is sent before the answer is read. TypeScript's own types do not know it. */
const halfDuplex = { duplex: "half" };

/** Whether the Content-Type is ours: the caller's own stays, but where it lacks what stands between the parts. */
function isNamed(mediaType: string, { headers, contentType }: Call): boolean {
  return headers["content-type"] === undefined || contentType !== undefined || /;\s*boundary=/i.test(mediaType);
}
