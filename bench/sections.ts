/** What can be measured, in the order in which it is. Each is a program of its own: `bench/sections/<name>.ts`. */
export const sectionNames = ["json", "xml", "call", "throughput", "linear", "memory", "startup", "size"] as const;

export type SectionName = (typeof sectionNames)[number];

export function isSectionName(text: string): text is SectionName {
  return sectionNames.some((name) => name === text);
}
