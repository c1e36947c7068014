/**
 * Strings that documents are expected to spell. Where one does, it is given the known string rather than a copy cut out of the document:
 * nothing is allocated, and comparing it with the contract's own string is comparing two references.
 */
export class KnownStrings {
  private readonly buckets: string[][] = Array.from({ length: 256 }, () => []);

  add(string: string): void {
    const bucket = this.bucketOf(string, 0, string.length);
    if (!bucket.includes(string)) bucket.push(string);
  }

  /** What `text` spells from `start` to `end`. */
  slice(text: string, start: number, end: number): string {
    for (const known of this.bucketOf(text, start, end)) {
      if (known.length === end - start && text.startsWith(known, start)) return known;
    }
    return text.slice(start, end);
  }

  private bucketOf(text: string, start: number, end: number): string[] {
    const hash = (end - start) * 7 + text.charCodeAt(start) * 3 + text.charCodeAt(end - 1);
    return this.buckets[hash % this.buckets.length] ?? [];
  }
}
