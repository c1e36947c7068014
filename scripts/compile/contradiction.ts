/** What keeps two schemas from being merged: words for people. */
export interface Contradiction {
  readonly found: string;
  readonly advice: string;
}

export function isContradiction(result: object): result is Contradiction {
  return "found" in result;
}

export const noValueFits = "write schemas of which one value fits both";
