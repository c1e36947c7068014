import type { Contract, Parameter } from "../contract.js";
import { checkSent } from "../json/check.js";
import { holdsDigits } from "../json/digits.js";
import { describeShape, mismatch } from "../mismatch.js";
import { ownCredential } from "../own-credentials.js";
import { placeOf } from "../planned-credentials.js";
import { resolveShape } from "../shape.js";
import type { RequestFacts } from "./encode-request.js";
import { loadEncoders } from "./load-encoders.js";

type Facts = Pick<RequestFacts, "init" | "headers">;

/**
 * Checks parameters by their shapes, before they are written. What is in no contract is left as it is, and so is what a serializer of the
 * caller's own writes.
 *
 * @throws ContractError for the first that does not fit, or that is required and missing; but of a path, that is left to who writes it
 */
export async function checkParameters(parameters: readonly Parameter[], facts: Facts, contract: Contract) {
  const { querySerializer, pathSerializer } = facts.init;
  for (const parameter of parameters) {
    const isOthers = { query: querySerializer, path: pathSerializer, header: undefined, cookie: undefined };
    if (isOthers[parameter.in] === undefined) await checkParameter(parameter, facts, contract);
  }
}

async function checkParameter(parameter: Parameter, facts: Facts, { shapes, securitySchemes }: Contract) {
  const { name, in: location, shape, style } = parameter;
  const isCredential = Object.values(securitySchemes).some((scheme) => {
    const place = placeOf(scheme);
    return place.in === location && place.name.toLowerCase() === name.toLowerCase();
  });
  const place = { parent: { parent: undefined, key: location }, key: name };
  const held = heldBy(parameter, facts);
  const value = style === "json" ? held : writtenOf(held);
  if (value === undefined || value === null || (style !== "json" && isEmpty(value))) {
    if (parameter.required && !isCredential && !isGivenElsewhere(parameter, facts))
      throw mismatch(place, describeShape(resolveShape(shape, shapes)), "nothing", "parameter");
    if (value === undefined || value === null) return;
  }
  const isPlain = style !== "json" && !holdsDigits(shape, shapes);
  const sent = isPlain ? value : (await loadEncoders()).jsonValue(value, shape, shapes);
  const withheld = isCredential ? "a value that is not shown, since it is a credential" : undefined;
  checkSent(sent, shape, shapes, { format: "parameter", place, withheld });
}

function heldBy({ in: location, name }: Parameter, { init }: Facts): unknown {
  const values: Readonly<Record<string, unknown>> = init.params?.[location] ?? {};
  // RFC 9110 §5.1: the names of headers are the same in upper and lower case.
  const isNamed = (key: string) => key === name || (location === "header" && key.toLowerCase() === name.toLowerCase());
  return Object.entries(values).find(([key]) => isNamed(key))?.[1];
}

/** What is written of a value: nothing of null and undefined, as items and members too, and of an object its own members. */
function writtenOf(value: unknown): unknown {
  if (value === null) return undefined;
  if (Array.isArray(value)) return value.map(writtenOf).filter((item) => item !== undefined);
  if (typeof value !== "object") return value;
  const members = Object.entries(value).map(([name, member]) => [name, writtenOf(member)] as const);
  return Object.fromEntries(members.filter(([, member]) => member !== undefined));
}

/** RFC 6570 §2.3: a list without items is not written. */
function isEmpty(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}

/** A header or a cookie of the caller's own, or of the platform's; and a path's value, of which more is asked than its shape. */
function isGivenElsewhere({ in: location, name }: Parameter, { init, headers }: Facts): boolean {
  if (location === "path") return true;
  if (location === "cookie" && init.credentials !== undefined && init.credentials !== "omit") return true;
  return ownCredential({ headers, parameters: {} }, { in: location, name }) !== undefined;
}
