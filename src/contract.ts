import type { ExpandedName, NamedShape, Shapes } from "./shape.js";

/** What the build makes of a contract: all that the runtime knows of an API, as plain data. */
export interface Contract {
  /** The servers' URLs, in the contract's order. */
  readonly servers: readonly [string, ...string[]];
  readonly operations: Operations;
  readonly shapes: Shapes;
  /** Attributes that mark an element as null, beside the `nil` of XML Schema. */
  readonly nilAliases: readonly ExpandedName[];
  /** Where access tokens are renewed; absent where no single place is stated. */
  readonly tokenRefresh?: TokenRefresh;
}

export interface TokenRefresh {
  readonly url: string;
  /** How long an access token lives, in seconds, where the answer that brings it does not say. */
  readonly accessTokenLifetime?: number;
}

/** The operation table, by operationId. */
export type Operations = Readonly<Record<string, Operation>>;

export interface Operation {
  readonly method: Method;
  /** The path template, as the contract writes it. */
  readonly path: string;
  readonly request?: RequestBody;
  /** By status code, `2XX` or `default`: the answers that the contract states. */
  readonly responses: Readonly<Record<string, ResponseContent>>;
  /** Whether a bearer token goes with each request. */
  readonly bearer?: true;
  /** The scopes that the token must have. */
  readonly scopes?: readonly string[];
  readonly prerequisites?: Prerequisites;
}

export type Method = "get" | "put" | "post" | "delete" | "options" | "head" | "patch" | "trace";

export interface RequestBody {
  readonly required?: true;
  readonly mediaType: string;
  readonly content: NamedShape;
}

/** The content of one answer, by media type. Without any, the answer has no body. */
export type ResponseContent = Readonly<Record<string, NamedShape>>;

/** What must be true of a resource for the operation to be carried out. */
export interface Prerequisites {
  /** The name of the schema that describes the resource. */
  readonly subject: string;
  /** The member of the request, and the member of the resource, that say which resource is meant. */
  readonly identifiedBy: { readonly request: string; readonly subject: string };
  readonly rules: readonly PrerequisiteRule[];
}

export interface PrerequisiteRule {
  readonly name: string;
  readonly description: string;
  /** The operation is refused when all of these hold. */
  readonly refusedWhen: readonly Condition[];
}

export type Condition =
  | { readonly member: string; readonly in: readonly (string | number | boolean | null)[] }
  | { readonly member: string; readonly before: "now" };
