import { ApiError, type Exchange } from "./api-error.js";

/** Where and how text breaks the grammar of its format. */
export interface SyntaxFault {
  /** From 1. Lines end at CR LF, LF or CR. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  /** From 0, in UTF-16 units; for bytes that are no text, in bytes. */
  readonly offset: number;
  /** The place in its line, shortened, with a caret below it. */
  readonly excerpt: string;
  /** What was expected, and the rule that says so. */
  readonly rule: string;
}

/** What XmlSyntaxError and JsonSyntaxError share. */
export abstract class TextSyntaxError extends ApiError implements SyntaxFault {
  declare readonly line: number;
  declare readonly column: number;
  declare readonly offset: number;
  declare readonly excerpt: string;
  declare readonly rule: string;

  constructor(language: string, fault: SyntaxFault, exchange?: Exchange) {
    super(`Not well-formed ${language} at line ${fault.line}, column ${fault.column}: ${fault.rule}.`, exchange);
    Object.assign(this, fault);
  }
}

/**
 * Works out line, column and excerpt of a fault.
 *
 * @param offset in UTF-16 units of `text`
 */
export function syntaxFaultAt(text: string, offset: number, rule: string): SyntaxFault {
  let line = 1;
  let lineStart = 0;
  const before = text.slice(0, offset);
  for (let at = 0; at < offset; at += 1) {
    // Of CR LF, the LF ends the line; a fault between the two stands after the CR.
    if (before[at] === "\n" || (before[at] === "\r" && before[at + 1] !== "\n")) {
      line += 1;
      lineStart = at + 1;
    }
  }
  const head = before.slice(lineStart).slice(-excerptReach);
  const tail = /^[^\r\n]*/.exec(text.slice(offset, offset + excerptReach))?.[0] ?? "";
  return {
    line,
    column: offset - lineStart + 1,
    offset,
    excerpt: `${head}${tail}\n${" ".repeat(head.length)}^`,
    rule,
  };
}

/**
 * A fault of bytes that are no text, and so have neither lines nor an excerpt.
 *
 * @param offset in bytes
 */
export function byteFaultAt(offset: number, rule: string): SyntaxFault {
  return { line: 1, column: 1, offset, excerpt: "", rule };
}

/** How many UTF-16 units of the line an excerpt shows on each side of the place. */
const excerptReach = 30;
