/** The methods that OpenAPI has operations of (3.2, Path Item Object). */
export const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"] as const;

export type Method = (typeof methods)[number];

/** RFC 9110 §9.2.2, and QUERY by its own specification. */
export function isIdempotent(method: Method): boolean {
  return method !== "post" && method !== "patch";
}
