import { type Edit, format as formatJson } from "jsonc-parser";
import type { Format } from "../../../../src/errors/contract-error.js";
import type { TextRange } from "./locate-in-xml.js";

/** A text with breaks of lines for reading, which it does not have on the wire. */
export interface LaidOut {
  readonly text: string;
  readonly isChanged: boolean;
  /** Where a range of the wire's text stands in this one. */
  range(range: TextRange): TextRange;
}

/** A text that has lines stays as it is. */
export function layOutWire(text: string, format: Format | undefined): LaidOut {
  const edits = text.includes("\n") || format === undefined ? [] : format === "json" ? jsonEdits(text) : xmlEdits(text);
  let laidOut = "";
  let end = 0;
  for (const { offset, length, content } of edits) {
    laidOut += text.slice(end, offset) + content;
    end = offset + length;
  }
  const moved = (at: number, isEnd: boolean) =>
    edits
      .filter(({ offset, length }) => (isEnd ? offset + length < at : offset + length <= at))
      .reduce((sum, { length, content }) => sum + content.length - length, at);
  return {
    text: laidOut + text.slice(end),
    isChanged: edits.length > 0,
    range: ({ start, end: last }) => ({ start: moved(start, false), end: moved(last, true) }),
  };
}

function jsonEdits(text: string): Edit[] {
  return formatJson(text, undefined, { insertSpaces: true, tabSize: 2, eol: "\n" }).sort(
    (one, other) => one.offset - other.offset,
  );
}

/** Between two tags that have nothing between them, unless the second ends what the first begins. */
function xmlEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  let depth = 0;
  let before: Tag | undefined;
  for (const tag of tagsIn(text)) {
    if (tag.kind === "end") depth -= 1;
    const isWhole = before?.kind === "start" && tag.kind === "end";
    if (before?.end === tag.start && !isWhole)
      edits.push({ offset: tag.start, length: 0, content: `\n${"  ".repeat(Math.max(depth, 0))}` });
    if (tag.kind === "start") depth += 1;
    before = tag;
  }
  return edits;
}

interface Tag {
  /** `whole`: of an element without content, and what is none of an element. */
  readonly kind: "start" | "end" | "whole";
  readonly start: number;
  readonly end: number;
}

function tagsIn(text: string): Tag[] {
  return [...text.matchAll(/<([/?!])?(?:"[^"]*"|'[^']*'|[^'">])*?(\/)?>/g)].map((match) => {
    const [{ length }, opening, closing] = match;
    const kind = opening === "/" ? "end" : (opening ?? closing) === undefined ? "start" : "whole";
    return { kind, start: match.index, end: match.index + length };
  });
}
