import type { ContractError } from "../errors/contract-error.js";
import { describeFound, describeShape, mismatch, type Place } from "../mismatch.js";
import type { ResolvedShape } from "../shape.js";
import { repeatedMember } from "./reader.js";

/** Where and how a value does not fit. It is put into words when it is known to be the error, since alternatives may fail often. */
export class Fault {
  constructor(
    private readonly place: Place | undefined,
    private readonly expected: string | ResolvedShape,
    private readonly value: unknown,
    /** What was found, in words, where the value alone does not tell. */
    private readonly found?: string,
  ) {}

  toError(): ContractError {
    if (this.value === repeatedMember) return mismatch(this.place, "one member", "another one", "json");
    const expected = typeof this.expected === "string" ? this.expected : describeShape(this.expected);
    return mismatch(this.place, expected, this.found ?? describeFound(this.value), "json");
  }
}
