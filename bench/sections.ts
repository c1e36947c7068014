/** What can be measured, in the order in which it is. Each is a program of its own: `bench/sections/<name>.ts`. */
export const sectionNames = [
  ...(["json", "xml", "first", "call", "throughput", "linear", "memory"] as const),
  ...(["startup", "size", "types", "build"] as const),
];

/** Those that measure clients of a large contract, which are generated first. */
export const largeSections: readonly SectionName[] = ["startup", "size", "types"];

export type SectionName = (typeof sectionNames)[number];

export function isSectionName(text: string): text is SectionName {
  return sectionNames.some((name) => name === text);
}
