import type { Place } from "./mismatch.js";
import type { Direction, Fitting, Schema, Trials } from "./schema.js";

/**
 * Fits one parsed value to its schema. The value is left as it is, since several alternatives may be tried on it. The recursion is as deep
 * as the value, of which the limits allow no more than the call stack does: so it goes through as few functions as it can.
 */
export class ValueFitting implements Fitting {
  isTrial = false;
  tried: Trials | undefined;

  readonly direction: Direction;

  constructor(direction: Direction) {
    this.direction = direction;
  }

  fit(value: unknown, schema: Schema, around?: Place, key?: string | number): unknown {
    if (value === null && schema.nullable) return null;
    const isContainer = typeof value === "object" && value !== null;
    if (!isContainer && schema.look(value, this.direction) === 0) return value;
    const place = key === undefined ? around : { parent: around, key };
    const isKept = this.isTrial && isContainer;
    const known = isKept ? this.tried?.get(value, schema) : undefined;
    if (known !== undefined) return known;
    const outcome = schema.fit(value, place, this, schema);
    if (isKept) this.tried?.set(value, schema, outcome);
    return outcome;
  }
}
