import { type Encode, keep } from "./percent-encoding.js";

/** With `allowReserved`, in a query: what RFC 3986 §3.4 allows there, percent-encoded triplets among it (RFC 6570 §3.2.3). */
export const encodeReservedInQuery: Encode = (text) => keep(text, /(?:%[\dA-Fa-f]{2}|[\w.~!$&'()*+,;=:@/?-])+/);

/** With `allowReserved`, in a path: what RFC 3986 §3.3 allows in a segment. */
export const encodeReservedInPath: Encode = (text) => keep(text, /(?:%[\dA-Fa-f]{2}|[\w.~!$&'()*+,;=:@-])+/);
