import { contractRule } from "../contract-rule.js";

/** What has no effect on what the build makes, or that nothing checks: the build only tells of it. */
export const noIneffectiveKeywords = contractRule(({ notices }) =>
  notices.map((notice) => ({
    at: notice,
    on: "key" as const,
    message: `Found ${notice.found}: ${notice.advice}.`,
  })),
);
