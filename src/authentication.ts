import type { SecurityRequirement, SecurityScheme } from "./contract.js";
import type { CredentialSources } from "./credentials.js";
import type { RequestContext } from "./fetch-client.js";
import { obtainBasic, obtainText } from "./obtain-credential.js";
import { type OwnRequest, ownCredential } from "./own-credentials.js";
import type { Secrets } from "./redact.js";

/** What authenticating a call needs to know of it. */
export interface AuthenticationContext extends RequestContext {
  /** Is told each credential. */
  readonly secrets: Secrets;
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

/** Obtains the credentials of one call. */
export class Authentication {
  readonly #planned: readonly Planned[];
  readonly #context: AuthenticationContext;
  #isRenewed = false;

  constructor(context: AuthenticationContext) {
    this.#context = context;
    keepOwnSecrets(context);
    this.#planned = plan(context);
  }

  /** @throws TokenError */
  async obtain(): Promise<PlacedCredential[]> {
    const placed: PlacedCredential[] = [];
    for (const planned of this.#planned) placed.push(await this.#place(planned));
    return placed;
  }

  /**
   * Asks functions for other tokens in place of those that the server refused, once in a call.
   *
   * @param rejected what {@link obtain} gave for the request that was refused
   * @param response the answer to that request
   * @returns undefined where the answer stands
   * @throws TokenError, which says of the request what that answer said
   */
  async renew(
    rejected: readonly PlacedCredential[],
    response: Response | undefined,
  ): Promise<PlacedCredential[] | undefined> {
    const isRenewable = this.#planned.some(canRenew);
    if (!isRenewable || this.#isRenewed || !isTokenRefused(response)) return undefined;
    this.#isRenewed = true;
    const placed: PlacedCredential[] = [];
    for (const [index, planned] of this.#planned.entries()) {
      const former = rejected[index];
      placed.push(former === undefined || canRenew(planned) ? await this.#place(planned, former) : former);
    }
    return placed.some(({ value }, index) => value !== rejected[index]?.value) ? placed : undefined;
  }

  async #place(planned: Planned, rejected?: PlacedCredential): Promise<PlacedCredential> {
    const { progress, redact, secrets, signal } = this.#context;
    const { scheme, scopes, source, schemeName, option } = planned;
    const needs = { scopes, ...(rejected === undefined ? {} : { rejected: rejected.value.slice("Bearer ".length) }) };
    const request = { source, option, needs, known: progress.known, redact };
    if (scheme.type === "basic") {
      const { username, password } = await obtainBasic({ ...request, name: `credential ${schemeName}` });
      const encoded = base64(`${username}:${password}`);
      secrets.add(password);
      secrets.add(encoded);
      signal?.throwIfAborted();
      return { ...placeOf(scheme), value: `Basic ${encoded}` };
    }
    const place = placeOf(scheme);
    const isBearer = scheme.type === "bearer";
    const name = isBearer ? "access token" : `credential ${schemeName}`;
    const text = await obtainText({ ...request, name }, isBearer ? "token" : place.in);
    secrets.add(text);
    if (place.in === "query") secrets.add(encodeURIComponent(text));
    signal?.throwIfAborted();
    return { ...place, value: isBearer ? `Bearer ${text}` : text };
  }
}

/** A credential that a call is to have. */
interface Planned {
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
function plan(context: AuthenticationContext): readonly Planned[] {
  for (const requirement of context.operation.security ?? []) {
    if (Object.keys(requirement).length === 0) continue;
    const planned = planRequirement(requirement, context);
    if (planned !== undefined) return planned;
  }
  return [];
}

/** What a caller sends of their own accord is as secret as what the client sends for them. */
function keepOwnSecrets({ operation, securitySchemes, own, secrets }: AuthenticationContext): void {
  const named = (operation.security ?? []).flatMap((requirement) => Object.keys(requirement));
  const places = named.flatMap((name) => securitySchemes[name] ?? []).map(placeOf);
  for (const place of [authorization, ...places]) {
    const found = ownCredential(own, place);
    if (found === undefined) continue;
    secrets.add(found);
    if (place === authorization) secrets.add(found.replace(/^\S+ /, ""));
  }
}

function planRequirement(
  requirement: SecurityRequirement,
  { securitySchemes, sources, own }: AuthenticationContext,
): Planned[] | undefined {
  const planned: Planned[] = [];
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
): Pick<Planned, "source" | "option"> | undefined {
  for (const { accessToken, credentials } of sources) {
    const named =
      typeof credentials === "object" && Object.hasOwn(credentials, schemeName) ? credentials[schemeName] : undefined;
    if (named !== undefined) return { source: named, option: `credentials.${schemeName}` };
    if (scheme.type === "bearer" && accessToken !== undefined) return { source: accessToken, option: "accessToken" };
  }
  return undefined;
}

function placeOf(scheme: SecurityScheme): Pick<PlacedCredential, "in" | "name"> {
  return scheme.type === "apiKey" ? { in: scheme.in, name: scheme.name } : authorization;
}

const authorization = { in: "header", name: "Authorization" } as const;

function canRenew({ scheme, source }: Planned): boolean {
  return scheme.type === "bearer" && typeof source === "function";
}

/** RFC 9110 §15.5.2; not where a redirect was followed, and the request may have been carried out before. */
function isTokenRefused(response: Response | undefined): boolean {
  return response?.status === 401 && !response.redirected;
}

/** RFC 7617 §2.1: of the text in UTF-8. */
function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
