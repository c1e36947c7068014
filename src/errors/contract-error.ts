import { ApiError, type Exchange, isApiErrorNamed, nameErrorClass } from "./api-error.js";

/** The formats that a value is decoded from, with the same outcome. */
export type Format = "json" | "xml";

/** Where and how a value does not fit the contract. */
export interface Mismatch {
  /**
   * JSON pointer (RFC 6901) to the value, by the names of the contract's members, in both formats. Of an answer's header it begins with
   * `/headers/Name`; of a request's parameter with its place and name: `/query/limit`.
   */
  readonly path: string;
  /** What the contract says. */
  readonly expected: string;
  /** What was there instead, shortened. */
  readonly found: string;
  /** `text`: an answer's header, a form, or a body of plain text. `parameter`: a parameter of a request. */
  readonly format: Format | "text" | "parameter";
}

/** A value that does not fit the contract. */
export class ContractError extends ApiError implements Mismatch {
  declare readonly name: "ContractError";
  declare readonly path: string;
  declare readonly expected: string;
  declare readonly found: string;
  declare readonly format: Mismatch["format"];

  constructor(mismatch: Mismatch, exchange?: Exchange) {
    super(inWords(mismatch), exchange);
    Object.assign(this, mismatch);
  }
}

function inWords({ path, expected, found, format }: Mismatch): string {
  const isMissing = found.startsWith("nothing");
  const value = isMissing ? `required ${path && format !== "parameter" ? "member" : "value"}` : "value";
  const fault = isMissing ? "is missing" : "does not fit the contract";
  const instead = found === "nothing" ? "" : `, found ${found}`;
  return `The ${value}${path && ` at ${path}`} ${fault}: expected ${expected}${instead} (${format}).`;
}

nameErrorClass(ContractError, "ContractError");

/** Whether `value` is a {@link ContractError}, of whatever realm or copy of the package. */
export function isContractError(value: unknown): value is ContractError {
  return isApiErrorNamed(value, "ContractError");
}
