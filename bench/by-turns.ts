/** Runs something with one item after the other, and with the first again after the last: so that nothing is specialised to one text. */
export function byTurns<Item>(items: readonly Item[], run: (item: Item) => unknown): () => unknown {
  let turn = 0;
  return () => {
    const item = items[turn % items.length];
    turn += 1;
    return item === undefined ? undefined : run(item);
  };
}

/** How many documents of a kind are measured by turns. */
export const manyByTurns = 64;
