/** An access token, or a function that gives one for each request. */
export type AccessToken = string | ((needs: AccessTokenNeeds) => string | Promise<string>);

/** What a function that gives access tokens is told. */
export interface AccessTokenNeeds {
  /** The scopes that the operation requires. */
  readonly scopes: readonly string[];
  /** In the second try of a call: the token that the server has just answered with 401. */
  readonly rejected?: string;
}
