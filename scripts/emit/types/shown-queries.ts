import { isRecord } from "../../load/contract-node.js";

/**
 * Types of QUERY operations, which openapi-typescript does not know: it is shown each as a POST of a path of its own, which is taken to its
 * place in what comes out.
 */
export function showQueries(document: Record<string, unknown>): void {
  const { paths } = document;
  if (!isRecord(paths)) return;
  for (const [path, item] of Object.entries(paths)) {
    if (!isRecord(item) || item["query"] === undefined) continue;
    const { query, parameters } = item;
    paths[shownAs + path] = { ...(parameters !== undefined && { parameters }), post: query };
    delete item["query"];
  }
}

/** No path begins so: it begins with a slash. */
export const shownAs = "QUERY of ";
