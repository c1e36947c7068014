import { type Exchange, isApiErrorNamed, nameErrorClass } from "./api-error.js";
import { type SyntaxFault, TextSyntaxError } from "./syntax-error.js";

/** Text that is not well-formed XML. */
export class XmlSyntaxError extends TextSyntaxError {
  declare readonly name: "XmlSyntaxError";
  constructor(fault: SyntaxFault, exchange?: Exchange) {
    super("XML", fault, exchange);
  }
}

nameErrorClass(XmlSyntaxError, "XmlSyntaxError");

/** Whether `value` is a {@link XmlSyntaxError}, of whatever realm or copy of the package. */
export function isXmlSyntaxError(value: unknown): value is XmlSyntaxError {
  return isApiErrorNamed(value, "XmlSyntaxError");
}
