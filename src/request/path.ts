import { describeFound, mismatch } from "../values/mismatch.js";
import { usualInPath } from "./default-styles.js";
import { isMissing } from "./scalar-text.js";

/** Writes the value of a variable, with all escaped that would end its segment. */
export type WriteVariable = (name: string, value: unknown) => string;

/**
 * A path, its variables filled in.
 *
 * @param template as the contract states it
 * @throws ContractError for a value that fills its place with nothing, or that leads to another path; TypeError for one that has no form
 */
export function fillPath(
  template: string,
  values: Readonly<Record<string, unknown>>,
  write: WriteVariable = usualInPath,
): string {
  if (!template.includes("{")) return template;
  const given = (name: string) => (Object.hasOwn(values, name) ? values[name] : undefined);
  const refuse = (name: string, expected: string) => {
    const place = { parent: { parent: undefined, key: "path" }, key: name };
    return mismatch(place, expected, describeFound(given(name)), "parameter");
  };
  const path = template.replaceAll(variable, (_, name: string) => {
    const value = given(name);
    const text = isMissing(value) ? "" : write(name, value);
    if (text === "") throw refuse(name, "a value that is not empty");
    return text;
  });
  const stated = template.split("/");
  path.split("/").forEach((segment, index) => {
    const [[, name = ""] = []] = stated[index]?.matchAll(variable) ?? [];
    if (name !== "" && dots.test(segment)) throw refuse(name, "a value that makes no segment of dots alone");
  });
  return path;
}

const variable = /\{([^{}]+)\}/g;

/** URL Standard, single-dot and double-dot URL path segment (RFC 3986 §5.2.4): taken away, and with two dots the segment before it too. */
const dots = /^(?:\.|%2e){1,2}$/i;
