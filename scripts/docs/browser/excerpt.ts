import { quoted } from "../../../src/values/quoted.js";

/** How much of a text is shown around what was found in it, in UTF-16 units. */
const reach = 70;

/**
 * A piece of a text with the words that were found in it marked.
 *
 * @param words in lower case, as the index has them
 */
export function excerpt(text: string, words: readonly string[]): (string | HTMLElement)[] {
  const places = placesOf(words, text);
  const [first = { start: 0, end: 0 }] = places;
  const start = first.start > reach ? text.indexOf(" ", first.start - reach) + 1 : 0;
  const cut = text.indexOf(" ", start + 2 * reach);
  const end = cut === -1 ? text.length : Math.max(cut, first.end);
  const pieces: (string | HTMLElement)[] = start > 0 ? ["… "] : [];
  let shown = start;
  for (const place of places.filter((one) => one.start >= start && one.end <= end)) {
    const mark = document.createElement("mark");
    mark.textContent = text.slice(place.start, place.end);
    pieces.push(text.slice(shown, place.start), mark);
    shown = place.end;
  }
  pieces.push(text.slice(shown, end));
  if (end < text.length) pieces.push(" …");
  return pieces;
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Where words stand, in the text's order, none inside another. */
function placesOf(words: readonly string[], text: string): Place[] {
  if (words.length === 0) return [];
  const longestFirst = [...words].sort((one, other) => other.length - one.length);
  const pattern = new RegExp(longestFirst.map(quoted).join("|"), "gi");
  return [...text.matchAll(pattern)].map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
}
