import type { Contract, Operation, ResponseContent, ResponseShape } from "./contract.js";
import { type Exchange, maximumBodyLength } from "./errors/api-error.js";
import { HttpError } from "./errors/http-error.js";
import { inExchange } from "./errors/in-exchange.js";
import { LimitError } from "./errors/limit-error.js";
import { MediaTypeError } from "./errors/media-type-error.js";
import { NetworkError } from "./errors/network-error.js";
import { decodeJsonText } from "./json/decode.js";
import { decodeJsonBytes } from "./json/encoding.js";
import type { AllLimits } from "./limits.js";
import { loadXml } from "./load-xml.js";
import { formatOf, type MediaType, parseMediaType } from "./media-type.js";
import { type ReadBytes, readBytes } from "./read-body.js";
import { type Redact, redactedError } from "./redact.js";
import type { NamedShape } from "./shape.js";
import { markedEncoding, unmarkedEncoding } from "./text.js";
import { transportFailure } from "./transport-failure.js";

/** What reading an answer needs to know of the call. */
export interface AnswerContext {
  readonly operation: Operation;
  readonly limits: AllLimits;
  /** Ends the reading. */
  readonly signal: AbortSignal | undefined;
  /** What the answer's status says of the call. */
  readonly known: Exchange;
  readonly redact: Redact;
}

/**
 * Reads an answer to the value that the contract describes, by the answer's own Content-Type.
 *
 * @returns the value; undefined where the contract states an answer without a body
 * @throws ApiError
 */
export async function readAnswer(response: Response, context: AnswerContext, contract: Contract): Promise<unknown> {
  const { operation, limits, known, redact } = context;
  const body = await readBody(response, context);
  const { bytes, isWhole } = body;
  const mediaType = parseMediaType(redact(response.headers.get("Content-Type") ?? ""));
  const exchange = (): Exchange => ({ ...known, ...bodyField(body, mediaType, redact) });
  if (!response.ok) throw new HttpError({ operation: nameOf(operation), mediaType: mediaType.essence }, exchange());

  const content = contentOf(operation, response.status);
  const stated = Object.keys(content);
  if (stated.length === 0 || operation.method === "head") return undefined;
  const named = namedShapeFor(mediaType, content);
  if (named === undefined) {
    throw new MediaTypeError({ mediaType: mediaType.essence, expected: stated.join(" or ") }, exchange());
  }
  if (!isWhole) throw new LimitError({ limit: "bytes", maximum: limits.bytes }, exchange());
  // An answer in JSON does not wait for what is there already.
  const decode = formatOf(mediaType.essence) === "json" ? decodeJson : await loadXmlDecoder(redact, exchange);
  try {
    return decode(bytes, mediaType.charset, named, contract, limits);
  } catch (error) {
    throw inExchange(error, exchange(), redact);
  }
}

/** The operation, as errors name it. */
export function nameOf(operation: Operation): string {
  return `${operation.method.toUpperCase()} ${operation.path}`;
}

async function readBody(response: Response, { limits, signal, known, redact }: AnswerContext): Promise<ReadBytes> {
  if (response.bodyUsed) throw new TypeError("The answer's body was read before: middleware is to read a clone of it.");
  // No more of a refusal than its error keeps.
  const maximum = response.ok ? limits.bytes : Math.min(limits.bytes, maximumBodyBytes);
  try {
    return await readBytes(response.body, maximum, signal);
  } catch (error) {
    throw transportFailure(error, known, redact);
  }
}

/** As many bytes as an error can need for the text that it keeps: UTF-8 takes up to three for one UTF-16 unit. */
const maximumBodyBytes = 3 * maximumBodyLength;

/** The body as text, for people: what does not decode shows as U+FFFD. */
function bodyField({ bytes, isWhole }: ReadBytes, { charset }: MediaType, redact: Redact): { body?: string } {
  if (bytes.length === 0) return {};
  let decoder = new TextDecoder();
  try {
    decoder = new TextDecoder(markedEncoding(bytes) ?? charset ?? unmarkedEncoding(bytes));
  } catch {
    // An unknown charset: UTF-8 will show the most of it.
  }
  // All of it, however little an error keeps: a secret that stands further on may be in the decoder's own error.
  return { body: redact(decoder.decode(bytes), !isWhole) };
}

/**
 * What the contract states for a status: by the status itself, its range, or `default` (OpenAPI Responses Object). A 2xx status that
 * it does not state is read as the first 2xx that it does state.
 */
function contentOf({ responses }: Operation, status: number): ResponseContent {
  const stated = responses[status] ?? responses["2XX"] ?? firstSuccess(responses) ?? responses["default"];
  return stated?.content ?? {};
}

function firstSuccess(responses: Operation["responses"]): ResponseShape | undefined {
  return Object.entries(responses).find(([stated]) => stated.startsWith("2"))?.[1];
}

function namedShapeFor({ essence }: MediaType, content: ResponseContent): NamedShape | undefined {
  const format = formatOf(essence);
  if (format === undefined) return undefined;
  return Object.entries(content).find(([stated]) => formatOf(stated) === format)?.[1];
}

type Decode = (
  bytes: Uint8Array,
  charset: string | undefined,
  named: NamedShape,
  contract: Contract,
  limits: AllLimits,
) => unknown;

const decodeJson: Decode = (bytes, charset, { shape }, { shapes }, limits) =>
  decodeJsonText(decodeJsonBytes(bytes, charset), shape, shapes, limits);

/** @throws NetworkError when the XML half cannot be loaded, in a browser that has lost its connection for instance */
async function loadXmlDecoder(redact: Redact, exchange: () => Exchange): Promise<Decode> {
  try {
    const { decodeXmlBytes, decodeXmlText } = await loadXml();
    return (bytes, charset, named, contract, limits) =>
      decodeXmlText(decodeXmlBytes(bytes, charset), named, contract, limits);
  } catch (error) {
    throw new NetworkError("The XML decoder cannot be loaded.", exchange(), redactedError(error, redact));
  }
}
