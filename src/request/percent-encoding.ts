/** Escapes what a place does not allow. */
export type Encode = (text: string) => string;

/** RFC 3986 §2.1: all but unreserved characters, and `!*'()`, which no place gives a meaning. A lone surrogate becomes U+FFFD. */
export const encodeComponent: Encode = (text) => encodeURIComponent(wellFormed(text));

/**
 * What may stand in a query's name as it is: RFC 3986 §3.4, without those that end a name, for some servers `;` among them, and without
 * `+`, which forms read as a space.
 */
export const encodeQueryName: Encode = (text) => keep(text, /[\w.~!$'()*,:@/?-]+/);

/** A text with all escaped but what an expression finds. */
export function keep(text: string, kept: RegExp): string {
  return text
    .split(new RegExp(`(${kept.source})`))
    .map((part, index) => (index % 2 === 1 ? part : encodeComponent(part)))
    .join("");
}

/** `encodeURIComponent` throws for a lone surrogate. */
function wellFormed(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, "\uFFFD");
}
