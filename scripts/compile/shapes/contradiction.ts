/** What keeps two schemas from being merged: words for people. */
export interface Contradiction {
  readonly found: string;
  readonly advice: string;
  /** Whether it is known that no value fits both; otherwise some may, and no shape says which. */
  readonly isEmpty?: true;
}

export function isContradiction(result: object): result is Contradiction {
  return "found" in result;
}

/** No value fits both. */
export function noValueOf(found: string): Contradiction {
  return { found, advice: "write schemas of which one value fits both", isEmpty: true };
}
