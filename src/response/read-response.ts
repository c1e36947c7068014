import { readableText } from "../content/encodings.js";
import type { AllLimits } from "../content/limits.js";
import { isWithin, type MediaType, parseMediaType } from "../content/media-type.js";
import { type ReadBytes, readBytes } from "../content/read-bytes.js";
import { markedEncoding, unmarkedEncoding } from "../content/text.js";
import type { Contract, Operation } from "../contract/contract.js";
import { type Exchange, maximumBodyLength } from "../errors/api-error.js";
import { HttpError } from "../errors/http-error.js";
import { inExchange } from "../errors/in-exchange.js";
import { LimitError } from "../errors/limit-error.js";
import { MediaTypeError } from "../errors/media-type-error.js";
import { type Redact, redactedValue, redactionMark, withheld } from "../errors/redact.js";
import { transportFailure } from "../exchange/transport-failure.js";
import { type BodyContext, decodeBody } from "./decode-body.js";
import { readHeaders } from "./read-headers.js";
import { type StatedBody, statedBody, statedFailure, statedSuccess } from "./stated-response.js";

/** What reading an answer needs to know of the call. */
export interface AnswerContext {
  readonly operation: Operation;
  readonly limits: AllLimits;
  /** The only media type that is accepted; undefined for all that the contract states. */
  readonly accept: string | undefined;
  /** Ends the reading. */
  readonly signal: AbortSignal | undefined;
  /** What the answer's status says of the call. */
  readonly known: Exchange;
  readonly redact: Redact;
}

/** What the contract describes of an answer. */
export interface AnswerValue {
  /** Undefined where the contract states an answer without a body. */
  readonly data: unknown;
  readonly headers: object;
}

/**
 * Reads an answer to the value that the contract describes, by the answer's own Content-Type.
 *
 * @throws ApiError
 */
export async function readAnswer(response: Response, context: AnswerContext, contract: Contract): Promise<AnswerValue> {
  if (!response.ok) throw await readRefusal(response, context, contract);
  const { operation, limits, accept, redact } = context;
  const body = await readBody(response, limits.bytes, context);
  const mediaType = parseMediaType(contentTypeOf(response));
  const { exchange, inCall } = describeBody(body, mediaType, context);
  const stated = statedSuccess(operation, response.status);
  const expected = Object.keys(stated?.content ?? {}).filter((key) => accept === undefined || isWithin(accept, key));
  try {
    const data =
      expected.length === 0 || operation.method === "head"
        ? undefined
        : await decodeWhole(body, acceptedBody(), { contract, limits, mediaType, exchange, redact });
    return { data, headers: readHeaders(response.headers, stated?.headers, contract.shapes) };
  } catch (error) {
    throw inCall(error, noBody(body, operation, response));
  }

  function acceptedBody(): StatedBody {
    const isRefused = accept !== undefined && mediaType.essence !== parseMediaType(accept).essence;
    // RFC 9110 §15.3.5, §15.3.6: these have no content, whatever type they name.
    const isEmpty = response.status === 204 || response.status === 205;
    const found = isRefused || isEmpty ? undefined : statedBody(mediaType, stated?.content ?? {}, contract.shapes);
    if (found !== undefined) return found;
    throw new MediaTypeError(
      {
        mediaType: shownType(mediaType, redact),
        contentType: redact(contentTypeOf(response)),
        expected: accept ?? expected.join(" or "),
        found: noBody(body, operation, response),
      },
      exchange(),
    );
  }
}

/** Says of a body that is empty that there is none; undefined for any other. */
function noBody({ bytes }: ReadBytes, { responses }: Operation, { status }: Response): string | undefined {
  if (bytes.length > 0) return undefined;
  const isStated = responses[status] ?? responses["2XX"];
  return `no body, with status ${status}, which the contract ${isStated ? "states with one" : "does not state"}`;
}

/** The operation, as errors name it. */
export function nameOf(operation: Operation): string {
  return `${operation.method.toUpperCase()} ${operation.path}`;
}

/** An answer outside 2xx as an error: with its value, where the contract states one, or with what spoke against decoding it. */
async function readRefusal(response: Response, context: AnswerContext, contract: Contract): Promise<HttpError> {
  const { operation, limits, redact } = context;
  const content = statedFailure(operation, response.status)?.content ?? {};
  const mediaType = parseMediaType(contentTypeOf(response));
  const stated = operation.method === "head" ? undefined : statedBody(mediaType, content, contract.shapes);
  // Of a body that the contract does not state, no more than its error keeps.
  const maximum = stated === undefined ? Math.min(limits.bytes, maximumBodyBytes) : limits.bytes;
  const body = await readBody(response, maximum, context);
  const { exchange, inCall, readable } = describeBody(body, mediaType, context);
  const details = { operation: nameOf(operation), mediaType: shownType(mediaType, redact) };
  if (stated === undefined) return new HttpError(details, exchange());
  try {
    const data = await decodeWhole(body, stated, { contract, limits, mediaType, exchange, redact });
    return new HttpError({ ...details, data: readable(data) }, exchange());
  } catch (error) {
    return new HttpError(details, exchange(), inCall(error));
  }
}

/** @throws LimitError for a body that is longer than the limit, and what the decoder throws */
async function decodeWhole({ bytes, isWhole }: ReadBytes, stated: StatedBody, context: BodyContext): Promise<unknown> {
  if (!isWhole) throw new LimitError({ limit: "bytes", maximum: context.limits.bytes });
  const value = decodeBody(bytes, stated, context);
  return stated.kind === "xml" ? await value : value;
}

async function readBody(
  response: Response,
  maximum: number,
  { signal, known, redact }: AnswerContext,
): Promise<ReadBytes> {
  if (response.bodyUsed) throw new TypeError("The answer's body was read before: middleware is to read a clone of it.");
  try {
    return await readBytes(response.body, maximum, signal);
  } catch (error) {
    throw transportFailure(error, known, redact);
  }
}

/** As many bytes as an error can need for the text that it keeps: UTF-8 takes up to three for one UTF-16 unit. */
const maximumBodyBytes = 3 * maximumBodyLength;

/** What errors tell of a body; worked out for them alone. */
function describeBody(body: ReadBytes, { charset }: MediaType, { known, redact }: AnswerContext) {
  let text: string | undefined;
  const shown = () => {
    text ??= redact(textOf(body, charset), !body.isWhole, 1);
    return text;
  };
  const isSecretSeen = () => shown() === withheld || shown().includes(redactionMark);
  const exchange = (): Exchange => ({
    ...known,
    ...(body.bytes.length > 0 && shown() !== withheld && { body: shown() }),
  });
  return {
    exchange,
    /** @param found what a syntax error is to say of the whole body */
    inCall: (error: unknown, found?: string) => inExchange(error, exchange(), redact, isSecretSeen(), found),
    /** A decoded body; left out with its text. */
    readable: (data: unknown) => {
      if (shown() === withheld) return undefined;
      return isSecretSeen() ? redactedValue(data, redact) : data;
    },
  };
}

function contentTypeOf(response: Response): string {
  return response.headers.get("Content-Type") ?? "";
}

function shownType({ essence }: MediaType, redact: Redact): string | undefined {
  return essence === undefined ? undefined : redact(essence);
}

/** The body as text, for people. All of it, however little an error keeps: its end may be in the decoder's own error. */
function textOf({ bytes }: ReadBytes, charset: string | undefined): string {
  return readableText(bytes, markedEncoding(bytes) ?? charset ?? unmarkedEncoding(bytes));
}
