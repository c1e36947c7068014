/** Something in the contract that the build does not support or that contradicts itself. */
export interface Problem {
  /** JSON pointer (RFC 6901) into the contract. */
  readonly pointer: string;
  readonly found: string;
  /** What to write instead. */
  readonly advice: string;
  readonly aspect: Aspect;
}

/** What a problem is about: a schema, its names in XML, an extension, or anything else of the document. */
export type Aspect = "document" | "schema" | "xml" | "extension";

/** Collects all problems of a contract, so that the build can stop once and name each. */
export class Problems {
  readonly all: Problem[] = [];

  add(at: { readonly pointer: string; readonly aspect: Aspect }, found: string, advice: string): void {
    const isKnown = this.all.some((problem) => problem.pointer === at.pointer && problem.found === found);
    if (!isKnown) this.all.push({ pointer: at.pointer, found, advice, aspect: at.aspect });
  }
}

/** Stops the build. The message names each problem, with its place in the file. */
export class ContractFault extends Error {
  override readonly name = "ContractFault";

  constructor(readonly problems: readonly PlacedProblem[]) {
    super(problems.map(inWords).join("\n\n"));
  }
}

/** A problem and where it stands in the text of the contract. */
export interface PlacedProblem extends Omit<Problem, "aspect"> {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
}

function inWords({ file, line, column, pointer, found, advice }: PlacedProblem): string {
  return `${file}:${line}:${column} at #${pointer}\n  found: ${found}\n  instead: ${advice}`;
}
