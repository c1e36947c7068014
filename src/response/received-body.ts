import { readableTextIn, readableUtf8 } from "../content/decode-text.js";
import type { MediaType } from "../content/media-type.js";
import { readBytes } from "../content/read-bytes.js";
import { markedEncoding, unmarkedEncoding } from "../content/text.js";
import type { Exchange } from "../errors/api-error.js";
import { redactionMark, withheld } from "../errors/redact.js";
import type { Call } from "../exchange/call.js";
import { inExchange } from "../exchange/in-exchange.js";
import type { Received } from "../exchange/operation.js";
import { transportFailure } from "../exchange/transport-failure.js";
import { redactedValue } from "./redacted-value.js";

/** A body as it came. */
export interface ReceivedBody extends Received {
  /** Whether it ended within the limit. */
  readonly isWhole: boolean;
  /** Makes text for people of its bytes. */
  readonly readable: (bytes: Uint8Array) => string;
}

/**
 * Reads a body.
 *
 * @param maximum in bytes: what lies beyond is not read
 * @throws NetworkError where it breaks off
 */
export async function readBody(
  response: Response,
  mediaType: MediaType,
  maximum: number,
  { signal, progress, secrets: { redact } }: Call,
): Promise<ReceivedBody> {
  if (response.bodyUsed) throw new TypeError("The answer's body was read before: middleware is to read a clone of it.");
  try {
    const { bytes, isWhole } = await readBytes(response.body, maximum, signal);
    // Loaded before anything has gone wrong; where it cannot be, what decodes the body says so.
    const label = markedEncoding(bytes) ?? mediaType.charset ?? unmarkedEncoding(bytes);
    const readable = label === undefined ? readableUtf8 : await readableTextIn(label).catch(() => () => withheld);
    return { bytes, isWhole, mediaType, readable };
  } catch (error) {
    throw transportFailure(error, progress.known, redact);
  }
}

/** What errors tell of an answer. */
export interface Told {
  readonly exchange: Exchange;
  /**
   * A decoder's error as the call's.
   *
   * @param found what a syntax error is to say of the whole body
   */
  inCall(error: unknown, found?: string): unknown;
  /** A decoded body without secrets; left out with its text. */
  readable(data: unknown): unknown;
}

export function toldOf({ bytes, isWhole, readable }: ReceivedBody, { progress, secrets: { redact } }: Call): Told {
  // All of the body, however little an error keeps: its end may be in the decoder's own error.
  const text = redact(readable(bytes), !isWhole, 1);
  const isWithheld = text === withheld;
  const isSecretSeen = isWithheld || text.includes(redactionMark);
  const exchange = { ...progress.known, ...(bytes.length > 0 && !isWithheld && { body: text }) };
  return {
    exchange,
    inCall: (error, found) => inExchange(error, exchange, redact, isSecretSeen, found),
    readable: (data) => (isWithheld ? undefined : isSecretSeen ? redactedValue(data, redact) : data),
  };
}
