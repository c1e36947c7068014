import type { Fit, Schema, Trials } from "../values/schema.js";

/** What values became in schemas. */
export class TriedValues implements Trials {
  /** By the schemas' own ways to fit, which those that differ in null alone share. */
  private readonly known = new Map<Fit, Map<object, unknown>>();

  get(value: object, { fit }: Schema): unknown {
    return this.known.get(fit)?.get(value);
  }

  set(value: unknown, { fit }: Schema, outcome: unknown): void {
    // Of what holds nothing, nothing is saved.
    if (typeof value !== "object" || value === null) return;
    const outcomes = this.known.get(fit) ?? new Map<object, unknown>();
    this.known.set(fit, outcomes.set(value, outcome));
  }
}
