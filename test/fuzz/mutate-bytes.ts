import type { Random } from "./random.js";

/** Changes bytes in one place, whatever they mean. */
export function mutateBytes(bytes: Uint8Array, other: Uint8Array, random: Random): Uint8Array {
  const at = random.below(bytes.length + 1);
  const end = Math.min(bytes.length, at + 1 + random.below(random.oneIn(4) ? 200 : 4));
  const otherAt = random.below(other.length + 1);
  return random.pick<() => Uint8Array>([
    () => join(bytes.subarray(0, at), bytes.subarray(end)),
    () => join(bytes.subarray(0, at), random.pick(oddBytes), bytes.subarray(at)),
    () => join(bytes.subarray(0, at), random.pick(oddBytes), bytes.subarray(end)),
    () => join(bytes.subarray(0, end), bytes.subarray(at)),
    () => join(bytes.subarray(0, at), Uint8Array.of(random.below(256)), bytes.subarray(end)),
    () => join(bytes.subarray(0, at), other.subarray(otherAt)),
    () => join(bytes.subarray(0, at), other.subarray(otherAt, otherAt + end - at), bytes.subarray(at)),
    () => bytes.subarray(0, at),
    () => bytes.subarray(at),
    () => flipBit(bytes, at, random.below(8)),
    () => join(random.pick(byteOrderMarks), bytes),
    () => recode(bytes, random.pick(["utf16le", "utf16be", "latin1"])),
  ])();
}

function flipBit(bytes: Uint8Array, at: number, bit: number): Uint8Array {
  return bytes.map((byte, index) => (index === at ? byte ^ (1 << bit) : byte));
}

function recode(bytes: Uint8Array, encoding: "utf16le" | "utf16be" | "latin1"): Uint8Array {
  const text = Buffer.from(bytes).toString();
  const coded = Buffer.from(text, encoding === "latin1" ? "latin1" : "utf16le");
  return encoding === "utf16be" ? coded.swap16() : coded;
}

function join(...parts: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(parts);
}

const byteOrderMarks = [
  Uint8Array.of(0xef, 0xbb, 0xbf),
  Uint8Array.of(0xff, 0xfe),
  Uint8Array.of(0xfe, 0xff),
  Uint8Array.of(0xff, 0xfe, 0, 0),
] as const;

/** Bytes that are no UTF-8, or text that is seldom thought of. */
const oddBytes = [
  Uint8Array.of(0),
  Uint8Array.of(0xff),
  Uint8Array.of(0x80),
  Uint8Array.of(0xc0, 0xaf),
  Uint8Array.of(0xed, 0xa0, 0x80),
  Uint8Array.of(0xf4, 0x90, 0x80, 0x80),
  Uint8Array.of(0xe2, 0x82),
  Uint8Array.of(0xef, 0xbf, 0xbe),
  Uint8Array.of(0xf0, 0x9f, 0x98, 0x80),
  Uint8Array.of(0xc2, 0x85),
  Uint8Array.of(0xe2, 0x80, 0xa8),
  Uint8Array.of(0x00, 0xd8),
  Uint8Array.of(0x0d, 0x0a),
  ...byteOrderMarks,
] as const;
