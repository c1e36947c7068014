import type { Position } from "./fragments.js";
import type { PatternBudget } from "./pattern-budget.js";

/**
 * The sets of positions each of which leads to all others of its set, and to itself.
 *
 * @throws PatternTooLarge
 */
export function componentsOf(positions: readonly Position[], budget: PatternBudget): ReadonlySet<Position>[] {
  const left = new Set(positions);
  const before = new Map(positions.map((position) => [position, new Set<Position>()]));
  for (const position of positions) for (const next of position.next.keys()) before.get(next)?.add(position);
  const components: ReadonlySet<Position>[] = [];
  for (const position of positions) {
    if (!left.has(position)) continue;
    const after = reachable(position, left, { step: ({ next }) => next, budget });
    const component = reachable(position, after, { step: (member) => before.get(member), budget });
    for (const member of component) left.delete(member);
    left.delete(position);
    components.push(component);
  }
  return components;
}

interface Way {
  readonly step: (position: Position) => Pick<ReadonlyMap<Position, unknown>, "keys" | "size"> | undefined;
  readonly budget: PatternBudget;
}

/** The positions that one leads to by one step or more, among others. */
function reachable(start: Position, among: ReadonlySet<Position>, { step, budget }: Way): ReadonlySet<Position> {
  const reached = new Set<Position>();
  const open = [start];
  for (let position = open.pop(); position !== undefined; position = open.pop()) {
    const next = step(position);
    budget.spend(1 + (next?.size ?? 0));
    for (const one of next?.keys() ?? []) {
      if (!among.has(one) || reached.has(one)) continue;
      reached.add(one);
      open.push(one);
    }
  }
  return reached;
}
