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
