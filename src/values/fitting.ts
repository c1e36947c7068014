import type { Place } from "./mismatch.js";
import { type Direction, type Fitting, fitsAtALook, type Schema, type Trials } from "./schema.js";

/**
 * Fits one parsed value to its schema. The value is left as it is, since several alternatives may be tried on it. The recursion is as deep
 * as the value, of which the limits allow no more than the call stack does: so it goes through as few functions as it can.
 */
export class ValueFitting implements Fitting {
  tried: Trials | undefined;

  readonly direction: Direction;

  constructor(direction: Direction) {
    this.direction = direction;
  }

  fit(value: unknown, schema: Schema, around?: Place, key?: string | number): unknown {
    const known = this.known(value, schema);
    if (known !== undefined) return known;
    const place = key === undefined ? around : { parent: around, key };
    const outcome = schema.fit(value, place, this, schema);
    this.tried?.set(value, schema, outcome);
    return outcome;
  }

  known(value: unknown, schema: Schema): unknown {
    if (typeof value === "object" && value !== null) return this.tried?.get(value, schema);
    return fitsAtALook(value, schema) ? value : undefined;
  }
}
