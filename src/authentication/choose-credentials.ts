import { TokenError } from "../errors/token-error.js";
import type { Api, SecurityScheme } from "../exchange/api.js";
import type { Call } from "../exchange/call.js";
import type { SecurityRequirement, StatedOperation } from "../exchange/operation.js";
import type { Sent } from "../exchange/request-options.js";
import { bearer } from "./bearer.js";
import { hasOwnAuthorization, secretsIn } from "./callers-credential.js";
import type { CredentialSources } from "./credentials.js";
import { isSecretHeader } from "./secret-headers.js";

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
 * @param sent what the call sends, but for its credentials
 * @param sources what was given to authenticate with: the first that has a credential counts
 * @throws TokenError where the operation requires some, and there are none
 */
export function planCredentials(
  security: readonly SecurityRequirement[],
  { contract, progress }: Call,
  sent: Sent,
  sources: readonly CredentialSources[],
): readonly PlannedCredential[] {
  const required = security.filter((requirement) => Object.keys(requirement).length > 0);
  for (const requirement of required) {
    const planned = planRequirement(requirement, contract, sent, sources);
    if (planned !== undefined) return planned;
  }
  // They may come from the platform, from middleware, or in a header of the caller's own.
  const isLeftToOthers = sent.init.credentials !== undefined || hasOwnAuthorization(sent);
  if (required.length === 0 || required.length < security.length || isLeftToOthers) return [];
  const names = required.map((requirement) => Object.keys(requirement).join(" and ")).join(", or ");
  throw new TokenError(`The operation requires credentials that were not given: ${names}.`, progress.known);
}

/** The secrets that are known before any is obtained: tokens given as they are, and what a caller sends of their own accord. */
export function keepKnownSecrets(
  { security = [] }: StatedOperation,
  call: Call,
  sources: readonly CredentialSources[],
): void {
  const known = () => [
    ...Object.entries(call.headers).flatMap(([name, value]) => (isSecretHeader(name, call) ? value : [])),
    ...sources.flatMap(({ accessToken }) => (typeof accessToken === "string" ? accessToken : [])),
    // The header of bearers counts in any case.
    ...[bearer, ...security.flatMap(Object.keys).flatMap((name) => call.contract.securitySchemes[name] ?? [])].flatMap(
      (scheme) => secretsIn(scheme.name, scheme.own(call) ?? ""),
    ),
  ];
  // Parameters are the caller's own object, which may be another by the time that an error is made.
  const now = call.init.params && known();
  call.secrets.add(() => now ?? known());
}

function planRequirement(
  requirement: SecurityRequirement,
  { securitySchemes }: Api,
  sent: Sent,
  sources: readonly CredentialSources[],
): PlannedCredential[] | undefined {
  const planned: PlannedCredential[] = [];
  for (const [schemeName, scopes = []] of Object.entries(requirement)) {
    const scheme = securitySchemes[schemeName];
    if (scheme === undefined) return undefined;
    if (scheme.own(sent) !== undefined) continue;
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
    if (scheme.isBearer && accessToken !== undefined) return { source: accessToken, option: "accessToken" };
  }
  return undefined;
}
