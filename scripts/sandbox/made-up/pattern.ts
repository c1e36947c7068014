import { type AST, RegExpParser } from "@eslint-community/regexpp";
import { regularExpression } from "../../../src/values/string.js";
import type { Choices } from "./choices.js";

/**
 * Texts that a regular expression of ECMA-262 is likely to match, from short to long. What it says of what stands around a place
 * (lookaheads, the edges of words) is left to whoever holds the texts to it.
 */
export function textsOfPattern(pattern: string, choices: Choices): readonly string[] {
  try {
    const { flags } = regularExpression(pattern);
    const tree = new RegExpParser().parsePattern(pattern, 0, pattern.length, { unicode: flags.includes("u") });
    return [0, 1, 2, 5, 12].flatMap((more) =>
      [0, 1, 2].map(() => new Writer(more, choices, flags).alternatives(tree.alternatives)),
    );
  } catch (error) {
    // Groups too deep inside others for the parser's stack, or a text that is too long to be written.
    if (error instanceof RangeError) return [];
    throw error;
  }
}

class Writer {
  /** What each group has taken, for references back to it. */
  private readonly groups = new Map<AST.CapturingGroup, string>();

  constructor(
    /** How many turns repetitions take beyond the fewest, where they may. */
    private readonly more: number,
    private readonly choices: Choices,
    private readonly flags: string,
  ) {}

  alternatives(alternatives: readonly AST.Alternative[]): string {
    return (this.choices.of(alternatives)?.elements ?? []).map((element) => this.element(element)).join("");
  }

  private element(element: AST.Element): string {
    switch (element.type) {
      case "Assertion":
        return "";
      case "Group":
        return this.alternatives(element.alternatives);
      case "CapturingGroup": {
        const text = this.alternatives(element.alternatives);
        this.groups.set(element, text);
        return text;
      }
      case "Backreference":
        return [element.resolved]
          .flat()
          .map((group) => this.groups.get(group) ?? "")
          .join("");
      case "Quantifier": {
        const turns = Math.min(element.max, element.min + this.more);
        return Array.from({ length: turns }, () => this.element(element.element)).join("");
      }
      case "Character":
        return String.fromCodePoint(element.value);
      default:
        return this.characterOf(element);
    }
  }

  /** A character of a set: the first of the likeliest ones that is in it. */
  private characterOf({ raw }: AST.CharacterClass | AST.CharacterSet | AST.ExpressionCharacterClass): string {
    const set = new RegExp(`^${raw}$`, this.flags);
    const from = this.choices.below(likely.length);
    const all = [...likely.slice(from), ...likely.slice(0, from), ...others];
    return all.find((character) => set.test(character)) ?? "";
  }
}

const likely = [..."abcdefghijklmnopqrstuvwxyz0123456789"];
const others = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ-_. /:@+!#$%&'()*,;<=>?[]^`{|}~\"\\éñ中あ"];
