import { closestMatch } from "leven";

/** The name that was probably meant, if one is near enough, as a list of suggestions. */
export function closest(name: string, names: readonly string[]): string[] {
  const match = closestMatch(name, names, { maxDistance: 3 });
  return match === undefined ? [] : [match];
}
