import { LimitError, type LimitName } from "../errors/limit-error.js";

/** How much a text may weigh, so that a hostile one costs no more. `Infinity` takes a limit away, but for that of depth. */
export type Limits = {
  /** The size in bytes; of a string, in UTF-8. Default: 16,777,216 (16 MiB). */
  readonly bytes?: number;
  /** How many elements, or objects and arrays, may be open at once. Default: 256. It is never more than 1,000. */
  readonly depth?: number;
  /** How many attributes, namespace declarations among them, one element may have. Default: 256. */
  readonly attributes?: number;
};

/** Limits, none of them left out. */
export type AllLimits = Required<Limits>;

/** What any limit of depth is at most: what goes through a value calls itself at each level, and call stacks have room for no more. */
export const greatestDepth = 1_000;

const defaultLimits: AllLimits = { bytes: 16_777_216, depth: 256, attributes: 256 };

/**
 * The limits to keep to: those given, and those of `others`, else the defaults, for the others.
 *
 * @throws RangeError for one that is no positive whole number and not `Infinity`
 */
export function allLimits(limits: Limits | undefined, others: AllLimits = defaultLimits): AllLimits {
  if (limits === undefined) return others;
  const all = { ...others, ...limits };
  for (const [name, maximum] of Object.entries(all)) {
    if (maximum === Infinity || (Number.isSafeInteger(maximum) && maximum > 0)) continue;
    throw new RangeError(`The limit ${name} is to be a positive whole number or Infinity.`);
  }
  return { ...all, depth: Math.min(all.depth, greatestDepth) };
}

/** @throws LimitError as there is more of something than its limit allows */
export function refuseBeyond(limits: AllLimits, limit: LimitName): never {
  throw new LimitError({ limit, maximum: limits[limit] });
}

/**
 * @param depth of what is to be sent: how many objects and arrays are open around it
 * @throws LimitError for an object or array that lies too deep
 */
export function refuseTooDeep(depth: number): void {
  if (depth >= greatestDepth) throw new LimitError({ limit: "depth", maximum: greatestDepth });
}
