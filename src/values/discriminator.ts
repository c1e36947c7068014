import type { Discriminator } from "./schema.js";

/** The place of the alternative that a value of the discriminator's member names, or of that for other values; undefined where there is none. */
export function alternativeNamed(
  { mapping, defaultAlternative }: Pick<Discriminator, "mapping" | "defaultAlternative">,
  value: unknown,
): number | undefined {
  return typeof value === "string" && Object.hasOwn(mapping, value) ? mapping[value] : defaultAlternative;
}
