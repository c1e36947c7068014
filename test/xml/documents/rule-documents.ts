/** Documents that show one production or one constraint of XML 1.0 (fifth edition) or Namespaces in XML 1.0 (third edition). */
export interface RuleDocuments {
  /** As {@link recommendations} lists it: `[15] Comment`, `WFC: Legal Character`, `Namespaces [7] QName`. */
  readonly rule: string;
  readonly accepted: readonly string[];
  /** Why there are none that are accepted. */
  readonly notAccepted?: string;
  /** A document in which {@link placeMark} stands where the fault is to be reported, and what the error's rule is to say. */
  readonly refused: readonly (readonly [marked: string, rule: string])[];
  /** Why there are none that are refused. */
  readonly notRefused?: string;
}

/** Not part of the document. */
export const placeMark = "‸";

/** The document without the mark, and where the mark stood. Lines end as XML 1.0 §2.11 says; columns count UTF-16 units. */
export function unmark(marked: string): { document: string; line: number; column: number } {
  const offset = marked.indexOf(placeMark);
  if (offset === -1) throw new Error(`No place is marked in ${marked}`);
  const lines = marked.slice(0, offset).split(/\r\n|\r|\n/);
  return {
    document: marked.slice(0, offset) + marked.slice(offset + placeMark.length),
    line: lines.length,
    column: (lines.at(-1)?.length ?? 0) + 1,
  };
}
