import { refuseTooDeep } from "../content/limits.js";
import { encodeComponent, encodeQueryName } from "./percent-encoding.js";
import { isMissing, isObject, itemTexts, scalarText } from "./scalar-text.js";

/**
 * A query in which the contract says nothing else of a parameter: `form` with `explode`, and `deepObject` for objects.
 *
 * @throws TypeError for a value that has no form
 */
export function usualQuery(values: Readonly<Record<string, unknown>>): string {
  return Object.entries(values)
    .flatMap(([name, value]) =>
      Array.isArray(value) ? itemTexts(value, name).map((text) => [name, text] as const) : bracketed(name, value),
    )
    .map(([name, text]) => `${encodeQueryName(name)}=${encodeComponent(text)}`)
    .join("&");
}

/**
 * A value of a path of which the contract says nothing else: `simple`.
 *
 * @throws TypeError for a value that has no form
 */
export function usualInPath(name: string, value: unknown): string {
  return itemTexts(Array.isArray(value) ? value : [value], name)
    .map(encodeComponent)
    .join(",");
}

/**
 * The style `deepObject`, as names with their texts. OpenAPI defines it for an object of scalars. What is deeper is written as PHP, Rails
 * and others read it: `a[b][c]=1`, and `a[b][]=1` for each item of an array.
 *
 * @throws LimitError for what is too deep, TypeError for a value that has no form
 */
export function bracketed(name: string, value: unknown, depth = 0): (readonly [name: string, text: string])[] {
  if (isMissing(value)) return [];
  if (Array.isArray(value)) return itemTexts(value, name).map((item) => [`${name}[]`, item]);
  if (!isObject(value)) return [[name, scalarText(value, name)]];
  refuseTooDeep(depth);
  return Object.entries(value).flatMap(([key, member]) => bracketed(`${name}[${key}]`, member, depth + 1));
}
