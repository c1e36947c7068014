/** @throws TypeError for what is no scalar */
export function scalarText(value: unknown, name: string): string {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "bigint") return String(value);
  throw new TypeError(`A value of ${JSON.stringify(name)} cannot be written in its place: it is nested, or no value.`);
}

/** The items of a list, but for those of which nothing is written. */
export function itemTexts(array: readonly unknown[], name: string): string[] {
  return array.filter((item) => !isMissing(item)).map((item) => scalarText(item, name));
}

/** Whether nothing is written of a value. */
export function isMissing(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

export function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
