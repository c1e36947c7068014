import type { ContractError } from "../errors/contract-error.js";
import type { BodyKind } from "../exchange/operation.js";
import { mismatch } from "../values/mismatch.js";

/** The error of a body that is required, and of which nothing is there to be sent. */
export function missingBody(kind: BodyKind): ContractError {
  return mismatch(undefined, "a body", "nothing", kind === "json" || kind === "xml" ? kind : "text");
}
