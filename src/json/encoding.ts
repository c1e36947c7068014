import { decodeText, decodeUtf8 } from "../content/decode-text.js";
import { JsonSyntaxError } from "../errors/json-syntax-error.js";
import { byteFaultAt } from "../errors/syntax-error.js";

/**
 * Bytes of JSON text to text: UTF-8 (RFC 8259 §8.1).
 *
 * @throws JsonSyntaxError for bytes that do not stand for text
 */
export function decodeJsonBytes(bytes: Uint8Array): string {
  return decodeUtf8(bytes, fail);
}

/**
 * A body in JSON to text: UTF-8, unless the media type has a charset of its own.
 *
 * @throws JsonSyntaxError for an unknown charset, and for bytes that do not stand for text in it
 */
export function decodeJsonBody(bytes: Uint8Array, charset = "utf-8"): Promise<string> {
  return decodeText(bytes, charset, fail);
}

function fail(rule: string, offset: number): never {
  throw new JsonSyntaxError(byteFaultAt(offset, `${rule} (RFC 8259 §8.1)`));
}
