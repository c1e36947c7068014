import type { ContractError, Mismatch } from "../errors/contract-error.js";
import { describeFound, mismatch, type Place } from "./mismatch.js";
import { describeSchema, type Schema } from "./schema.js";

/** Where and how a value does not fit. It is put into words when it is known to be the error, since alternatives may fail often. */
export class Fault {
  private readonly place: Place | undefined;
  private readonly expected: string | Schema;
  private readonly value: unknown;
  /** What was found, in words, where the value alone does not tell. */
  private readonly found?: string | undefined;

  constructor(place: Place | undefined, expected: string | Schema, value: unknown, found?: string) {
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

/** Stands for a member whose name its object has more than once; whether that matters, the contract says. */
export const repeatedMember: unique symbol = Symbol("repeated member");

/** What the contract says where `found` does not fit, with what helps where a server keeps to no standard. */
export function describeExpected(schema: Schema, found: unknown): string {
  const hasWayOut =
    typeof found === "string" && schema.kind === "string" && !/^local|^bin/.test(schema.details.format ?? "local");
  return describeSchema(schema) + (hasWayOut ? " (or leave the format out of the contract)" : "");
}
