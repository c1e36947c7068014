import type { Encode } from "./styled.js";

/** RFC 3986 §2.1: all but unreserved characters, and `!*'()`, which no place gives a meaning. A lone surrogate becomes U+FFFD. */
export const encodeComponent: Encode = (text) => encodeURIComponent(wellFormed(text));

/** What may stand in a query's name as it is: RFC 3986 §3.4, without those that end a name, and without `+`, which forms read as a space. */
export const encodeQueryName: Encode = (text) => keep(text, /[\w.~!$'()*,;:@/?-]+/);

/** With `allowReserved`, in a query: what RFC 3986 §3.4 allows there, percent-encoded triplets among it (RFC 6570 §3.2.3). */
export const encodeReservedInQuery: Encode = (text) => keep(text, /(?:%[\dA-Fa-f]{2}|[\w.~!$&'()*+,;=:@/?-])+/);

/** With `allowReserved`, in a path: what RFC 3986 §3.3 allows in a segment. */
export const encodeReservedInPath: Encode = (text) => keep(text, /(?:%[\dA-Fa-f]{2}|[\w.~!$&'()*+,;=:@-])+/);

/** The name or value of a form (URL Standard §5.2). */
export const encodeFormText: Encode = (text) => new URLSearchParams([["", text]]).toString().slice(1);

/** With `allowReserved`, in a form: `&`, `=` and `+` have a meaning of their own there. */
export const encodeReservedInForm: Encode = (text) =>
  text
    .split(/((?:%[\dA-Fa-f]{2}|[!$'(),;:@/?[\]#])+)/)
    .map((part, index) => (index % 2 === 1 ? part : encodeFormText(part)))
    .join("");

function keep(text: string, kept: RegExp): string {
  return text
    .split(new RegExp(`(${kept.source})`))
    .map((part, index) => (index % 2 === 1 ? part : encodeComponent(part)))
    .join("");
}

/** `encodeURIComponent` throws for a lone surrogate. */
function wellFormed(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, "\uFFFD");
}
