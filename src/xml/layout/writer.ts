import { type Step, tryAt } from "./sequence.js";
import { unknown } from "./unknown.js";

/** Writes the expressions of one sequence. */
export interface Writer {
  /** Of the expression that is being written, and how many captures it has so far. */
  source: string;
  captures: number;
  /** How many have been written: the opening, and those of the steps. */
  matches: number;
  opening: RegExp | undefined;
  readonly steps: Step[];
  /** How many values there are that steps have read. */
  slots: number;
  /** Captures of the opening, of an element that ends with it: one that is null, and one that is empty. 0: it cannot be. */
  nil: number;
  empty: number;
  readonly shared: Shared;
}

/** What the writers of all sequences of a document share. */
export interface Shared {
  /** What marks an element as null; undefined where nothing is known to. */
  readonly nil: string | undefined;
  /** How much may be written yet. */
  left: number;
}

/** The name of an element in its start tag and in its end tag. */
export interface TagNames {
  readonly start: string;
  readonly end: string;
}

export function newWriter(shared: Shared, source = ""): Writer {
  return { source, captures: 0, matches: 0, opening: undefined, steps: [], slots: 0, nil: 0, empty: 0, shared };
}

/** Writes what has one capture, and gives its number. */
export function capture(writer: Writer, source: string): number {
  writer.source += source;
  writer.captures += 1;
  return writer.captures;
}

/**
 * Ends an expression: it is the opening, or a step.
 *
 * @throws Unknown where too much has been written
 */
export function flush(writer: Writer): void {
  const { source, shared, opening, steps } = writer;
  if (source === "") return;
  shared.left -= source.length;
  if (shared.left < 0) unknown();
  const expression = new RegExp(source, "y");
  writer.opening ??= expression;
  if (opening !== undefined) {
    steps.push(({ matches }, cursor) => {
      const match = tryAt(expression, cursor);
      if (match !== null) matches.push(match);
      return match !== null;
    });
  }
  writer.matches += 1;
  writer.source = "";
  writer.captures = 0;
}
