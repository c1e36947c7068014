import type { PatternBudget } from "./pattern-budget.js";

/** A place in an expression that takes one character. What a repetition with few turns repeats has several. */
export interface Position {
  /** The set of characters, as the expression writes it. */
  readonly set: string;
  /** What may take the next character, and in how many ways one comes from here to there: 1, or 2 for any more. */
  readonly next: Map<Position, number>;
}

/** When one may come that way: always, where the text ends (`$`), or where another assertion holds. */
export type Condition = "free" | "at the end" | "somewhere";

interface Way {
  /** In how many ways: 1, or 2 for any more. */
  readonly ways: number;
  /** Of the freest of them. */
  readonly condition: Condition;
}

/** A part of an expression. */
export interface Fragment {
  /** The positions that it may begin with, and in how many ways. */
  readonly first: ReadonlyMap<Position, number>;
  /** Those that it may end with. */
  readonly last: ReadonlyMap<Position, Way>;
  /** How it takes no character, if it may. */
  readonly empty: Way | undefined;
}

/** Puts fragments together, and notes which position comes after which. */
export class Fragments {
  readonly positions: Position[] = [];

  constructor(private readonly budget: PatternBudget) {}

  /** @throws PatternTooLarge, as do the others */
  one(set: string): Fragment {
    this.budget.spend();
    const position: Position = { set, next: new Map() };
    this.positions.push(position);
    return { first: new Map([[position, 1]]), last: new Map([[position, free]]), empty: undefined };
  }

  none(condition: Condition): Fragment {
    return { first: new Map(), last: new Map(), empty: { ways: 1, condition } };
  }

  sequence(parts: readonly Fragment[]): Fragment {
    return parts.reduce((one, other) => this.pair(one, other), this.none("free"));
  }

  choice(parts: readonly Fragment[]): Fragment {
    const first = new Map<Position, number>();
    const last = new Map<Position, Way>();
    let empty: Way | undefined;
    for (const part of parts) {
      for (const [position, ways] of part.first) first.set(position, most(ways + (first.get(position) ?? 0)));
      for (const [position, way] of part.last) last.set(position, either(last.get(position), way));
      if (part.empty !== undefined) empty = either(empty, part.empty);
    }
    return { first, last, empty };
  }

  /** ECMA-262 §22.2.2.3.1: a turn that need not be taken takes a character, or is none. */
  optional({ first, last }: Fragment): Fragment {
    return { first, last, empty: free };
  }

  /**
   * @param needed how many turns are to be taken: these may be empty, and so there is more than one way to what comes after them
   */
  loop(turn: Fragment, needed: "none" | "one" | "many"): Fragment {
    const mayBeEmpty = turn.empty !== undefined;
    this.follow(turn, turn, mayBeEmpty && needed === "many" ? 2 : 1);
    if (needed === "none") return this.optional(turn);
    return mayBeEmpty ? { ...turn, first: new Map([...turn.first.keys()].map((position) => [position, 2])) } : turn;
  }

  private pair(one: Fragment, other: Fragment): Fragment {
    this.follow(one, other, 1);
    this.budget.spend(one.first.size + other.first.size + one.last.size + other.last.size);
    const first = new Map(one.first);
    if (one.empty !== undefined) {
      for (const [position, ways] of other.first)
        first.set(position, most(ways * one.empty.ways + (first.get(position) ?? 0)));
    }
    const last = new Map(other.last);
    if (other.empty !== undefined) {
      for (const [position, way] of one.last) last.set(position, either(last.get(position), both(way, other.empty)));
    }
    return { first, last, empty: one.empty && other.empty && both(one.empty, other.empty) };
  }

  private follow({ last }: Fragment, { first }: Fragment, between: number): void {
    this.budget.spend(last.size * first.size);
    for (const [from, { ways }] of last)
      for (const [to, others] of first) from.next.set(to, most((from.next.get(to) ?? 0) + ways * between * others));
  }
}

const free: Way = { ways: 1, condition: "free" };
const conditions: readonly Condition[] = ["free", "at the end", "somewhere"];

function most(ways: number): number {
  return Math.min(ways, 2);
}

function both(one: Way, other: Way): Way {
  return { ways: most(one.ways * other.ways), condition: conditionAt(Math.max(rank(one), rank(other))) };
}

function either(one: Way | undefined, other: Way): Way {
  if (one === undefined) return other;
  return { ways: most(one.ways + other.ways), condition: conditionAt(Math.min(rank(one), rank(other))) };
}

function rank({ condition }: Way): number {
  return conditions.indexOf(condition);
}

function conditionAt(place: number): Condition {
  return conditions[place] ?? "somewhere";
}
