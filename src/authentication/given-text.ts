/**
 * A token or a key that was given.
 *
 * @param form what cannot break out of its place
 * @param otherwise what is said of a text of another form
 * @param refuse throws
 */
export function givenText(given: unknown, form: RegExp, otherwise: string, refuse: (fault: string) => never): string {
  if (typeof given !== "string") return refuse(`no string but of type ${typeof given}`);
  return form.test(given) ? given : refuse(given === "" ? "empty" : otherwise);
}
