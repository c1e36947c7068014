import { isIdentifier } from "../literal.js";
import { isReserved } from "./exported-names.js";

/**
 * Names of exported constants, each of one thing alone.
 *
 * @param wished by what each is found; the name that it should have, which it has where it can be a constant's and is free
 * @param taken what the module itself means by other names
 */
export function constantNames(
  wished: ReadonlyMap<string, string>,
  taken: readonly string[],
): ReadonlyMap<string, string> {
  const used = new Set(taken);
  const names = new Map<string, string>();
  const take = (key: string, name: string) => {
    used.add(name);
    names.set(key, name);
  };
  // First those that keep their names: no other may take one of these.
  for (const [key, name] of wished) {
    if (isIdentifier(name) && !isReserved(name) && !used.has(name)) take(key, name);
  }
  for (const [key, name] of wished) {
    if (names.has(key)) continue;
    const plain = name.replaceAll(/[^A-Za-z0-9_$]+/g, "_").replace(/^(?=\d|$)/, "_");
    let free = plain;
    for (let count = 2; used.has(free) || isReserved(free); count++) free = `${plain}_${count}`;
    take(key, free);
  }
  return names;
}
