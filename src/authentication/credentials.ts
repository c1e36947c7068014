import type { AccessToken } from "./access-token.js";

/** A user's name and password (RFC 7617). The name has no colon. */
export interface BasicCredentials {
  readonly username: string;
  readonly password: string;
}

/** What is sent for a security scheme of type `apiKey`, or a function that gives it for each request. */
export type ApiKey = string | (() => string | Promise<string>);

/** What is sent for a security scheme of type `http` and scheme `basic`, or a function that gives it for each request. */
export type Basic = BasicCredentials | (() => BasicCredentials | Promise<BasicCredentials>);

/** What a caller gives for a security scheme of a kind. */
export interface CredentialKinds {
  readonly bearer: AccessToken;
  readonly basic: Basic;
  readonly apiKey: ApiKey;
}

/** Credentials by the names of the contract's security schemes. */
export type Credentials<Schemes> = {
  readonly [Name in keyof Schemes]: Schemes[Name] extends keyof CredentialKinds
    ? CredentialKinds[Schemes[Name]]
    : never;
};

/** How the platform sends its own credentials, such as cookies (Fetch Standard, credentials mode). */
export type CredentialsMode = NonNullable<RequestInit["credentials"]>;

/** What a client, or a call, was given to authenticate with. */
export interface CredentialSources {
  /** For each scheme of bearer tokens that `credentials` does not name. */
  readonly accessToken?: AccessToken | undefined;
  /** By the names of schemes; or left to the platform. */
  readonly credentials?: Readonly<Record<string, AccessToken | Basic | ApiKey>> | CredentialsMode | undefined;
}
