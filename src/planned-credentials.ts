import type { SecurityRequirement, SecurityScheme } from "./contract.js";
import type { CredentialSources } from "./credentials.js";
import type { RequestContext } from "./fetch-client.js";
import { authorizationSecrets, type OwnRequest, ownCredential } from "./own-credentials.js";
import type { Secrets } from "./redact.js";

/** What authenticating a call needs to know of it. */
export interface AuthenticationContext extends RequestContext {
  readonly securitySchemes: Readonly<Record<string, SecurityScheme>>;
  /** What was given to authenticate with: the first that has a credential counts. */
  readonly sources: readonly CredentialSources[];
  /** What the caller sends of their own accord. */
  readonly own: OwnRequest;
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
 */
export function planCredentials(context: AuthenticationContext): readonly PlannedCredential[] {
  for (const requirement of context.operation.security ?? []) {
    if (Object.keys(requirement).length === 0) continue;
    const planned = planRequirement(requirement, context);
    if (planned !== undefined) return planned;
  }
  return [];
}

/** What a caller sends of their own accord is as secret as what the client sends for them. */
export function keepOwnSecrets({
  operation,
  securitySchemes,
  own,
  secrets,
}: Pick<AuthenticationContext, "operation" | "securitySchemes" | "own" | "secrets">): void {
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
  for (const secret of place === authorization ? authorizationSecrets(found) : [found]) secrets.add(secret);
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
