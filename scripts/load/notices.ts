import { limits } from "../model/limits.js";
import type { GroupedNotice } from "../report/problems.js";
import type { SourceFault, SourcePlaces } from "./source-fault.js";

/**
 * Puts the notices that say the same together, in the order of their first places. Only those are looked up in the text, which takes long; so
 * what is beyond the named kinds is counted, and no more.
 */
export function groupNotices(notices: readonly SourceFault[], places: SourcePlaces): GroupedNotice[] {
  const groups = new Map<string, { readonly notice: SourceFault; count: number }>();
  for (const notice of notices) {
    const stated = JSON.stringify([notice.found, notice.advice]);
    const isNamed = groups.has(stated) || groups.size < limits.named;
    const identity = isNamed ? stated : "";
    const group = groups.get(identity);
    if (group === undefined) groups.set(identity, { notice: isNamed ? notice : { ...notice, ...others }, count: 1 });
    else group.count += 1;
  }
  return [...groups.values()].map(({ notice: { location, found, advice }, count }) => ({
    found,
    advice,
    count,
    first: places.place(location),
  }));
}

const others = { found: "notices of other kinds", advice: `only ${limits.named} kinds are named` };
