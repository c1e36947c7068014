import fc from "fast-check";

/** Changes a document in up to four places: pieces are taken out, put in, put in place of others, repeated, or change places. */
export function mutated(documents: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const edits = fc.array(edit, { minLength: 1, maxLength: 4 });
  return fc.tuple(documents, edits).map(([document, list]) => list.reduce(apply, document));
}

interface Edit {
  readonly kind: "delete" | "insert" | "replace" | "repeat" | "swap";
  /** Where, as a part of the document's length. */
  readonly at: number;
  readonly other: number;
  readonly length: number;
  readonly piece: string;
}

const pieces = [
  "<",
  ">",
  "/",
  "&",
  ";",
  "'",
  '"',
  "=",
  " ",
  "\n",
  "\r",
  "a",
  ":",
  "-",
  "!",
  "?",
  "]",
  "[",
  "#",
  "x",
  "1",
  "]]>",
  "<!--",
  "-->",
  "--",
  "<![CDATA[",
  "<?",
  "<?x ",
  "?>",
  "&#65;",
  "&#x",
  "&amp;",
  "</",
  "/>",
  "<a>",
  "</a>",
  "<a/>",
  "xmlns:p='u'",
  " xmlns=''",
  " xmlns:",
  "p:",
  "<!DOCTYPE a>",
  "<?xml version='1.0'?>",
  "\u0000",
  "\u0001",
  "\u00A0",
  "\u0085",
  "\u00B7",
  "\u037E",
  "\u1680",
  "\u2028",
  "\uFEFF",
  "\uFFFE",
  "\uD800",
  "\uDC00",
  "\u{10000}",
  "é",
] as const;

const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom("delete", "insert", "replace", "repeat", "swap"),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  other: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 20 })),
  piece: fc.constantFrom(...pieces),
});

function apply(document: string, { kind, at, other, length, piece }: Edit): string {
  const start = Math.floor(at * document.length);
  const end = Math.min(start + length, document.length);
  const before = document.slice(0, start);
  const cut = document.slice(start, end);
  const after = document.slice(end);
  const place = Math.floor(other * after.length);
  switch (kind) {
    case "delete":
      return before + after;
    case "insert":
      return before + piece + cut + after;
    case "replace":
      return before + piece + after;
    case "repeat":
      return before + cut + cut + after;
    case "swap":
      return before + after.slice(0, place) + cut + after.slice(place);
  }
}
