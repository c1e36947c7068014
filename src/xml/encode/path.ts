/** Objects and arrays, each inside the one before. */
export type Path = Set<unknown>;

/** @throws TypeError for a value that is inside itself */
export function enter(value: unknown, path: Path): void {
  if (path.has(value)) throw new TypeError("A value that is inside itself (a cycle) cannot be written.");
  path.add(value);
}

export function leave(value: unknown, path: Path): void {
  path.delete(value);
}
