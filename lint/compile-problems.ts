import type { Oas3Rule } from "@redocly/openapi-core";
import type { Aspect } from "../scripts/report/problems.js";
import { contractRule } from "./contract-rule.js";

/** Makes a rule of the build step's own problems of one aspect. */
export function compileProblems(aspect: Aspect): Oas3Rule {
  return contractRule(({ problems }) =>
    problems
      .filter((problem) => problem.aspect === aspect)
      .map((problem) => ({
        at: problem,
        on: "key" as const,
        message: `Found ${problem.found}; instead, ${problem.advice}.`,
      })),
  );
}
