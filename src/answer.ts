import type { Signal } from "./abort.js";
import type { Contract, Operation, ResponseContent } from "./contract.js";
import type { Exchange, Outcome } from "./errors/api-error.js";
import { HttpError } from "./errors/http-error.js";
import { inExchange } from "./errors/in-exchange.js";
import { MediaTypeError } from "./errors/media-type-error.js";
import { NetworkError } from "./errors/network-error.js";
import { decodeJsonText } from "./json/decode.js";
import { decodeJsonBytes } from "./json/encoding.js";
import type { AllLimits } from "./limits.js";
import { formatOf, type MediaType, parseMediaType } from "./media-type.js";
import { type Redact, redactedError } from "./redact.js";
import type { NamedShape } from "./shape.js";
import { transportFailure } from "./transport-failure.js";

/** What reading an answer needs to know of the call. */
export interface Call {
  readonly operation: Operation;
  readonly limits: AllLimits;
  readonly signal: Signal;
  readonly redact: Redact;
}

/**
 * Reads an answer to the value that the contract describes, by the answer's own Content-Type.
 *
 * @returns the value; undefined where the contract states an answer without a body
 * @throws ApiError
 */
export async function readAnswer(response: Response, call: Call, contract: Contract): Promise<unknown> {
  const seen = { outcome: outcomeOf(response.status), status: response.status };
  const bytes = await readBody(response, seen, call);
  const mediaType = parseMediaType(call.redact(response.headers.get("Content-Type") ?? ""));
  const exchange = (): Exchange => ({ ...seen, ...bodyField(bytes, mediaType, call.redact) });
  if (!response.ok)
    throw new HttpError({ operation: nameOf(call.operation), mediaType: mediaType.essence }, exchange());

  const content = contentOf(call.operation, response.status);
  const stated = Object.keys(content);
  if (stated.length === 0 || call.operation.method === "head") return undefined;
  const named = namedShapeFor(mediaType, content);
  if (named === undefined) {
    throw new MediaTypeError({ mediaType: mediaType.essence, expected: stated.join(" or ") }, exchange());
  }
  const decode = await loadDecoder(mediaType, call, exchange);
  try {
    return decode(bytes, named, contract, call.limits);
  } catch (error) {
    throw inExchange(error, exchange(), call.redact);
  }
}

/** The operation, as errors name it. */
export function nameOf(operation: Operation): string {
  return `${operation.method.toUpperCase()} ${operation.path}`;
}

function outcomeOf(status: number): Outcome {
  if (status >= 200 && status < 300) return "accepted";
  return status >= 400 && status < 500 ? "refused" : "unknown";
}

async function readBody(response: Response, exchange: Exchange, { signal, redact }: Call): Promise<Uint8Array> {
  if (response.bodyUsed) throw new TypeError("The answer's body was read before: middleware is to read a clone of it.");
  try {
    return new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    throw transportFailure(error, signal, exchange, redact);
  }
}

/** The body as text, for people: what does not decode shows as U+FFFD. */
function bodyField(bytes: Uint8Array, { charset }: MediaType, redact: Redact): { body?: string } {
  if (bytes.length === 0) return {};
  let decoder = new TextDecoder();
  try {
    decoder = new TextDecoder(charset);
  } catch {
    // An unknown charset: UTF-8 will show the most of it.
  }
  return { body: redact(decoder.decode(bytes)) };
}

/**
 * What the contract states for a status: by the status itself, its range, or `default` (OpenAPI Responses Object). A 2xx status that
 * it does not state is read as the first 2xx that it does state.
 */
function contentOf({ responses }: Operation, status: number): ResponseContent {
  const success = Object.entries(responses).find(([stated]) => stated.startsWith("2"));
  return responses[status] ?? responses["2XX"] ?? success?.[1] ?? responses["default"] ?? {};
}

function namedShapeFor({ essence }: MediaType, content: ResponseContent): NamedShape | undefined {
  const format = formatOf(essence);
  if (format === undefined) return undefined;
  return Object.entries(content).find(([stated]) => formatOf(stated) === format)?.[1];
}

type Decode = (bytes: Uint8Array, named: NamedShape, contract: Contract, limits: AllLimits) => unknown;

/** @throws NetworkError when the XML half cannot be loaded, in a browser that has lost its connection for instance */
async function loadDecoder(
  { essence, charset }: MediaType,
  { redact }: Call,
  exchange: () => Exchange,
): Promise<Decode> {
  if (formatOf(essence) === "json") {
    return (bytes, { shape }, { shapes }, limits) =>
      decodeJsonText(decodeJsonBytes(bytes, charset), shape, shapes, limits);
  }
  try {
    const { decodeXmlBytes, decodeXmlText } = await import("./xml/index.js");
    return (bytes, named, contract, limits) => decodeXmlText(decodeXmlBytes(bytes, charset), named, contract, limits);
  } catch (error) {
    throw new NetworkError("The XML decoder cannot be loaded.", exchange(), redactedError(error, redact));
  }
}
