/** The methods that OpenAPI has operations of (3.2, Path Item Object). */
export const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"] as const;

export type Method = (typeof methods)[number];
