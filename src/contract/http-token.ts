/** RFC 9110 §5.6.2, token: as a part of regular expressions. */
export const tokenPattern = "[\\w!#$%&'*+.^`|~-]+";

/** Whether a text is a token: the name of a header, of a cookie, or of a method. */
export function isToken(text: string): boolean {
  return new RegExp(`^${tokenPattern}$`).test(text);
}
