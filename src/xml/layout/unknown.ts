/** What no layout knows. */
export class Unknown extends Error {}

/** @throws Unknown */
export function unknown(): never {
  throw new Unknown();
}
