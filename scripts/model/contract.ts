import type { StatedAuthorization } from "../../src/authentication/authorization.js";
import type { TokenRefresh } from "../../src/authentication/token-store.js";
import type { PrerequisiteRule } from "../../src/client/prerequisites.js";
import type { ServerVariable } from "../../src/client/server-parts.js";
import type { Method } from "../../src/contract/methods.js";
import type {
  SecurityRequirement,
  Parameter as WrittenParameter,
  PartEncoding as WrittenPartEncoding,
} from "../../src/exchange/operation.js";
import type { ExpandedName } from "../../src/xml/names.js";
import type { NamedShape, Shape, Shapes, XmlElementFacts } from "./shape.js";

/** What the build makes of a contract, as plain data: generated modules are written from it. */
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
  /** Where users sign in by the authorization code flow; absent where no single place is stated. */
  readonly authorization?: StatedAuthorization;
}

/** OpenAPI Server Object. */
export interface Server {
  /** With the names of its variables in braces. */
  readonly url: string;
  readonly variables?: Readonly<Record<string, ServerVariable>>;
}

/**
 * OpenAPI Security Scheme Object: where a credential goes. `bearer`: OAuth 2, OpenID Connect and HTTP bearer alike. `apiKey`: what is sent
 * as it is given; in the Authorization header, by any scheme of HTTP that is neither bearer nor basic.
 */
export type SecurityScheme =
  | { readonly type: "bearer" }
  | { readonly type: "basic" }
  | { readonly type: "apiKey"; readonly in: "header" | "query" | "cookie"; readonly name: string };

/** By operationId; by method and path (`GET /things`) for an operation that has none. */
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

export interface Parameter extends Omit<WrittenParameter, "schema"> {
  readonly shape: Shape;
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

export interface PartEncoding extends Omit<WrittenPartEncoding, "xml"> {
  /** Of a part in XML: the facts of its root element. */
  readonly xml?: XmlElementFacts;
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
