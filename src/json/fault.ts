import type { ResolvedShape } from "../contract/shape.js";
import type { ContractError, Mismatch } from "../errors/contract-error.js";
import { describeExpected, describeFound, mismatch, type Place } from "../values/mismatch.js";
import { repeatedMember } from "./reader.js";

/** Where and how a value does not fit. It is put into words when it is known to be the error, since alternatives may fail often. */
export class Fault {
  private readonly place: Place | undefined;
  private readonly expected: string | ResolvedShape;
  private readonly value: unknown;
  /** What was found, in words, where the value alone does not tell. */
  private readonly found?: string | undefined;

  constructor(place: Place | undefined, expected: string | ResolvedShape, value: unknown, found?: string) {
    this.place = place;
    this.expected = expected;
    this.value = value;
    this.found = found;
  }

  /** Whether what was found is a number that JSON.parse could not hold. */
  get isOfInfinity(): boolean {
    return typeof this.value === "number" && !Number.isFinite(this.value);
  }

  /** @param withheld what is said in place of a value that nobody is to see */
  toError(format: Mismatch["format"] = "json", withheld?: string): ContractError {
    if (this.value === repeatedMember) return mismatch(this.place, "one member", "another one", format);
    const expected = typeof this.expected === "string" ? this.expected : describeExpected(this.expected, this.value);
    return mismatch(this.place, expected, withheld ?? this.found ?? describeFound(this.value), format);
  }
}
