import { ownHeader } from "../authentication/header-place.js";
import { ownCookie } from "../authentication/own-cookie.js";
import { refuseTooDeep } from "../content/limits.js";
import type { Call } from "../exchange/call.js";
import type { Parameter } from "../exchange/operation.js";
import { checkSent } from "../json/check.js";
import { holdsDigits } from "../json/digits.js";
import { jsonValue } from "../json/writer.js";
import { mismatch } from "../values/mismatch.js";
import { describeSchema } from "../values/schema.js";

/**
 * Checks a parameter by its schema, before it is written. What a serializer of the caller's own writes is left to it.
 *
 * @throws ContractError for a value that does not fit, or that is required and missing; but of a path, that is left to who writes it
 */
export function checkParameter(parameter: Parameter, call: Call): void {
  const { securitySchemes } = call.contract;
  const { name, in: location, schema, style } = parameter;
  const { querySerializer, pathSerializer } = call.init;
  if ((location === "query" && querySerializer) || (location === "path" && pathSerializer)) return;
  const isCredential = Object.values(securitySchemes).some(
    (scheme) => scheme.in === location && scheme.name.toLowerCase() === name.toLowerCase(),
  );
  const isNeeded = parameter.required && !isCredential && !isGivenElsewhere(parameter, call);
  const place = { parent: { parent: undefined, key: location }, key: name };
  const missing = (found: string) => mismatch(place, describeSchema(schema), found, "parameter");
  const held = heldBy(parameter, call);
  if (held === undefined || held === null) {
    if (isNeeded) throw missing("nothing");
    return;
  }
  const value = style === "json" ? held : writtenOf(held);
  const sent = style === "json" || holdsDigits(schema) ? jsonValue(value, schema) : value;
  const withheld = isCredential ? "a value that is not shown, since it is a credential" : undefined;
  checkSent(sent, schema, { format: "parameter", place, withheld });
  // RFC 6570 §2.3: a list without items is not written.
  if (isNeeded && style !== "json" && isEmpty(value)) throw missing("a value of which nothing is written");
}

function heldBy({ in: location, name }: Parameter, { init }: Call): unknown {
  const values: Readonly<Record<string, unknown>> = init.params?.[location] ?? {};
  // RFC 9110 §5.1: the names of headers are the same in upper and lower case.
  const isNamed = (key: string) => key === name || (location === "header" && key.toLowerCase() === name.toLowerCase());
  return Object.entries(values).find(([key]) => isNamed(key))?.[1];
}

/** What is written of a value: nothing of null and undefined, as items and members too, and of an object its own members. */
function writtenOf(value: unknown, depth = 0): unknown {
  if (value === null) return undefined;
  if (typeof value !== "object") return value;
  refuseTooDeep(depth);
  if (Array.isArray(value)) return value.map((item) => writtenOf(item, depth + 1)).filter((item) => item !== undefined);
  const members = Object.entries(value).map(([name, member]) => [name, writtenOf(member, depth + 1)] as const);
  return Object.fromEntries(members.filter(([, member]) => member !== undefined));
}

function isEmpty(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}

/** A header or a cookie of the caller's own, or of the platform's; and a path's value, of which more is asked than its schema. */
function isGivenElsewhere({ in: location, name }: Parameter, { init, headers }: Call): boolean {
  if (location === "path") return true;
  if (location === "cookie" && init.credentials !== undefined && init.credentials !== "omit") return true;
  const sent = { headers, init: {} };
  const own = location === "header" ? ownHeader(sent, name) : location === "cookie" ? ownCookie(sent, name) : undefined;
  return own !== undefined;
}
