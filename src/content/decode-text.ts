import { loadPart } from "../load-once.js";
import { firstUndecodable, type RefuseBytes } from "./undecodable.js";

/**
 * Bytes to text, strictly: no byte is replaced or left out, but for a byte order mark at the start.
 *
 * @param label an encoding of the WHATWG Encoding Standard; US-ASCII and ISO-8859-1 as IANA registers them
 * @throws NetworkError when what reads other encodings than UTF-8 cannot be loaded
 */
export async function decodeText(bytes: Uint8Array, label: string, fail: RefuseBytes): Promise<string> {
  return isUtf8(label) ? decodeUtf8(bytes, fail) : (await loadEncodings()).decodeBytes(bytes, label, fail);
}

/** The same of UTF-8. */
export function decodeUtf8(bytes: Uint8Array, fail: RefuseBytes): string {
  try {
    return decoder.decode(bytes);
  } catch {
    return fail("expected text in utf-8", firstUndecodable(bytes, decodeStart));
  }
}

/** Nearly all texts are in UTF-8, so its decoder is made once. */
const decoder = /* @__PURE__ */ strictDecoder();

function strictDecoder(): TextDecoder {
  return new TextDecoder("utf-8", { fatal: true });
}

/** A decoder that has been told of more to come would keep the end of these bytes. */
function decodeStart(bytes: Uint8Array): string {
  return strictDecoder().decode(bytes, { stream: true });
}

/**
 * What makes text for people of bytes: what does not decode shows as U+FFFD, and an unknown encoding as UTF-8, which shows the most of it.
 *
 * @throws NetworkError as {@link decodeText}
 */
export async function readableTextIn(label: string): Promise<(bytes: Uint8Array) => string> {
  if (isUtf8(label)) return readableUtf8;
  const { readableText } = await loadEncodings();
  return (bytes) => readableText(bytes, label);
}

/** The same of UTF-8. */
export function readableUtf8(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function isUtf8(label: string): boolean {
  return /^utf-?8$/i.test(label);
}

/** Most answers are in UTF-8. */
function loadEncodings(): Promise<typeof import("./encodings.js")> {
  return loadPart("What reads other encodings than UTF-8", import("./encodings.js"));
}
