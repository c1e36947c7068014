import type { SecurityRequirement, SecurityScheme } from "../contract/contract.js";
import { TokenError } from "../errors/token-error.js";
import type { Call } from "../exchange/call.js";
import { hasOwnAuthorization, ownCredential, secretsIn } from "./callers-credential.js";
import type { CredentialSources, PlacedCredential } from "./credentials.js";

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
 * @param sources what was given to authenticate with: the first that has a credential counts
 * @throws TokenError where the operation requires some, and there are none
 */
export function planCredentials(call: Call, sources: readonly CredentialSources[]): readonly PlannedCredential[] {
  const { security = [] } = call.operation;
  const required = security.filter((requirement) => Object.keys(requirement).length > 0);
  for (const requirement of required) {
    const planned = planRequirement(requirement, call, sources);
    if (planned !== undefined) return planned;
  }
  // They may come from the platform, from middleware, or in a header of the caller's own.
  const isLeftToOthers = call.init.credentials !== undefined || hasOwnAuthorization(call);
  if (required.length === 0 || required.length < security.length || isLeftToOthers) return [];
  const names = required.map((requirement) => Object.keys(requirement).join(" and ")).join(", or ");
  throw new TokenError(`The operation requires credentials that were not given: ${names}.`, call.progress.known);
}

/** The secrets that are known before any is obtained: tokens given as they are, and what a caller sends of their own accord. */
export function keepKnownSecrets(call: Call, sources: readonly CredentialSources[]): void {
  for (const { accessToken } of sources) if (typeof accessToken === "string") call.secrets.add(accessToken);
  keepOwn(authorization, call);
  for (const requirement of call.operation.security ?? []) {
    for (const name in requirement) {
      const scheme = call.contract.securitySchemes[name];
      const place = scheme === undefined ? authorization : placeOf(scheme);
      if (place !== authorization) keepOwn(place, call);
    }
  }
}

function keepOwn(place: Pick<PlacedCredential, "in" | "name">, call: Call): void {
  const found = ownCredential(call, place);
  if (found === undefined) return;
  for (const secret of secretsIn(place, found)) call.secrets.add(secret);
}

function planRequirement(
  requirement: SecurityRequirement,
  call: Call,
  sources: readonly CredentialSources[],
): PlannedCredential[] | undefined {
  const planned: PlannedCredential[] = [];
  for (const [schemeName, scopes] of Object.entries(requirement)) {
    const scheme = call.contract.securitySchemes[schemeName];
    if (scheme === undefined) return undefined;
    if (ownCredential(call, placeOf(scheme)) !== undefined) continue;
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
