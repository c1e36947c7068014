/** A choice of values, in words: `one of 1, 2`. Of many, the first ones. */
export function describeValues(values: readonly unknown[]): string {
  return `one of ${listing(values.map((value) => JSON.stringify(value)))}`;
}

/** A list, in words: of more than twelve, the first ones. */
export function listing(texts: readonly string[]): string {
  const isLong = texts.length > 12;
  return texts.slice(0, isLong ? 11 : 12).join(", ") + (isLong ? ` and ${texts.length - 11} others` : "");
}

/** How many of something there may be, in words: `2 to 3 items`; undefined where there may be any number. */
export function describeCount(unit: string, least: number | undefined, most: number | undefined): string | undefined {
  const units = (count: number) => `${count} ${unit}${count === 1 ? "" : "s"}`;
  if (least === most) return least === undefined ? undefined : units(least);
  if (most === undefined) return `at least ${units(least ?? 0)}`;
  return least === undefined ? `at most ${units(most)}` : `${least} to ${units(most)}`;
}
