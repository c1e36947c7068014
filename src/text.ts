/** Text, or the bytes of text. */
export type TextOrBytes = string | Uint8Array | ArrayBuffer;

export function toBytes(input: Uint8Array | ArrayBuffer): Uint8Array {
  // Not `instanceof`, which does not know the classes of another realm.
  return ArrayBuffer.isView(input) ? input : new Uint8Array(input);
}

/** The size of a text in UTF-8; where it is too little to reach `limit`, what it can be at most. */
export function bytesIn(text: string, limit: number): number {
  // A UTF-16 unit takes at most three bytes.
  const atMost = text.length * 3;
  return atMost <= limit ? atMost : new TextEncoder().encode(text).length;
}

/** Text that has been decoded already, without the byte order mark that it may begin with. */
export function withoutByteOrderMark(text: string): string {
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}

/** The encoding that the byte order mark names. */
export function markedEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return undefined;
}

/** XML 1.0 appendix F.1: UTF-16 without a byte order mark shows in the zeros beside the first "<". */
export function unmarkedEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0 && bytes[1] === 0x3c) return "utf-16be";
  if (bytes[0] === 0x3c && bytes[1] === 0) return "utf-16le";
  return undefined;
}

/**
 * Bytes to text, strictly: no byte is replaced or left out, but for a byte order mark at the start.
 *
 * @param label an encoding of the WHATWG Encoding Standard; US-ASCII and ISO-8859-1 as IANA registers them
 * @param fail is told what is wrong and where, in bytes
 */
export function decodeBytes(bytes: Uint8Array, label: string, fail: (rule: string, offset: number) => never): string {
  const decoder = label === "utf-8" ? utf8 : decoderOf(label);
  if (decoder === undefined) return fail("expected a known encoding", 0);
  if (typeof decoder === "number") return decodeSingleBytes(bytes, label, decoder, fail);
  try {
    return decoder.decode(bytes);
  } catch {
    return fail(`expected text in ${decoder.encoding}`, firstUndecodable(bytes, label));
  }
}

/** Nearly all texts are in it, so it is made once. */
const utf8 = new TextDecoder("utf-8", { fatal: true });

/** The decoder of an encoding, or the greatest byte of one whose bytes are code points; undefined for one that nobody knows. */
function decoderOf(label: string): TextDecoder | number | undefined {
  const greatest = singleByteEncodings.get(label.toLowerCase());
  if (greatest !== undefined) return greatest;
  try {
    return new TextDecoder(label, { fatal: true });
  } catch {
    return undefined;
  }
}

/** The encodings whose bytes are code points, with the greatest byte. To the Encoding Standard they are all windows-1252. */
const singleByteEncodings: ReadonlyMap<string, number> = new Map([
  ["us-ascii", 0x7f],
  ["ascii", 0x7f],
  ["iso-8859-1", 0xff],
  ["latin1", 0xff],
]);

function decodeSingleBytes(
  bytes: Uint8Array,
  label: string,
  greatest: number,
  fail: (rule: string, offset: number) => never,
): string {
  const offset = bytes.findIndex((byte) => byte > greatest);
  if (offset !== -1) return fail(`expected text in ${label.toLowerCase()}`, offset);
  return new TextDecoder("utf-16le").decode(Uint16Array.from(bytes));
}

/** The byte at which decoding fails: one more than the length of the longest start that decodes, found by halving. */
function firstUndecodable(bytes: Uint8Array, label: string): number {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isStartOfText(bytes.subarray(0, middle), label)) good = middle;
    else bad = middle;
  }
  return good;
}

function isStartOfText(bytes: Uint8Array, label: string): boolean {
  try {
    new TextDecoder(label, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
