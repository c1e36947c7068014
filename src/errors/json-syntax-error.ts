import { type Exchange, isApiErrorNamed, nameErrorClass } from "./api-error.js";
import { type SyntaxFault, TextSyntaxError } from "./syntax-error.js";

/** Text that is not well-formed JSON. */
export class JsonSyntaxError extends TextSyntaxError {
  declare readonly name: "JsonSyntaxError";
  constructor(fault: SyntaxFault, exchange?: Exchange) {
    super("JSON", fault, exchange);
  }
}

nameErrorClass(JsonSyntaxError, "JsonSyntaxError");

/** Whether `value` is a {@link JsonSyntaxError}, of whatever realm or copy of the package. */
export function isJsonSyntaxError(value: unknown): value is JsonSyntaxError {
  return isApiErrorNamed(value, "JsonSyntaxError");
}
