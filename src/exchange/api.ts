import type { RequestOptions, Sent } from "./request-options.js";

/** What the operations of an API share. */
export interface Api {
  /** In the contract's order. */
  readonly servers: readonly [Server, ...Server[]];
  /** By name: those that an operation names. */
  readonly securitySchemes: Readonly<Record<string, SecurityScheme>>;
}

/** OpenAPI Server Object. */
export interface Server {
  /** With the names of its variables in braces. */
  readonly url: string;
  /** Where it has variables: the URL with their values. */
  fill?(values: ServerVariables): string;
}

/** The values of servers' variables, by name. */
export type ServerVariables = Readonly<Record<string, string>>;

/** OpenAPI Security Scheme Object: what goes where. */
export interface SecurityScheme {
  readonly in: "header" | "query" | "cookie";
  readonly name: string;
  /** Whether it is a bearer token: what `accessToken` is meant for, and what may be renewed. */
  readonly isBearer: boolean;
  /** What a caller sends of their own accord in its place; undefined for nothing. */
  own(sent: Sent): string | undefined;
  /**
   * What is sent of a credential that was given.
   *
   * @param refuse throws for what cannot stand in its place; it is told why, in words that follow "The credential is"
   */
  write(given: unknown, refuse: (fault: string) => never): string;
  /** Puts it where it goes. */
  place(text: string, options: RequestOptions): void;
}
