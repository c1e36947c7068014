import { regularExpression } from "../../../../src/values/string.js";
import { type ContractNode, describe } from "../../../load/contract-node.js";
import { limits } from "../../../model/limits.js";
import { timeOf, type Verdict } from "./exponential.js";
import { PatternBudget } from "./pattern-budget.js";

/** Looks at the patterns of a contract: they run against a server's text. */
export class PatternTimes {
  private readonly verdicts = new Map<string, Verdict | "invalid">();
  /** For all patterns of the contract. */
  private left: number = limits.patternSteps;

  /**
   * Tells of a pattern that may take as long as a text likes.
   *
   * @param node what has the pattern
   * @returns whether it is a regular expression of ECMA-262
   */
  check(node: ContractNode, pattern: string): boolean {
    const verdict = this.verdicts.get(pattern) ?? (isRegularExpression(pattern) ? this.timeOf(pattern) : "invalid");
    this.verdicts.set(pattern, verdict);
    const found = describe(pattern);
    if (verdict === "exponential")
      node.notice(
        `${found}, a pattern that may take exponential time`,
        "a text of the server may keep the client busy without end: let no part of a text fit a repetition in two ways",
      );
    if (verdict === "too large to tell")
      node.notice(`${found}, a pattern too large to tell how much time it may take`, "it is used as it is");
    return verdict !== "invalid";
  }

  private timeOf(pattern: string): Verdict {
    const budget = new PatternBudget(Math.min(this.left, limits.patternSteps / 10));
    const verdict = timeOf(pattern, budget);
    this.left -= budget.spent;
    return verdict;
  }
}

/** ECMA-262 §22.2.1, with or without the flag `u`. */
function isRegularExpression(pattern: string): boolean {
  try {
    regularExpression(pattern);
    return true;
  } catch {
    return false;
  }
}
