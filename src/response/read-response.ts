import type { MediaType } from "../content/media-type.js";
import { methodAndPath } from "../contract/operation-name.js";
import { maximumBodyLength } from "../errors/api-error.js";
import { HttpError } from "../errors/http-error.js";
import { LimitError } from "../errors/limit-error.js";
import { MediaTypeError } from "../errors/media-type-error.js";
import type { Redact } from "../errors/redact.js";
import type { Call } from "../exchange/call.js";
import type { BodyReader, StatedOperation } from "../exchange/operation.js";
import { type Reading, readingOf } from "./reading.js";
import { type ReceivedBody, readBody, toldOf } from "./received-body.js";

/** What a call gives that succeeded. */
export interface Answered {
  /** Undefined where the contract states an answer without a body. */
  readonly data: unknown;
  readonly headers: object;
  readonly response: Response;
}

/**
 * Reads an answer to the value that the contract describes, by the answer's own Content-Type.
 *
 * @throws ApiError
 */
export async function readAnswer(response: Response, operation: StatedOperation, call: Call): Promise<Answered> {
  const { settings, accept, secrets } = call;
  const contentType = response.headers.get("Content-Type") ?? "";
  const reading = readingOf(response, contentType, operation, accept);
  if (!response.ok) throw await readRefusal(response, reading, operation, call);
  const { stated, mediaType, expected, read } = reading;
  const body = await readBody(response, mediaType, settings.limits.bytes, call);
  if (read === undefined && expected.length > 0) {
    const details = {
      mediaType: shownType(mediaType, secrets.redact),
      contentType: secrets.redact(contentType),
      expected: accept ?? expected.join(" or "),
      found: noBody(body, operation, response),
    };
    throw new MediaTypeError(details, toldOf(body, call).exchange);
  }
  try {
    const data = read && (await decodeWhole(body, read, call));
    return { data, headers: stated?.headers?.(response.headers, call) ?? {}, response };
  } catch (error) {
    throw toldOf(body, call).inCall(error, noBody(body, operation, response));
  }
}

type Reader = NonNullable<BodyReader["read"]>;

/** Says of a body that is empty that there is none; undefined for any other. */
function noBody({ bytes }: ReceivedBody, { responses }: StatedOperation, { status }: Response): string | undefined {
  if (bytes.length > 0) return undefined;
  const isStated = responses[status] ?? responses["2XX"];
  return `no body, with status ${status}, which the contract ${isStated ? "states with one" : "does not state"}`;
}

/** An answer outside 2xx as an error: with its value, where the contract states one, or with what spoke against decoding it. */
async function readRefusal(
  response: Response,
  { mediaType, read }: Reading,
  operation: StatedOperation,
  call: Call,
): Promise<HttpError> {
  const {
    settings,
    secrets: { redact },
  } = call;
  // Of a body that the contract does not state, no more than its error keeps.
  const maximum = Math.min(settings.limits.bytes, read ? Infinity : maximumBodyBytes);
  const body = await readBody(response, mediaType, maximum, call);
  const { exchange, inCall, readable } = toldOf(body, call);
  let data: unknown;
  let cause: unknown;
  try {
    data = read && readable(await decodeWhole(body, read, call));
  } catch (error) {
    cause = inCall(error);
  }
  // Without it, the error says no less than it must.
  const said = await import("./said.js")
    .then((part) => part.saidIn(data, exchange.body, mediaType.essence, redact))
    .catch(() => ".");
  const details = { operation: methodAndPath(operation), mediaType: shownType(mediaType, redact), said, data };
  return new HttpError(details, exchange, cause);
}

/** @throws LimitError for a body that is longer than the limit, and what the decoder throws */
function decodeWhole(body: ReceivedBody, read: Reader, call: Call): unknown {
  if (!body.isWhole) throw new LimitError({ limit: "bytes", maximum: call.settings.limits.bytes });
  return read(body, call);
}

/** As many bytes as an error can need for the text that it keeps: UTF-8 takes up to three for one UTF-16 unit. */
const maximumBodyBytes = 3 * maximumBodyLength;

function shownType({ essence }: MediaType, redact: Redact): string | undefined {
  return essence && redact(essence);
}
