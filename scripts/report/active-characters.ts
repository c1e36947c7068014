/**
 * Characters that do something to whoever reads a text, rather than stand in it: controls, line and paragraph separators, what turns the
 * direction of a line of code around (Unicode TR 36, §2.10), and halves of characters, which no file holds. Tabs and line feeds are none.
 */
const active = /[^\P{Cc}\t\n]|[\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** A text with its active characters written as JavaScript and JSON escape them: in a literal the same text, elsewhere one that can be seen. */
export function escapeActive(text: string): string {
  return text.replaceAll(active, escaped);
}

/** The same on one line. */
export function onOneLine(text: string): string {
  return escapeActive(text.replaceAll(lineBreaks, " "));
}

/** What JavaScript, editors or people take for the end of a line. */
export const lineBreaks = /\r\n?|[\n\u0085\u2028\u2029]/g;

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
