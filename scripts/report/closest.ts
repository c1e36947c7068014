import { closestMatch } from "leven";

/** The name that was probably meant, if one is near enough, as a list of suggestions. */
export function closest(name: string, names: readonly string[], maxDistance = 3): string[] {
  const match = closestMatch(name, names, { maxDistance });
  return match === undefined ? [] : [match];
}

/** A question for whoever may have misspelt a name; undefined where no known name is near. */
export function didYouMean(name: string, names: readonly string[]): string | undefined {
  // Of short names too many are near one another. The mark of `$ref` is what is forgotten first.
  const known = new Map(names.filter((one) => one.length > 3).map((one) => [one.replace("$", ""), one]));
  const [meant = ""] = closest(name, [...known.keys()], name.length > 4 ? 2 : 1);
  return known.has(meant) ? `did you mean ${known.get(meant)}?` : undefined;
}
