import { firstUndecodable, type RefuseBytes } from "./undecodable.js";

/**
 * Bytes to text, strictly: no byte is replaced or left out, but for a byte order mark at the start.
 *
 * @param label an encoding of the WHATWG Encoding Standard; US-ASCII and ISO-8859-1 as IANA registers them
 * @param fail is told what is wrong and where, in bytes
 */
export function decodeBytes(bytes: Uint8Array, label: string, fail: RefuseBytes): string {
  const encoding = encodingOf(label);
  if (encoding === undefined) return fail("expected a known encoding", 0);
  try {
    return decode(bytes, encoding);
  } catch {
    const decodeStart = (start: Uint8Array) => decode(start, encoding, true);
    return fail(`expected text in ${encoding.name}`, firstUndecodable(bytes, decodeStart));
  }
}

/** Bytes to text for people: what does not decode shows as U+FFFD, and an unknown encoding as UTF-8, which shows the most of it. */
export function readableText(bytes: Uint8Array, label: string): string {
  const { name, upperHalf } = encodingOf(label) ?? { name: "utf-8" };
  return upperHalf === undefined ? new TextDecoder(name).decode(bytes) : singleBytes(bytes, upperHalf);
}

interface Encoding {
  /** In lower case. */
  readonly name: string;
  /** Where each byte is a character: what those from 0x80 on stand for; U+FFFD for nothing. */
  readonly upperHalf?: string;
}

function encodingOf(label: string): Encoding | undefined {
  const name = platformName(label);
  if (name === undefined) return undefined;
  // The Encoding Standard, §10.1.1: the decoder of one is the other's. Node 20 has an older one.
  if (name === "gbk") return { name: "gb18030" };
  const own = label.trim().toLowerCase();
  // To the Encoding Standard the names of both are windows-1252.
  if (name === "windows-1252" && !own.endsWith("1252"))
    return {
      name: own,
      upperHalf: /^ansi|ascii$/.test(own) ? nothing.repeat(0x80) : String.fromCharCode(...upperBytes),
    };
  const corrections = corrected[name];
  if (corrections === undefined) return { name };
  const upperHalf = [...new TextDecoder(name).decode(upperBytes)];
  for (const [byte, text] of corrections) upperHalf.splice(byte - 0x80, text.length, ...text);
  return { name, upperHalf: upperHalf.join("") };
}

function platformName(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

const upperBytes = Uint8Array.from({ length: 0x80 }, (_, index) => 0x80 + index);
const nothing = "\uFFFD";

/** What the indexes of the Encoding Standard have from a byte on, where the decoders of Node 20 and 22 have something else. */
const corrected: Readonly<Record<string, readonly (readonly [byte: number, text: string])[]>> = {
  "windows-1252": [[0x80, "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ"]],
  "koi8-u": [
    [0xae, "ў"],
    [0xbe, "Ў"],
  ],
  "windows-874": [
    [0xdb, nothing.repeat(4)],
    [0xfc, nothing.repeat(4)],
  ],
  "windows-1253": [[0xaa, nothing]],
  "windows-1255": [[0xca, "\u05BA"]],
  // Three control characters below 0x80.
  ibm866: [],
};

/**
 * What no bytes stand for by the Encoding Standard, and decoders of Node make of bytes that stand for something else, or for nothing. The
 * standard's own tables would be larger than all of this client.
 */
const impossible: Readonly<Record<string, RegExp>> = {
  big5: /[\x80-\x9F\u2593\uE000-\uF8FF]/,
  "euc-jp": /[\x80-\x9F\uE000-\uF8FF]/,
  "euc-kr": /[\x80-\x9F\uE000-\uF8FF]/,
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those that they take for one another
  shift_jis: /[\x1A\x1C\x7F]/,
};

/** @throws TypeError for bytes that do not stand for text */
function decode(bytes: Uint8Array, { name, upperHalf }: Encoding, stream = false): string {
  const text =
    upperHalf === undefined
      ? new TextDecoder(name, { fatal: true }).decode(bytes, { stream })
      : singleBytes(bytes, upperHalf);
  if (upperHalf === undefined ? impossible[name]?.test(text) : text.includes(nothing)) throw new TypeError();
  return text;
}

function singleBytes(bytes: Uint8Array, upperHalf: string): string {
  const units = Uint16Array.from(bytes, (byte) => (byte < 0x80 ? byte : upperHalf.charCodeAt(byte - 0x80)));
  return new TextDecoder("utf-16le").decode(units);
}
