/** Is told what is wrong with bytes that are no text, and where, in bytes. */
export type RefuseBytes = (rule: string, offset: number) => never;

/**
 * The byte at which decoding fails: one more than the length of the longest start that decodes, found by halving.
 *
 * @param decodes whether bytes stand for text, of which more may come
 */
export function firstUndecodable(bytes: Uint8Array, decodes: (start: Uint8Array) => boolean): number {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
}
