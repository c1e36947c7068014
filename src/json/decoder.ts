import { isScalar, type ResolvedShape } from "../contract/shape.js";
import { Equality } from "../values/equality.js";
import { isJsonObject } from "../values/json-object.js";
import type { Place } from "../values/mismatch.js";
import { readScalar, unfit } from "../values/scalar.js";
import { faultInAny } from "./any-value.js";
import { fitArray } from "./array.js";
import { Fault } from "./fault.js";
import { HeldBytes } from "./held-bytes.js";
import type { Form } from "./json-form.js";
import { fitObject } from "./object.js";
import { repeatedMember } from "./reader.js";
import { shallow } from "./text-survey.js";
import { Outcomes } from "./tried-values.js";
import { fitUnion } from "./union.js";

/** Fits a parsed value to its form. The value is left as it is, since several alternatives may be tried on it. */
export class Decoder {
  readonly equality = new Equality();
  private depth = 0;
  /** How many trials are under way, one inside another. */
  private trials = 0;
  /** What trials inside of trials gave, so that a value is tried once in a form, and not once for each way that leads there. */
  private tried = new Outcomes();
  private readonly settled = new Outcomes();
  private postponed: Task[] = [];

  /** What the value becomes, or the first {@link Fault} by which it does not fit. Depth costs no call stack. */
  decode(value: unknown, form: Form, place?: Place): unknown {
    const open: Task[] = [{ value, form, place }];
    for (let task = open.at(-1); task !== undefined; task = open.at(-1)) {
      this.tried = new Outcomes();
      this.postponed = [];
      const outcome = this.fit(task.value, task.form, task.place);
      // What lies too deep is fitted first, from the start of the call stack; then this once more, which finds it settled.
      for (const deeper of this.postponed) open.push(deeper);
      if (this.postponed.length > 0) continue;
      if (open.length === 1) return outcome;
      this.settled.set(task.value, task.form, outcome);
      open.pop();
    }
    return undefined;
  }

  /** Whether the outcomes of this round are not the last ones. */
  get isProvisional(): boolean {
    return this.postponed.length > 0;
  }

  /** What a value becomes in a form, or a {@link Fault}. */
  fit(value: unknown, form: Form, place: Place | undefined): unknown {
    const { shape } = form;
    if (value === null && form.nullable) return null;
    if (isKindOf(shape, value)) return this.fitContainer(value, form, place);
    if (shape.kind === "any") return faultInAny(value, place) ?? value;
    if (shape.kind === "null" && value === null) return null;
    if (value instanceof HeldBytes && shape.kind === "string" && shape.format === "binary") return value;
    const scalar = isScalar(shape) ? readScalar(value, shape) : unfit;
    return scalar === unfit ? new Fault(place, shape, value) : scalar;
  }

  /** As {@link fit}, for a value that is tried in several forms. */
  attempt(value: unknown, form: Form, place: Place | undefined): unknown {
    return this.once(value, form, () => {
      this.trials += 1;
      const outcome = this.fit(value, form, place);
      this.trials -= 1;
      return outcome;
    });
  }

  /** Within a trial, what has been tried before gives the very same outcome: to merge it with itself takes no look inside. */
  private once(value: unknown, form: Form, tryIt: () => unknown): unknown {
    if (this.trials === 0) return tryIt();
    const known = this.tried.get(value, form);
    if (known !== undefined) return known;
    const outcome = tryIt();
    this.tried.set(value, form, outcome);
    return outcome;
  }

  private fitContainer(value: unknown, form: Form, place: Place | undefined): unknown {
    // A scalar goes no deeper, whatever alternatives it has.
    if (this.depth >= shallow && typeof value === "object") return this.fitDeeper(value, form, place);
    this.depth += 1;
    const outcome = this.fitParts(value, form, place);
    this.depth -= 1;
    return outcome;
  }

  /** Until it is known, what lies too deep is taken to fit. */
  private fitDeeper(value: unknown, form: Form, place: Place | undefined): unknown {
    const outcome = this.settled.get(value, form);
    if (outcome === undefined) this.postponed.push({ value, form, place });
    return outcome ?? null;
  }

  private fitParts(value: unknown, form: Form, place: Place | undefined): unknown {
    const { shape } = form;
    if (shape.kind === "union") return this.once(value, form, () => fitUnion(value, form, shape, place, this));
    if (Array.isArray(value)) return fitArray(value, form, place, this);
    return isJsonObject(value) ? fitObject(value, form, place, this) : value;
  }
}

interface Task {
  readonly value: unknown;
  readonly form: Form;
  readonly place: Place | undefined;
}

/** Whether a value has parts that its shape tells of. */
function isKindOf({ kind }: ResolvedShape, value: unknown): boolean {
  if (kind === "object") return isJsonObject(value);
  return kind === "array" ? Array.isArray(value) : kind === "union" && value !== repeatedMember;
}
