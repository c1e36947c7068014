import { encodeComponent as encode, encodeQueryName } from "../../../src/request/percent-encoding.js";
import { pairText, type StyledPair, styledPairs, styledText } from "../../../src/request/styles.js";
import type { OperationModel, ParameterModel } from "../../model/model.js";

/** What stands for a value that the contract gives no example of: the parameter's name in angle brackets, to be filled in. */
export function placeholderOf({ name }: ParameterModel): string {
  return `<${name.replaceAll(/[^\w.-]/g, "_")}>`;
}

/** A parameter in the query or among the cookies, by the contract's first example. What is to be filled in stays readable. */
export function pairArgumentsOf(parameter: ParameterModel): { readonly name: string; readonly value: string }[] {
  if (parameter.example === undefined)
    return [{ name: encodeQueryName(parameter.name), value: placeholderOf(parameter) }];
  return pairsOf(parameter, parameter.example.value).map((pair) => ({
    name: encodeQueryName(pair.name),
    value: pairText(pair, encode, encode).slice(encode(pair.name).length + 1),
  }));
}

function pairsOf({ name, style }: ParameterModel, value: unknown): StyledPair[] {
  const whole = { name, values: [JSON.stringify(value)], delimiter: "," };
  if (style.style === "json") return [whole];
  try {
    return styledPairs(name, value, style);
  } catch {
    // An example that is none of the schema's values.
    return [whole];
  }
}

/** A parameter in the path, as it stands in the URL. */
export function pathArgumentOf(parameter: ParameterModel): string {
  return textArgumentOf(parameter, encode) ?? placeholderOf(parameter);
}

/** A header's value; where the contract's example is none that a header can hold as it is, a placeholder. */
export function headerArgumentOf(parameter: ParameterModel): string {
  const text = textArgumentOf(parameter, (part) => part) ?? "";
  return /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/.test(text) && !text.includes("{{")
    ? text
    : placeholderOf(parameter);
}

function textArgumentOf({ name, style, example }: ParameterModel, encodePart: (text: string) => string) {
  if (example === undefined) return undefined;
  if (style.style === "json") return encodePart(JSON.stringify(example.value));
  try {
    return styledText(name, example.value, style, encodePart);
  } catch {
    // An example that is none of the schema's values.
    return encodePart(JSON.stringify(example.value));
  }
}

/** The Cookie header of the parameters that the contract requires; undefined where there is none. */
export function cookieArgumentOf(model: OperationModel): string | undefined {
  const pairs = requiredPairs(model, "cookie");
  return pairs.length === 0 ? undefined : pairs.join("; ");
}

/** The `name=value` of each pair that the contract requires. */
export function requiredPairs(model: OperationModel, location: "query" | "cookie"): string[] {
  return requiredIn(model, location)
    .flatMap(pairArgumentsOf)
    .map(({ name, value }) => `${name}=${value}`);
}

/** The path with its parameters filled in. */
export function pathText({ path, parameters }: OperationModel): string {
  const segments = pathSegments(path, parameters).map((segment) =>
    segment.map((part) => (typeof part === "string" ? part : pathArgumentOf(part))).join(""),
  );
  return `/${segments.join("/")}`;
}

/** One segment of a path template: literal text, already encoded, and parameters. */
export type PathSegment = readonly (string | ParameterModel)[];

/** Splits a path template (RFC 3986 §3.3) into its segments. A name in braces that is no parameter is literal text. */
export function pathSegments(path: string, parameters: readonly ParameterModel[]): PathSegment[] {
  return path
    .replace(/^\//, "")
    .split("/")
    .map((segment) => segment.split(/(\{[^{}]*\})/).filter((part) => part !== ""))
    .map((parts) => parts.map((part) => parameterIn(part, parameters) ?? encodePathText(part)));
}

function parameterIn(part: string, parameters: readonly ParameterModel[]): ParameterModel | undefined {
  return parameters.find(({ location, name }) => location === "path" && part === `{${name}}`);
}

/** Leaves alone what may stand in a segment (RFC 3986 §3.3, pchar), already encoded characters among it. */
function encodePathText(text: string): string {
  return text
    .split(/(%[\dA-Fa-f]{2}|[\w.~!$&'()*+,;=:@-]+)/)
    .map((part, index) => (index % 2 === 1 ? part : encode(part)))
    .join("");
}

/** The parameters of one place. */
export function parametersIn(
  { parameters }: OperationModel,
  location: ParameterModel["location"],
): readonly ParameterModel[] {
  return parameters.filter((parameter) => parameter.location === location);
}

/** Those that the contract requires. */
export function requiredIn(model: OperationModel, location: ParameterModel["location"]): ParameterModel[] {
  return parametersIn(model, location).filter(({ isRequired }) => isRequired);
}

/** POSIX shell §2.2.2: nothing but a single quote has a meaning inside single quotes. */
export function shellWord(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
