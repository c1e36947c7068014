import { type AST, RegExpParser, visitRegExpAST } from "@eslint-community/regexpp";
import { regularExpression } from "../../../../src/values/string.js";
import { type Automaton, automataOf } from "./automaton.js";
import { CharacterSets } from "./character-sets.js";
import { componentsOf } from "./components.js";
import type { Position } from "./fragments.js";
import { type PatternBudget, PatternTooLarge } from "./pattern-budget.js";

/** How much time a regular expression may take. */
export type Verdict = "exponential" | "not exponential" | "too large to tell";

/**
 * Tells whether there are texts for which an engine that goes back takes a time that doubles with each few characters more: whether some
 * part of a text can be taken in two ways, again and again, before something that need not match (Weber and Seidl's criterion of exponential
 * ambiguity). What a repetition of more than a few turns bounds counts as unbounded.
 *
 * @param pattern a regular expression of ECMA-262
 * @param budget of which no more is spent
 */
export function timeOf(pattern: string, budget: PatternBudget): Verdict {
  const { flags } = regularExpression(pattern);
  try {
    const tree = new RegExpParser().parsePattern(pattern, 0, pattern.length, { unicode: flags.includes("u") });
    const sets = new CharacterSets(pattern, edgesOf(tree), flags);
    const isExponential = automataOf(tree, budget).some((automaton) =>
      new Ambiguity(automaton, sets, budget).isExponential(),
    );
    return isExponential ? "exponential" : "not exponential";
  } catch (error) {
    // A RangeError: groups too deep inside others for the parser's stack.
    if (error instanceof PatternTooLarge || error instanceof RangeError) return "too large to tell";
    throw error;
  }
}

function edgesOf(tree: AST.Pattern): Set<number> {
  const edges = new Set<number>();
  visitRegExpAST(tree, { onCharacterEnter: ({ value }) => edges.add(value) });
  return edges;
}

type Pair = readonly [one: Position, other: Position];

class Ambiguity {
  private readonly sure: ReadonlySet<Position>;

  constructor(
    private readonly automaton: Automaton,
    private readonly sets: CharacterSets,
    private readonly budget: PatternBudget,
  ) {
    this.sure = this.surePositions();
  }

  isExponential(): boolean {
    const open = this.automaton.positions.filter((position) => !this.sure.has(position));
    return componentsOf(open, this.budget).some((component) => this.isAmbiguous(component));
  }

  /** From where the match succeeds, whatever the rest of the text: nothing goes back beyond these. */
  private surePositions(): ReadonlySet<Position> {
    const { ends, endsOfText } = this.automaton;
    const sure = new Set(endsOfText);
    for (let size = -1; size !== sure.size; ) {
      size = sure.size;
      for (const position of sure) {
        if (!ends.has(position) && !this.leadsTo(sure, position)) sure.delete(position);
      }
    }
    return sure;
  }

  /** Whether each character leads from the position to one of these. */
  private leadsTo(targets: ReadonlySet<Position>, { next }: Position): boolean {
    const sets = new Set([...next.keys()].filter((position) => targets.has(position)).map(({ set }) => set));
    this.budget.spend(sets.size + 1);
    return this.sets.samples.every((character) => [...sets].some((set) => this.sets.has(set, character)));
  }

  /** Whether some text leads from a position back to it in two ways, all of them within the component. */
  private isAmbiguous(component: ReadonlySet<Position>): boolean {
    const apart = new Pairs(this.budget);
    for (const position of component) {
      if ([...position.next].some(([next, ways]) => ways > 1 && component.has(next))) return true;
      for (const pair of this.after([position, position], component)) if (pair[0] !== pair[1]) apart.add(pair);
    }
    for (let pair = apart.take(); pair !== undefined; pair = apart.take()) {
      for (const step of this.after(pair, component)) {
        if (step[0] === step[1]) return true;
        apart.add(step);
      }
    }
    return false;
  }

  /** Where one character may lead from both. */
  private *after([one, other]: Pair, component: ReadonlySet<Position>): Iterable<Pair> {
    for (const next of one.next.keys()) {
      if (!component.has(next)) continue;
      this.budget.spend(other.next.size);
      for (const twin of other.next.keys())
        if (component.has(twin) && this.sets.overlap(next.set, twin.set)) yield [next, twin];
    }
  }
}

/** Pairs that are to be looked at, each once. */
class Pairs {
  private readonly known = new Map<Position, Set<Position>>();
  private readonly open: Pair[] = [];

  constructor(private readonly budget: PatternBudget) {}

  add(pair: Pair): void {
    this.budget.spend();
    const others = this.known.get(pair[0]) ?? new Set();
    if (others.has(pair[1])) return;
    this.known.set(pair[0], others.add(pair[1]));
    this.open.push(pair);
  }

  take(): Pair | undefined {
    return this.open.pop();
  }
}
