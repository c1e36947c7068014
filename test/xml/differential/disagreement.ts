import { isDeepStrictEqual } from "node:util";
import type { Reading } from "../../support/xml-tree.js";
import { readByOurs } from "../parsers/ours.js";

/** Another parser, and where it does not follow the recommendations. */
export interface OtherParser {
  readonly name: string;
  read(document: string): Reading;
  readonly departures: readonly Departure[];
}

/** A rule that another parser does not follow. */
export interface Departure {
  /** By the recommendation's section and number. */
  readonly rule: string;
  /** A document on which the two disagree for this reason alone. */
  readonly example: string;
  /**
   * The document with what is disputed taken out of it at that place, or undefined where it is not this rule that is disputed. If the
   * two disagree for no other reason, they agree on what is given back.
   */
  mend(document: string, disagreement: Disagreement): string | undefined;
}

export interface Disagreement {
  readonly ours: Reading;
  readonly theirs: Reading;
}

/** Where the verdicts differ, or the trees of what both accept; undefined where nothing differs. */
export function disagreementOn(document: string, parser: OtherParser): Disagreement | undefined {
  const ours = readByOurs(document);
  const theirs = parser.read(document);
  if ("fault" in ours && "fault" in theirs) return undefined;
  return isDeepStrictEqual(ours, theirs) ? undefined : { ours, theirs };
}

/** A disagreement that no departure of the parser explains; undefined where there is none. */
export function unexplainedDisagreementOn(document: string, parser: OtherParser): Disagreement | undefined {
  let current = document;
  for (;;) {
    const disagreement = disagreementOn(current, parser);
    if (disagreement === undefined) return undefined;
    const mended = mend(current, disagreement, parser);
    if (mended === undefined) return disagreement;
    current = mended;
  }
}

function mend(document: string, disagreement: Disagreement, { departures }: OtherParser): string | undefined {
  for (const departure of departures) {
    const mended = departure.mend(document, disagreement);
    if (mended !== undefined && mended !== document) return mended;
  }
  return undefined;
}
