import { describeCount } from "../values/describe.js";
import { Equality } from "../values/equality.js";
import { Fault } from "../values/fault.js";
import type { Place } from "../values/mismatch.js";
import {
  type ArrayDetails,
  type Fitting,
  makeSchema,
  once,
  type Repeated,
  type Schema,
  type SchemaOf,
} from "../values/schema.js";

/** What there is to say of an array beside what its items are. */
export interface ArrayOptions {
  /** What the first items are, one by one (a tuple). */
  readonly first?: () => readonly Schema[];
  readonly minItems?: number;
  readonly maxItems?: number;
  /** {@link distinct}, where no two items may be equal. */
  readonly repeated?: Repeated;
}

/** Arrays, by what each item is. */
export function array(items: () => Schema, options: ArrayOptions = {}): SchemaOf<"array"> {
  const { first, minItems = 0, maxItems = Infinity, repeated } = options;
  const details = once((): ArrayDetails => ({ ...options, items: items(), first: first?.() ?? [] }));
  const expression = (of: (part: Schema) => string) =>
    // A comma stands between two items, so that one number is not taken for two.
    `\\[\\s*(?:${of(details().items)}(?:,\\s*|\\s*(?=\\])))*\\]`;
  return makeSchema("array", details, fit, words, Object.keys(options).length === 0 ? expression : undefined);

  function fit(value: unknown, place: Place | undefined, fitting: Fitting, schema: Schema): unknown {
    if (!Array.isArray(value)) return new Fault(place, schema, value);
    if (value.length < minItems || value.length > maxItems)
      return new Fault(place, schema, value, `an array of ${value.length}`);
    const { items, first } = details();
    let decoded: unknown[] = value;
    for (let index = 0; index < value.length; index += 1) {
      const item: unknown = value[index];
      const fitted = fitting.fit(item, first[index] ?? items, place, index);
      if (fitted instanceof Fault) return fitted;
      decoded = withItem(decoded, index, fitted, value);
    }
    // By JSON Schema the values as they are sent are compared, not what they become.
    const found = repeated?.(value, fitting);
    if (found === undefined) return decoded;
    const key = { parent: place, key: found.index };
    return new Fault(key, "an item that differs from all others", value[found.index], `that of ${found.earlier}`);
  }

  function words(): string {
    const { minItems, maxItems } = options;
    const counted = ["an array", describeCount("item", minItems, maxItems)].filter(Boolean).join(" of ");
    return counted + (repeated === undefined ? "" : ", no two of them equal");
  }
}

/** Nearly all arrays are as they are to be: those are not copied. */
function withItem(decoded: unknown[], index: number, item: unknown, whole: readonly unknown[]): unknown[] {
  if (Object.is(decoded[index], item)) return decoded;
  const own = decoded === whole ? [...decoded] : decoded;
  own[index] = item;
  return own;
}

/** For arrays in which no two items may be equal. */
export const distinct: Repeated = (items, compared) => {
  compared.equality ??= new Equality();
  return compared.equality.firstRepeated(items);
};
