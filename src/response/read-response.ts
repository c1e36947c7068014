import { isWithin, type MediaType, parseMediaType } from "../content/media-type.js";
import { essenceOfKey } from "../content/media-type-key.js";

import { methodAndPath } from "../contract/operation-name.js";
import { statedFailure, statedSuccess } from "../contract/responses.js";
import { maximumBodyLength } from "../errors/api-error.js";
import { HttpError } from "../errors/http-error.js";
import { LimitError } from "../errors/limit-error.js";
import { MediaTypeError } from "../errors/media-type-error.js";
import type { Redact } from "../errors/redact.js";
import type { Call } from "../exchange/call.js";
import type { BodyReader, StatedOperation } from "../exchange/operation.js";
import { readerOf } from "./reader-of.js";
import { type ReceivedBody, readBody } from "./received-body.js";

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
export async function readAnswer(response: Response, operation: StatedOperation, call: Call): Promise<AnswerValue> {
  const contentType = response.headers.get("Content-Type") ?? "";
  const mediaType = parseMediaType(contentType);
  if (!response.ok) throw await readRefusal(response, mediaType, operation, call);
  const { settings, accept, secrets } = call;
  const body = await readBody(response, mediaType, settings.limits.bytes, call);
  const stated = statedSuccess(operation, response.status);
  const content = stated?.content ?? {};
  const accepted = accept === undefined ? undefined : essenceOfKey(accept);
  const expected = Object.entries(content).filter(
    ([key, { essence = key }]) => accepted === undefined || isWithin(accepted, essence),
  );
  try {
    const data =
      expected.length === 0 || operation.method === "head" ? undefined : await decodeWhole(body, acceptedBody(), call);
    return { data, headers: stated?.headers?.(response.headers, call) ?? {} };
  } catch (error) {
    throw body.inCall(error, noBody(body, operation, response));
  }

  function acceptedBody(): Reader {
    const isRefused = accepted !== undefined && mediaType.essence !== accepted;
    // RFC 9110 §15.3.5, §15.3.6: these have no content, whatever type they name.
    const isEmpty = response.status === 204 || response.status === 205;
    const found = isRefused || isEmpty ? undefined : readerOf(mediaType, content);
    if (found !== undefined) return found;
    throw new MediaTypeError(
      {
        mediaType: shownType(mediaType, secrets.redact),
        contentType: secrets.redact(contentType),
        expected: accept ?? expected.map(([key]) => key).join(" or "),
        found: noBody(body, operation, response),
      },
      body.exchange(),
    );
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
  mediaType: MediaType,
  operation: StatedOperation,
  call: Call,
): Promise<HttpError> {
  const { settings, secrets } = call;
  const content = statedFailure(operation, response.status)?.content ?? {};
  const read = operation.method === "head" ? undefined : readerOf(mediaType, content);
  const { bytes } = settings.limits;
  // Of a body that the contract does not state, no more than its error keeps.
  const maximum = read === undefined ? Math.min(bytes, maximumBodyBytes) : bytes;
  const body = await readBody(response, mediaType, maximum, call);
  const details = { operation: methodAndPath(operation), mediaType: shownType(mediaType, secrets.redact) };
  if (read === undefined) return new HttpError(details, body.exchange());
  try {
    const data = await decodeWhole(body, read, call);
    return new HttpError({ ...details, data: body.readable(data) }, body.exchange());
  } catch (error) {
    return new HttpError(details, body.exchange(), body.inCall(error));
  }
}

/** @throws LimitError for a body that is longer than the limit, and what the decoder throws */
async function decodeWhole(body: ReceivedBody, read: Reader, call: Call): Promise<unknown> {
  if (!body.isWhole) throw new LimitError({ limit: "bytes", maximum: call.settings.limits.bytes });
  return read(body, call);
}

/** As many bytes as an error can need for the text that it keeps: UTF-8 takes up to three for one UTF-16 unit. */
const maximumBodyBytes = 3 * maximumBodyLength;

function shownType({ essence }: MediaType, redact: Redact): string | undefined {
  return essence === undefined ? undefined : redact(essence);
}
