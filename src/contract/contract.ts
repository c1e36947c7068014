import type { Method } from "./methods.js";
import type { ExpandedName, NamedShape, Shape, Shapes, XmlElementFacts } from "./shape.js";

/** What the build makes of a contract: all that the runtime knows of an API, as plain data. */
export interface Contract {
  /** In the contract's order. */
  readonly servers: readonly [Server, ...Server[]];
  readonly operations: Operations;
  readonly shapes: Shapes;
  /** By name: those that an operation names. */
  readonly securitySchemes: Readonly<Record<string, SecurityScheme>>;
  /** Attributes that mark an element as null, beside the `nil` of XML Schema. */
  readonly nilAliases: readonly ExpandedName[];
  /** Where access tokens are renewed; absent where no single place is stated. */
  readonly tokenRefresh?: TokenRefresh;
}

/** OpenAPI Server Object. */
export interface Server {
  /** With the names of its variables in braces. */
  readonly url: string;
  readonly variables?: Readonly<Record<string, ServerVariable>>;
}

export interface ServerVariable {
  /** Absent where the contract states none that can be used: then a client is to be given a value. */
  readonly default?: string;
  readonly enum?: readonly string[];
}

export interface TokenRefresh {
  readonly url: string;
  /** What a relative URL is relative to: the contract's first server; absent where that is relative itself. */
  readonly base?: string;
  /** How long an access token lives, in seconds, where the answer that brings it does not say. */
  readonly accessTokenLifetime?: number;
}

/**
 * OpenAPI Security Scheme Object: where a credential goes. `bearer`: OAuth 2, OpenID Connect and HTTP bearer alike. `apiKey`: what is sent
 * as it is given; in the Authorization header, by any scheme of HTTP that is neither bearer nor basic.
 */
export type SecurityScheme =
  | { readonly type: "bearer" }
  | { readonly type: "basic" }
  | { readonly type: "apiKey"; readonly in: "header" | "query" | "cookie"; readonly name: string };

/** One alternative of an operation's security: the schemes that go together, each with its scopes. */
export type SecurityRequirement = Readonly<Record<string, readonly string[]>>;

/** The operation table, by operationId; by method and path (`GET /things`) for an operation that has none. */
export type Operations = Readonly<Record<string, Operation>>;

export interface Operation {
  readonly method: Method;
  /** The path template, as the contract writes it. */
  readonly path: string;
  /** The name of the client's method. */
  readonly operationId?: string;
  /** Where it differs from the contract's own: the operation's or its path's server. */
  readonly server?: Server;
  readonly parameters?: readonly Parameter[];
  readonly request?: RequestBody;
  /** By status code, range (`4XX`) or `default`: the answers that the contract states. */
  readonly responses: Readonly<Record<string, ResponseShape>>;
  /** Alternatives, of which one is enough; an empty one means that nothing need be sent. Absent: no security. */
  readonly security?: readonly SecurityRequirement[];
  readonly prerequisites?: Prerequisites;
}

/** OpenAPI Parameter Object: what a parameter is, and how it is written. */
export interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header" | "cookie";
  readonly required?: true;
  readonly shape: Shape;
  /** Absent: it is written as usual, as a scalar, or as a list in a path or an exploded query. `json`: the value is JSON text (`content` with a JSON media type). */
  readonly style?:
    | "simple"
    | "label"
    | "matrix"
    | "form"
    | "spaceDelimited"
    | "pipeDelimited"
    | "deepObject"
    | "cookie"
    | "json";
  readonly explode?: boolean;
  readonly allowReserved?: true;
}

export interface RequestBody {
  readonly required?: true;
  /** By media type, in the contract's order. */
  readonly content: Readonly<Record<string, RequestContent>>;
}

/** A body's schema; any value, where the contract states none. */
export interface RequestContent extends NamedShape {
  /** Of a form: how its parts are written, by the part's name. */
  readonly encoding?: Readonly<Record<string, PartEncoding>>;
}

/** OpenAPI Encoding Object. */
export interface PartEncoding {
  readonly contentType?: string;
  /** Of a part in XML: the facts of its root element. */
  readonly xml?: XmlElementFacts;
  readonly style?: Parameter["style"];
  readonly explode?: boolean;
  readonly allowReserved?: true;
}

/** OpenAPI Response Object. */
export interface ResponseShape {
  /** By media type; empty for an answer without a body. */
  readonly content: ResponseContent;
  /** By name, as the contract writes it. */
  readonly headers?: Readonly<Record<string, HeaderShape>>;
}

export interface HeaderShape {
  readonly required?: true;
  readonly shape: Shape;
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
