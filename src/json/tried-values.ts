import { type Form, type Members, nothing } from "./json-form.js";

/** What values became in forms. Scalars are not kept: to look at them again costs less. */
export class TriedValues {
  private readonly known = new Map<Members, Map<object, unknown>>();

  /** Undefined where it is not known. */
  get(value: unknown, form: Form): unknown {
    return isKept(value, form) ? this.known.get(form.members)?.get(value) : undefined;
  }

  set(value: unknown, form: Form, outcome: unknown): void {
    if (!isKept(value, form)) return;
    const outcomes = this.known.get(form.members) ?? new Map<object, unknown>();
    this.known.set(form.members, outcomes.set(value, outcome));
  }
}

function isKept(value: unknown, form: Form): value is object {
  return typeof value === "object" && value !== null && form.members !== nothing;
}
