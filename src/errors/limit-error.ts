import { ApiError, type Exchange, isApiErrorNamed, nameErrorClass } from "./api-error.js";

/** What can be limited: the size of a text, how deep its elements, objects and arrays lie in one another, and attributes per element. */
export type LimitName = "bytes" | "depth" | "attributes";

/** A limit was reached; what lies beyond was not read. Or a request is too deep, and was not sent. */
export class LimitError extends ApiError {
  declare readonly name: "LimitError";
  readonly limit: LimitName;
  /** The most that is allowed, of bytes, levels or attributes. */
  readonly maximum: number;

  constructor(reached: { readonly limit: LimitName; readonly maximum: number }, exchange?: Exchange) {
    super(`The limit of ${reached.maximum} ${units[reached.limit]} was reached.`, exchange);
    this.limit = reached.limit;
    this.maximum = reached.maximum;
  }
}

const units: Readonly<Record<LimitName, string>> = {
  bytes: "bytes",
  depth: "levels of depth",
  attributes: "attributes of one element",
};

nameErrorClass(LimitError, "LimitError");

/** Whether `value` is a {@link LimitError}, of whatever realm or copy of the package. */
export function isLimitError(value: unknown): value is LimitError {
  return isApiErrorNamed(value, "LimitError");
}
