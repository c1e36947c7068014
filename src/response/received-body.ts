import { readableTextIn } from "../content/decode-text.js";
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

/** A body as it came, and what errors tell of it. */
export interface ReceivedBody extends Received {
  /** Whether it ended within the limit. */
  readonly isWhole: boolean;
  /**
   * A decoder's error as the call's.
   *
   * @param found what a syntax error is to say of the whole body
   */
  inCall(error: unknown, found?: string): unknown;
  /** A decoded body without secrets; left out with its text. */
  readable(data: unknown): unknown;
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
  const { known } = progress;
  const { bytes, isWhole } = await readBytes(response.body, maximum, signal).catch((error: unknown) => {
    throw transportFailure(error, known, redact);
  });
  // Loaded before anything has gone wrong; where it cannot be, what decodes the body says so.
  const label = markedEncoding(bytes) ?? mediaType.charset ?? unmarkedEncoding(bytes);
  const readable = await readableTextIn(label).catch(() => () => withheld);
  // Worked out for errors alone. All of the body, however little an error keeps: its end may be in the decoder's own error.
  let text: string | undefined;
  const shown = () => {
    text ??= redact(readable(bytes), !isWhole, 1);
    return text;
  };
  const isSecretSeen = () => shown() === withheld || shown().includes(redactionMark);
  const exchange = (): Exchange => ({
    ...known,
    ...(bytes.length > 0 && shown() !== withheld && { body: shown() }),
  });
  return {
    bytes,
    isWhole,
    mediaType,
    exchange,
    inCall: (error, found) => inExchange(error, exchange(), redact, isSecretSeen(), found),
    readable: (data) => {
      if (shown() === withheld) return undefined;
      return isSecretSeen() ? redactedValue(data, redact) : data;
    },
  };
}
