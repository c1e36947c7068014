/**
 * The words of a name in camel, Pascal, snake or kebab case. Initialisms (`ID` in `UserID`, `HTTP` in `HTTPStatus`) and single letters are
 * left out, as are digits.
 */
export function wordsOf(name: string): string[] {
  return [...name.matchAll(/\p{Lu}?[\p{Ll}'’]+|\p{Lu}+(?!\p{Ll})/gu)]
    .map(([word]) => word)
    .filter((word) => word.length > 1 && word !== word.toUpperCase());
}
