import type { OperationModel, ParameterModel } from "../model.js";

/** A parameter's values as text: the contract's first example; without one, its name in angle brackets, to be filled in. */
function argumentsOf({ name, example }: ParameterModel): string[] {
  if (example === undefined) return [`<${name.replaceAll(/[^\w.-]/g, "_")}>`];
  const values = Array.isArray(example.value) ? example.value : [example.value];
  return values.map((value) => (typeof value === "string" ? value : JSON.stringify(value)));
}

/** The arguments as they stand in a URL. Those to be filled in stay readable. */
export function urlArgumentsOf(parameter: ParameterModel): string[] {
  const texts = argumentsOf(parameter);
  return parameter.example === undefined ? texts : texts.map(encodeComponent);
}

/** A header's value; where the contract's example is none that a header can hold as it is, a placeholder. */
export function headerArgumentOf(parameter: ParameterModel): string {
  const text = argumentsOf(parameter).join(",");
  return /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/.test(text) && !text.includes("{{")
    ? text
    : argumentsOf({ ...parameter, example: undefined }).join();
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
    .map((part, index) => (index % 2 === 1 ? part : encodeComponent(part)))
    .join("");
}

/** RFC 3986 §2.1. A lone surrogate, which no URL can hold, becomes U+FFFD, as in the URL Standard. */
export function encodeComponent(text: string): string {
  return encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, "\uFFFD"));
}

/** The parameters of one place. */
export function parametersIn(
  { parameters }: OperationModel,
  location: ParameterModel["location"],
): readonly ParameterModel[] {
  return parameters.filter((parameter) => parameter.location === location);
}
