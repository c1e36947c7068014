import { contractRule } from "../contract-rule.js";

/** What the build only tells of: what has no effect on what it makes, what nothing checks, and patterns that may take exponential time. */
export const noIneffectiveKeywords = contractRule(({ notices }) =>
  notices.map((notice) => ({
    at: notice,
    on: "key" as const,
    message: `Found ${notice.found}: ${notice.advice}.`,
  })),
);
