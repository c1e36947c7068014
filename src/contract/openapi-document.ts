/** A value of JSON. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;

/** An object of JSON. */
export interface JsonObject {
  readonly [member: string]: JsonValue;
}

/**
 * An OpenAPI document as plain data (OpenAPI Object). What every contract has is typed; the rest is JSON.
 *
 * @typeParam Paths the contract's own paths, so that a path is completed and a wrong one is an error
 */
export type OpenApiDocument<Paths> = OpenApiObject & WithPaths<Paths>;

interface OpenApiObject {
  readonly openapi: string;
  readonly info: JsonObject & { readonly title: string; readonly version: string };
  readonly servers?: readonly (JsonObject & { readonly url: string })[];
  readonly components?: { readonly [kind: string]: JsonObject };
  readonly [member: string]: unknown;
}

/** Since OpenAPI 3.1 a contract may have no paths. The generated types of those have no names. */
type WithPaths<Paths> = string extends keyof Paths
  ? { readonly paths?: JsonObject }
  : {
      readonly paths: { readonly [Path in keyof Paths]: JsonObject } & {
        readonly [extension: `x-${string}`]: JsonValue;
      };
    };
