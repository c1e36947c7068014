import type { Encode } from "./percent-encoding.js";

/** The name or value of a form (URL Standard §5.2). */
export const encodeFormText: Encode = (text) => new URLSearchParams([["", text]]).toString().slice(1);

/** With `allowReserved`, in a form: `&`, `=` and `+` have a meaning of their own there. */
export const encodeReservedInForm: Encode = (text) =>
  text
    .split(/((?:%[\dA-Fa-f]{2}|[!$'(),;:@/?[\]#])+)/)
    .map((part, index) => (index % 2 === 1 ? part : encodeFormText(part)))
    .join("");
