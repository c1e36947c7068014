import { defaultPathSerializer } from "openapi-fetch";

/**
 * A path, its variables filled in as openapi-fetch does it.
 *
 * @param template as the contract states it, some of its variables perhaps filled in
 * @param stated as the contract states it
 * @throws TypeError for a value that would lead to another path
 */
export function fillPath(template: string, values: Readonly<Record<string, unknown>>, stated = template): string {
  return withoutDotSegments(defaultPathSerializer(template, values), stated);
}

/** RFC 3986 §5.2.4: a segment of dots is taken away, escaped or not, and with two of them the segment before it. */
function withoutDotSegments(path: string, template: string): string {
  const stated = template.split("/");
  const isDots = (segment: string | undefined) => segment === "." || segment === "..";
  if (path.split("/").some((segment, index) => isDots(segment) && !isDots(stated[index])))
    throw new TypeError("A value of the path would lead to another path: it makes a segment of dots alone.");
  return path;
}
