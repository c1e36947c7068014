import { type Form, type Inside, nothing } from "./json-form.js";

/** What values became in forms. Scalars are not kept: to look at them again costs less. */
export class Outcomes {
  private readonly known = new WeakMap<object, Map<Inside, unknown>>();

  /** Undefined where it is not known. */
  get(value: unknown, form: Form): unknown {
    return isKept(value, form) ? this.known.get(value)?.get(form.inside) : undefined;
  }

  set(value: unknown, form: Form, outcome: unknown): void {
    if (!isKept(value, form)) return;
    const outcomes = this.known.get(value) ?? new Map<Inside, unknown>();
    this.known.set(value, outcomes.set(form.inside, outcome));
  }
}

function isKept(value: unknown, form: Form): value is object {
  return typeof value === "object" && value !== null && form.inside !== nothing;
}
