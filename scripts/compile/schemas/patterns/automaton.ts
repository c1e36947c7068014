import type { AST } from "@eslint-community/regexpp";
import { type Fragment, Fragments, type Position } from "./fragments.js";
import type { PatternBudget } from "./pattern-budget.js";

/** The positions of an expression (Glushkov's automaton), or of one that it looks ahead or behind for. */
export interface Automaton {
  readonly positions: readonly Position[];
  /** Where a match may end, whatever comes next. */
  readonly ends: ReadonlySet<Position>;
  /** Where it may end if the text does. */
  readonly endsOfText: ReadonlySet<Position>;
}

/**
 * The automata of an expression: its own, and those of its assertions, which are matched by themselves.
 *
 * @throws PatternTooLarge
 */
export function automataOf({ alternatives }: AST.Pattern, budget: PatternBudget): Automaton[] {
  const automata: Automaton[] = [];
  const open: (readonly AST.Alternative[])[] = [alternatives];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const reader = new Reader(budget);
    const whole = reader.choice(next);
    automata.push({
      positions: reader.fragments.positions,
      ends: endingsOf(whole, ["free"]),
      endsOfText: endingsOf(whole, ["free", "at the end"]),
    });
    open.push(...reader.assertions);
  }
  return automata;
}

function endingsOf({ last }: Fragment, conditions: readonly string[]): ReadonlySet<Position> {
  return new Set([...last].filter(([, { condition }]) => conditions.includes(condition)).map(([position]) => position));
}

class Reader {
  readonly fragments: Fragments;
  /** What is looked ahead or behind for. */
  readonly assertions: (readonly AST.Alternative[])[] = [];

  constructor(budget: PatternBudget) {
    this.fragments = new Fragments(budget);
  }

  choice(alternatives: readonly AST.Alternative[]): Fragment {
    return this.fragments.choice(
      alternatives.map(({ elements }) => this.fragments.sequence(elements.map((element) => this.element(element)))),
    );
  }

  private element(element: AST.Element): Fragment {
    switch (element.type) {
      case "Character":
      case "CharacterSet":
      case "CharacterClass":
      case "ExpressionCharacterClass":
        return this.fragments.one(element.raw);
      case "Group":
      case "CapturingGroup":
        return this.choice(element.alternatives);
      case "Quantifier":
        return this.repeated(element);
      case "Assertion":
        if ("alternatives" in element) this.assertions.push(element.alternatives);
        return this.fragments.none(element.kind === "end" ? "at the end" : "somewhere");
      // It takes what a group took, and so no more than the group did.
      case "Backreference":
        return this.fragments.none("somewhere");
    }
  }

  private repeated({ element, min, max }: AST.Quantifier): Fragment {
    const few = element.type === "Group" || element.type === "CapturingGroup" ? 8 : 100;
    const { fragments } = this;
    if (max > few) {
      const needed = min === 0 ? "none" : "one";
      return fragments.loop(this.element(element), min > few ? "many" : needed);
    }
    let rest = fragments.none("free");
    for (let turn = min; turn < max; turn++)
      rest = fragments.optional(fragments.sequence([this.element(element), rest]));
    return fragments.sequence([...Array.from({ length: min }, () => this.element(element)), rest]);
  }
}
