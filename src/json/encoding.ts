import { decodeBytes } from "../content/encodings.js";
import { JsonSyntaxError } from "../errors/json-syntax-error.js";
import { byteFaultAt } from "../errors/syntax-error.js";

/**
 * Bytes of JSON text to text: UTF-8 (RFC 8259 §8.1), unless the media type has a charset of its own.
 *
 * @throws JsonSyntaxError for an unknown charset, and for bytes that do not stand for text in it
 */
export function decodeJsonBytes(bytes: Uint8Array, charset = "utf-8"): string {
  return decodeBytes(bytes, charset, fail);
}

function fail(rule: string, offset: number): never {
  throw new JsonSyntaxError(byteFaultAt(offset, `${rule} (RFC 8259 §8.1)`));
}
