import type { Call } from "../exchange/call.js";
import type { BodyKind, BodyWriter, Content, EncodedBody } from "../exchange/operation.js";
import type { EncodeXml } from "./form-or-bytes.js";
import { loadEncoders } from "./load-encoders.js";
import { isBytes, isStream } from "./sendable.js";

/**
 * Bodies of any media type that is neither JSON nor XML, and of ranges of them: their encoders are loaded when the first is sent.
 *
 * @param xml writes what is XML in them
 */
export function sendOther(
  kind: BodyKind,
  content: Content,
  { essence, xml }: { readonly essence?: string | undefined; readonly xml?: EncodeXml } = {},
): BodyWriter {
  return {
    kind,
    essence,
    write: (value, mediaType, call) => writeOther(value, mediaType, content, call, xml),
  };
}

/** Whether a body is text or bytes already, of whatever media type. */
export function isWritten(value: unknown): boolean {
  return value instanceof FormData || isStream(value) || isBytes(value);
}

export async function writeOther(
  value: unknown,
  mediaType: string,
  content: Content,
  call: Call,
  xml?: EncodeXml,
): Promise<EncodedBody> {
  const { encodeOtherBody } = await loadEncoders();
  return encodeOtherBody(value, mediaType, content, call, xml);
}
