import { Secrets } from "../errors/redact.js";
import { shorten } from "../errors/shorten.js";
import { TokenError } from "../errors/token-error.js";
import { checkedTime } from "../exchange/interruption.js";
import { endpointUrl } from "./endpoint-url.js";
import { requestTokens } from "./token-request.js";

/** A client that asks users to let it act for them (RFC 6749 §4.1). */
export interface AuthorizationOptions {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where the user comes back to, as the client was registered with it. */
  readonly redirectUri: string;
  /** The page on which the user signs in. Default: what the contract states. */
  readonly authorizationUrl?: string;
  /** Default: what the contract states. */
  readonly tokenUrl?: string;
  /** What the contract's URLs are relative to, where they are: the `baseUrl` of the client. Default: the contract's first server. */
  readonly baseUrl?: string;
  /** Default: the platform's `fetch`. */
  readonly fetch?: (request: Request) => Promise<Response>;
  /** How long the token endpoint may take, in milliseconds; `Infinity` for any time. Default: 30,000. */
  readonly timeout?: number;
}

/** Signs users in by the authorization code flow. */
export interface Authorization<OperationId extends string = string, Scope extends string = string> {
  /**
   * Gives the address to send a user to.
   *
   * @param asked what the user is to allow: the scopes that these operations need, and these scopes. `state`: what comes back with the user;
   *   default: 256 random bits
   * @returns the address, and the `state` to keep for this user's session until they come back
   * @throws TypeError for an operation that needs none of the contract's scopes
   */
  request(asked: {
    readonly operations?: readonly OperationId[];
    readonly scopes?: readonly (Scope | (string & {}))[];
    readonly state?: string;
  }): AuthorizationRequest;

  /**
   * Has the tokens that a user has allowed: `createTokenStore({ clientId, clientSecret, onTokens, ...tokens })` goes on with them.
   *
   * @param address what the browser came back to: the whole address, or its path and query
   * @param state the one that was kept for this user's session
   * @throws TokenError where the state is another, where the user or the server refused, with that `code`, and where the token endpoint gives none
   */
  tokens(address: string | URL, state: string): Promise<AuthorizedTokens>;
}

export interface AuthorizationRequest {
  readonly url: string;
  readonly state: string;
}

/** The first tokens of a user. */
export interface AuthorizedTokens {
  readonly accessToken: string;
  /** Absent where the server gives none: then the user signs in again when the access token has expired. */
  readonly refreshToken?: string;
  /** When the access token expires, in milliseconds since 1970. Absent where nobody says. */
  readonly expiresAt?: number;
}

/** What the contract states of signing in. */
export interface StatedAuthorization {
  readonly authorizationUrl: string;
  readonly tokenUrl: string;
  /** What relative URLs are relative to: the contract's first server; absent where that is relative itself. */
  readonly base?: string;
  /** How long an access token lives, in seconds, where the answer that brings it does not say. */
  readonly accessTokenLifetime?: number;
  /** With what a user comes back who does not allow it, where that is no `error`. */
  readonly cancelled?: Readonly<Record<string, string>>;
  /** The scopes of the operations that need some, by operationId. */
  readonly operations: Readonly<Record<string, readonly string[]>>;
}

/** Creates what signs users in. */
export type CreateAuthorization<OperationId extends string, Scope extends string> = (
  options: AuthorizationOptions,
) => Authorization<OperationId, Scope>;

/**
 * Gives the function that creates what signs users in by the contract's authorization code flow.
 *
 * @returns throws TypeError for a URL that is none, and RangeError for a timeout that is no time
 */
export function bindCreateAuthorization<OperationId extends string, Scope extends string>(
  stated: StatedAuthorization,
): CreateAuthorization<OperationId, Scope> {
  return (options) => {
    const { clientId, clientSecret, redirectUri, timeout, baseUrl, fetch } = options;
    if (!URL.canParse(redirectUri)) throw new TypeError(`The redirectUri is no absolute URL: ${shorten(redirectUri)}.`);
    const endpoint = (given: string | undefined, url: string, what: string) =>
      given ?? endpointUrl(url, baseUrl ?? stated.base ?? "", what);
    const authorizationUrl = endpoint(options.authorizationUrl, stated.authorizationUrl, "authorization endpoint");
    const tokenUrl = endpoint(options.tokenUrl, stated.tokenUrl, "token endpoint");
    if (timeout !== undefined) checkedTime("timeout", timeout);
    return { request, tokens };

    function request({
      operations = [],
      scopes = [],
      state = randomState(),
    }: {
      readonly operations?: readonly string[];
      readonly scopes?: readonly string[];
      readonly state?: string;
    }): AuthorizationRequest {
      const all = [...operations.flatMap((name) => scopesOf(name, stated)), ...scopes];
      const url = new URL(authorizationUrl);
      const parameters = {
        response_type: "code",
        client_id: clientId,
        redirect_uri: redirectUri,
        scope: [...new Set(all)].join(" "),
        state,
      };
      for (const [name, value] of Object.entries(parameters)) if (value !== "") url.searchParams.set(name, value);
      return { url: url.href, state };
    }

    async function tokens(address: string | URL, state: string): Promise<AuthorizedTokens> {
      const code = codeIn(new URL(address, redirectUri).searchParams, state, stated.cancelled);
      const grant = { grant_type: "authorization_code", code, redirect_uri: redirectUri };
      const lifetime = stated.accessTokenLifetime;
      const { tokens: brought, fault } = await requestTokens({
        ...{ tokenUrl, clientId, clientSecret, grant, secret: code },
        ...(fetch && { fetch }),
        ...(timeout !== undefined && { timeout }),
        ...(lifetime !== undefined && { lifetime }),
      });
      const { accessToken, ...others } = brought;
      if (accessToken === undefined) throw fault;
      return { accessToken, ...others };
    }
  };
}

function scopesOf(name: string, { operations }: StatedAuthorization): readonly string[] {
  const scopes = Object.hasOwn(operations, name) ? operations[name] : undefined;
  if (scopes === undefined)
    throw new TypeError(`No operation ${name} needs a scope; those that do: ${Object.keys(operations).join(", ")}.`);
  return scopes;
}

/**
 * The code that the user brings back.
 *
 * @throws TokenError
 */
function codeIn(parameters: URLSearchParams, state: string, cancelled: StatedAuthorization["cancelled"]): string {
  // Whoever sends a user here with a code of their own does not know the state (RFC 6749 §10.12).
  if (!isSame(parameters.get("state") ?? "", state))
    throw new TokenError("The address is no answer to this sign-in: its state is another, or it has none.");
  const { redact } = new Secrets(state, parameters.get("code") ?? "");
  const refusal = parameters.get("error") ?? cancellation(parameters, cancelled);
  if (refusal !== undefined) {
    const code = redact(shorten(refusal));
    throw new TokenError(`The sign-in was refused (${code}).`, undefined, { code });
  }
  const [code = "", ...others] = parameters.getAll("code");
  // RFC 6749 §3.1: no parameter is there more than once.
  if (code === "" || others.length > 0)
    throw new TokenError(`The address that the user came back to has ${code === "" ? "no code" : "several codes"}.`);
  return code;
}

/** What tells that the user did not allow it; undefined where nothing does. */
function cancellation(parameters: URLSearchParams, cancelled: StatedAuthorization["cancelled"]): string | undefined {
  const stated = Object.entries(cancelled ?? {});
  const isCancelled = stated.length > 0 && stated.every(([name, value]) => parameters.get(name) === value);
  return isCancelled ? stated.map(([, value]) => value).find((value) => value !== "") : undefined;
}

/** In a time that says nothing of where two texts of one length differ. */
function isSame(one: string, other: string): boolean {
  let difference = one.length ^ other.length;
  for (let index = 0; index < one.length; index += 1) difference |= one.charCodeAt(index) ^ other.charCodeAt(index);
  // Two texts of no length are no state.
  return difference === 0 && one !== "";
}

function randomState(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}
