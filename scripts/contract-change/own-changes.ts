import type { Change, Rating } from "./change.js";
import { highest } from "./change.js";
import { type ComparedContract, type Location, locate, type Steps } from "./compared-contract.js";
import { type ByDirection, type RuleName, rules } from "./rules.js";

/** A change that one of our own rules rates. */
export interface OwnChange extends Change {
  readonly rule: RuleName;
  /** JSON pointers of the objects that the change is about: what stands there or inside is this change. */
  readonly claims: { readonly base: readonly string[]; readonly revision: readonly string[] };
}

export interface Fact {
  /** What changed: an operation, a schema, a member. */
  readonly subject: string;
  /** How it changed. */
  readonly detail: string;
  readonly name: string;
  /** Where the fact may stand; people are shown the first place where it does. */
  readonly base?: readonly [Steps, ...Steps[]];
  readonly revision?: readonly [Steps, ...Steps[]];
  /** What changes with it, in either contract. */
  readonly along?: readonly Steps[];
  /** For a rule that rates by direction. */
  readonly directions?: readonly Direction[];
}

export type Direction = keyof ByDirection;

/** Collects the changes of our own facts. A fact that several places inherit is reported once. */
export class OwnChanges {
  private readonly byKey = new Map<string, OwnChange>();

  constructor(
    readonly base: ComparedContract,
    readonly revision: ComparedContract,
  ) {}

  get all(): OwnChange[] {
    return [...this.byKey.values()];
  }

  add(rule: RuleName, { subject, detail, name, base, revision, along = [], directions = [] }: Fact): void {
    const before = locateAll(this.base, base ?? []);
    const after = locateAll(this.revision, revision ?? []);
    const places = {
      ...(base === undefined ? {} : { base: this.base.place(shown(before)) }),
      ...(revision === undefined ? {} : { revision: this.revision.place(shown(after)) }),
    };
    const key = JSON.stringify([rule, places, detail]);
    if (this.byKey.has(key)) return;
    this.byKey.set(key, {
      rating: rate(rule, directions),
      rule,
      message: `${subject}: ${detail}`,
      name,
      ...places,
      claims: {
        base: stated([...before, ...locateAll(this.base, along)]),
        revision: stated([...after, ...locateAll(this.revision, along)]),
      },
    });
  }
}

function locateAll({ root }: ComparedContract, places: readonly Steps[]): Location[] {
  return places.map((steps) => locate(root, steps));
}

function shown(locations: readonly Location[]): string {
  return (locations.find(({ isStated }) => isStated) ?? locations[0])?.pointer ?? "";
}

function rate(rule: RuleName, directions: readonly Direction[]): Rating {
  const { rating }: { rating: Rating | ByDirection } = rules[rule];
  if (typeof rating === "string") return rating;
  // What nothing sends or receives can still be decoded by its name.
  const used = directions.length > 0 ? directions : (["response"] as const);
  return highest(used.map((direction) => rating[direction])) ?? rating.response;
}

function stated(locations: readonly Location[]): string[] {
  return locations.filter(({ isStated }) => isStated).map(({ pointer }) => pointer);
}
