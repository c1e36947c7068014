import { onOneLine } from "./active-characters.js";

/** Something in the contract that the build does not support or that contradicts itself. */
export interface Problem {
  /** JSON pointer (RFC 6901) into the contract. */
  readonly pointer: string;
  readonly found: string;
  /** What to write instead; of a notice, what becomes of it. */
  readonly advice: string;
  readonly aspect: Aspect;
}

/** What a problem is about: a schema, its names in XML, an extension, or anything else of the document. */
export type Aspect = "document" | "schema" | "xml" | "extension";

/** Collects all problems of a contract, so that the build can stop once and name each. */
export class Problems {
  /** What stops the build. */
  readonly all: Problem[] = [];
  /** What does not stop it, and people are told. */
  readonly notices: Problem[] = [];
  private readonly known = { all: new Set<string>(), notices: new Set<string>() };

  add(at: PointedAt, found: string, advice: string): void {
    this.addOnce("all", at, found, advice);
  }

  addNotice(at: PointedAt, found: string, advice: string): void {
    this.addOnce("notices", at, found, advice);
  }

  private addOnce(list: "all" | "notices", { pointer, aspect }: PointedAt, found: string, advice: string): void {
    const identity = JSON.stringify([pointer, found]);
    if (this.known[list].has(identity)) return;
    this.known[list].add(identity);
    this[list].push({ pointer, found, advice, aspect });
  }
}

interface PointedAt {
  readonly pointer: string;
  readonly aspect: Aspect;
}

/** Stops the build. The message names each problem, with its place in the file. */
export class ContractFault extends Error {
  override readonly name = "ContractFault";

  /** @param unnamed how many there are beside those that are named */
  constructor(
    readonly problems: readonly PlacedProblem[],
    readonly unnamed = 0,
  ) {
    super([...problems.map(inWords), ...(unnamed > 0 ? [`and ${unnamed} more`] : [])].join("\n\n"));
  }
}

/** Where something stands in the text of the contract. */
export interface Place {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  /** JSON pointer (RFC 6901) into that file. */
  readonly pointer: string;
}

/** A problem and where it stands in the text of the contract. */
export interface PlacedProblem extends Place {
  readonly found: string;
  readonly advice: string;
}

/** The same notice, at as many places as it has. */
export interface GroupedNotice {
  readonly found: string;
  readonly advice: string;
  readonly count: number;
  readonly first: Place;
}

function inWords({ file, line, column, pointer, found, advice }: PlacedProblem): string {
  return [`${file}:${line}:${column} at #${pointer}`, `  found: ${found}`, `  instead: ${advice}`]
    .map(onOneLine)
    .join("\n");
}
