import type { SecurityRequirement, SecurityScheme } from "../contract/contract.js";
import type { Secrets } from "../errors/redact.js";
import { TokenError } from "../errors/token-error.js";
import type { RequestContext } from "../exchange/send.js";
import { type OwnRequest, ownCredential, secretsIn } from "./callers-credential.js";
import type { CredentialSources } from "./credentials.js";

/** What authenticating a call needs to know of it. */
export interface AuthenticationContext extends RequestContext {
  readonly securitySchemes: Readonly<Record<string, SecurityScheme>>;
  /** What was given to authenticate with: the first that has a credential counts. */
  readonly sources: readonly CredentialSources[];
  /** What the caller sends of their own accord. */
  readonly own: OwnRequest;
  /** Whether credentials may come from elsewhere: from the platform, from middleware, or in a header of the caller's own. */
  readonly isLeftToOthers: boolean;
}

/** A credential and where it goes. */
export interface PlacedCredential {
  readonly in: "header" | "query" | "cookie";
  readonly name: string;
  readonly value: string;
}

/** A credential that a call is to have. */
export interface PlannedCredential {
  readonly schemeName: string;
  readonly scheme: SecurityScheme;
  readonly scopes: readonly string[];
  readonly source: unknown;
  /** The option that the source was given in. */
  readonly option: string;
}

/**
 * The credentials of the first alternative for which there are all of them. One that needs none comes last: who gives a credential means
 * to use it.
 *
 * @throws TokenError where the operation requires some, and there are none
 */
export function planCredentials(context: AuthenticationContext): readonly PlannedCredential[] {
  const { security = [] } = context.operation;
  const required = security.filter((requirement) => Object.keys(requirement).length > 0);
  for (const requirement of required) {
    const planned = planRequirement(requirement, context);
    if (planned !== undefined) return planned;
  }
  if (required.length === 0 || required.length < security.length || context.isLeftToOthers) return [];
  const names = required.map((requirement) => Object.keys(requirement).join(" and ")).join(", or ");
  throw new TokenError(`The operation requires credentials that were not given: ${names}.`, context.progress.known);
}

/** The secrets that are known before any is obtained: tokens given as they are, and what a caller sends of their own accord. */
export function keepKnownSecrets({
  operation,
  securitySchemes,
  sources,
  own,
  secrets,
}: Pick<AuthenticationContext, "operation" | "securitySchemes" | "sources" | "own" | "secrets">): void {
  for (const { accessToken } of sources) if (typeof accessToken === "string") secrets.add(accessToken);
  keepOwn(authorization, own, secrets);
  for (const requirement of operation.security ?? []) {
    for (const name in requirement) {
      const scheme = securitySchemes[name];
      const place = scheme === undefined ? authorization : placeOf(scheme);
      if (place !== authorization) keepOwn(place, own, secrets);
    }
  }
}

function keepOwn(place: Pick<PlacedCredential, "in" | "name">, own: OwnRequest, secrets: Secrets): void {
  const found = ownCredential(own, place);
  if (found === undefined) return;
  for (const secret of secretsIn(place, found)) secrets.add(secret);
}

function planRequirement(
  requirement: SecurityRequirement,
  { securitySchemes, sources, own }: AuthenticationContext,
): PlannedCredential[] | undefined {
  const planned: PlannedCredential[] = [];
  for (const [schemeName, scopes] of Object.entries(requirement)) {
    const scheme = securitySchemes[schemeName];
    if (scheme === undefined) return undefined;
    if (ownCredential(own, placeOf(scheme)) !== undefined) continue;
    const found = findSource(schemeName, scheme, sources);
    if (found === undefined) return undefined;
    planned.push({ schemeName, scheme, scopes, ...found });
  }
  return planned;
}

function findSource(
  schemeName: string,
  scheme: SecurityScheme,
  sources: readonly CredentialSources[],
): Pick<PlannedCredential, "source" | "option"> | undefined {
  for (const { accessToken, credentials } of sources) {
    const named =
      typeof credentials === "object" && Object.hasOwn(credentials, schemeName) ? credentials[schemeName] : undefined;
    if (named !== undefined) return { source: named, option: `credentials.${schemeName}` };
    if (scheme.type === "bearer" && accessToken !== undefined) return { source: accessToken, option: "accessToken" };
  }
  return undefined;
}

export function placeOf(scheme: SecurityScheme): Pick<PlacedCredential, "in" | "name"> {
  return scheme.type === "apiKey" ? { in: scheme.in, name: scheme.name } : authorization;
}

const authorization = { in: "header", name: "Authorization" } as const;
