/** A value of JSON. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;

/** An object of JSON. */
export interface JsonObject {
  readonly [member: string]: JsonValue;
}

/**
 * An OpenAPI 3.1 document as plain data (OpenAPI Object). What every contract has is typed; the rest is JSON.
 *
 * @typeParam Paths the contract's own paths, so that a path is completed and a wrong one is an error
 */
export interface OpenApiDocument<Paths> {
  readonly openapi: string;
  readonly info: JsonObject & { readonly title: string; readonly version: string };
  readonly servers?: readonly (JsonObject & { readonly url: string })[];
  readonly paths: { readonly [Path in keyof Paths]: JsonObject } & { readonly [extension: `x-${string}`]: JsonValue };
  readonly components?: { readonly [kind: string]: JsonObject };
  readonly [member: string]: unknown;
}
