/**
 * Which characters stand for all others where the sets of one expression are compared: those near the ends of its ranges, those that its
 * escapes tell apart, and some of each script. Whether one is in a set the engine itself is asked.
 */
export class CharacterSets {
  private readonly members = new Map<string, ReadonlySet<string>>();
  private readonly overlaps = new Map<string, boolean>();
  /** Each is one character. */
  readonly samples: readonly string[];

  /**
   * @param pattern the whole expression
   * @param edges code points at which its ranges begin and end, and its single characters
   * @param flags those that the expression is compiled with
   */
  constructor(
    pattern: string,
    edges: Iterable<number>,
    private readonly flags: string,
  ) {
    const points = new Set([...range(0, 0x180), ...unusual]);
    for (const edge of edges) for (const point of [edge - 1, edge, edge + 1]) points.add(point);
    // What \p names is scattered.
    if (/\\p/i.test(pattern))
      for (const point of [...range(0x180, 0x3000), ...range(0x3000, 0x20000, 64)]) points.add(point);
    const last = flags.includes("u") ? 0x10ffff : 0xffff;
    this.samples = [...points]
      .filter((point) => point >= 0 && point <= last)
      .map((point) => String.fromCodePoint(point));
  }

  /** @param set how the expression writes it: `a`, `[^b]`, `\d` */
  has(set: string, character: string): boolean {
    return this.membersOf(set).has(character);
  }

  /** Whether a character is in both. */
  overlap(one: string, other: string): boolean {
    const key = one < other ? `${one} ${other}` : `${other} ${one}`;
    const known = this.overlaps.get(key);
    if (known !== undefined) return known;
    const members = this.membersOf(other);
    const result = one === other || [...this.membersOf(one)].some((character) => members.has(character));
    this.overlaps.set(key, result);
    return result;
  }

  private membersOf(set: string): ReadonlySet<string> {
    const known = this.members.get(set);
    if (known !== undefined) return known;
    const expression = new RegExp(`^(?:${set})$`, this.flags);
    const members = new Set(this.samples.filter((character) => expression.test(character)));
    this.members.set(set, members);
    return members;
  }
}

function* range(from: number, to: number, step = 1): Iterable<number> {
  for (let point = from; point < to; point += step) yield point;
}

/** White space and ends of lines beyond Latin (ECMA-262 §12.2 and §12.3), half of a surrogate pair, the last of each plane that matters. */
const unusual = [
  0x1680, 0x2000, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xd800, 0xdfff, 0xfeff, 0xffff, 0x10000, 0x10ffff,
];
