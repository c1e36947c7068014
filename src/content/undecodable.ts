/** Is told what is wrong with bytes that are no text, and where, in bytes. */
export type RefuseBytes = (rule: string, offset: number) => never;

/**
 * The byte at which decoding fails: one more than the length of the longest start that decodes, found by halving.
 *
 * @param decode throws for bytes that do not stand for text, of which more may come
 */
export function firstUndecodable(bytes: Uint8Array, decode: (start: Uint8Array) => unknown): number {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    try {
      decode(bytes.subarray(0, middle));
      good = middle;
    } catch {
      bad = middle;
    }
  }
  return good;
}
