/** What programs see of the sandbox. */

/** A server on the loopback address that behaves as a contract says. */
export interface Sandbox {
  /** Where it listens. It has the paths of the contract, with or without those of its servers before them. */
  readonly url: string;
  /** Access tokens: one with every scope that the contract names, and one with none. */
  readonly tokens: { readonly full: string; readonly withoutScope: string };
  /** What it takes for each API key of the contract. */
  readonly apiKey: string;
  /** What it takes by HTTP's scheme basic. */
  readonly basic: { readonly username: string; readonly password: string };
  /** Where access tokens are issued for a code or for a refresh token, and what it takes at the start: where the contract states such an endpoint. */
  readonly tokenEndpoint?: SandboxTokenEndpoint;
  /** Ends the server and its connections. */
  close(): Promise<void>;
}

export interface SandboxTokenEndpoint {
  /** The page on which a user signs in, where the contract states one. */
  readonly authorizationUrl?: string;
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly refreshToken: string;
}

export interface SandboxOptions {
  /** Default: a free one. */
  readonly port?: number;
  /** Whether pages of any origin may call it (CORS). Default: false. */
  readonly cors?: boolean;
  /** Of made-up values: the same seed, the same values. Default: 1. */
  readonly seed?: number;
  /** What operations do, by operationId, or by method and path (`GET /things`). Those that are left out answer as the contract says. */
  readonly behaviours?: Readonly<Record<string, Behaviour>>;
  /** Is told of each request, in one line that holds no credential. Default: nobody is. */
  readonly log?: (line: string) => void;
}

/** What an operation does. Its request has been checked; undefined leaves the answer to the contract. */
export type Behaviour = (request: SandboxRequest) => SandboxAnswer | undefined | Promise<SandboxAnswer | undefined>;

/** A request that fits the contract. */
export interface SandboxRequest {
  /** The parameters that came, as the contract types them. */
  readonly parameters: Readonly<Record<"path" | "query" | "header" | "cookie", Readonly<Record<string, unknown>>>>;
  /** As the contract types it: of JSON, XML and forms the value. */
  readonly body: unknown;
  readonly headers: Headers;
  /** What a success is to be answered in, as the Accept header asks; undefined where the contract states it without a body. */
  readonly mediaType: string | undefined;
}

/** An answer. What is left out is as the contract says. */
export interface SandboxAnswer {
  /** Default: that of the first success that the contract states. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** A value, which is held to the contract and written in the format that was asked for. */
  readonly body?: unknown;
  /** A body as it stands, which nothing checks, in place of one. */
  readonly text?: string;
  /** Of a refusal: what is wrong, in a problem document (RFC 9457). */
  readonly detail?: string;
}
