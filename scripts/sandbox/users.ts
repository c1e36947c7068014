import type { Contract, Operation, SecurityScheme } from "../model/contract.js";
import { scopesOf } from "../model/security.js";
import { Refusal } from "./refusal.js";

/** Whose requests the sandbox takes, by what they are sent with. */
export interface Users {
  /** The scopes of each access token. */
  readonly tokens: Map<string, readonly string[]>;
  readonly apiKey: string;
  readonly basic: { readonly username: string; readonly password: string };
}

export const firstTokens = {
  full: "sandbox-token-with-every-scope",
  withoutScope: "sandbox-token-without-a-scope",
} as const;

/** Those of a new sandbox: one token has every scope that the contract names. */
export function usersOf({ operations }: Contract): Users {
  const scopes = [...new Set(Object.values<Operation>(operations).flatMap(scopesOf))];
  return {
    tokens: new Map([
      [firstTokens.full, scopes],
      [firstTokens.withoutScope, []],
    ]),
    apiKey: "sandbox-key",
    basic: { username: "sandbox", password: "sandbox" },
  };
}

/** Where a request has its credentials. */
export interface SentCredentials {
  readonly headers: Headers;
  readonly query: URLSearchParams;
}

/**
 * Checks the credentials of a request: one of the alternatives that the contract states is enough.
 *
 * @throws Refusal where there are none that count (401), or where they lack a scope (403)
 */
export function authenticate(sent: SentCredentials, operation: Operation, contract: Contract, users: Users): void {
  const { security = [] } = operation;
  const faults: Refusal[] = [];
  for (const requirement of security) {
    const outcomes = Object.entries(requirement).map(([name, scopes = []]) => ({
      fault: credentialFault(name, scopes, sent, contract, users),
      isAuthorization: isAuthorization(name, contract),
    }));
    // Of several that go into the one Authorization header, a request can have one.
    const hasOne = outcomes.some((outcome) => outcome.isAuthorization && outcome.fault === undefined);
    const fault = outcomes.find(
      (outcome) => outcome.fault !== undefined && !(outcome.isAuthorization && hasOne),
    )?.fault;
    if (fault === undefined) return;
    faults.push(fault);
  }
  // One that only lacks a scope is nearest to what was meant, and one that was sent nearer than one that was not.
  const [nearest] = faults.sort((one, other) => rank(other) - rank(one));
  if (nearest !== undefined) throw nearest;
}

function isAuthorization(name: string, { securitySchemes }: Contract): boolean {
  const scheme = securitySchemes[name];
  return scheme !== undefined && (scheme.type !== "apiKey" || scheme.name.toLowerCase() === "authorization");
}

function rank({ status, message }: Refusal): number {
  return status === 403 ? 2 : Number(!message.startsWith("The request has no"));
}

function credentialFault(
  name: string,
  scopes: readonly string[],
  { headers, query }: SentCredentials,
  { securitySchemes }: Contract,
  users: Users,
): Refusal | undefined {
  const scheme = securitySchemes[name];
  if (scheme === undefined) return undefined;
  const authorization = headers.get("authorization");
  switch (scheme.type) {
    case "bearer":
      return tokenFault(/^bearer (\S+)$/i.exec(authorization ?? "")?.[1], scopes, users);
    case "basic": {
      const { username, password } = users.basic;
      const expected = `Basic ${btoa(`${username}:${password}`)}`;
      if (authorization?.replace(/^basic/i, "Basic") === expected) return undefined;
      const what =
        authorization === null ? "The request has no name and password." : "The name or the password is unknown.";
      return unauthorized(what, 'Basic realm="sandbox"');
    }
    case "apiKey":
      return keyFault(scheme, { headers, query }, users);
  }
}

function keyFault(
  { in: location, name }: Extract<SecurityScheme, { type: "apiKey" }>,
  { headers, query }: SentCredentials,
  { apiKey }: Users,
): Refusal | undefined {
  const sent = {
    header: () => headers.get(name),
    query: () => query.get(name),
    cookie: () => cookieOf(headers, name),
  }[location]();
  const place = `${location === "query" ? "query parameter" : location} ${name}`;
  if (!sent) return unauthorized(`The request has no ${place}.`);
  // What else can stand in this header is a scheme of its own, of which the contract says no more than its name.
  if (sent === apiKey || name.toLowerCase() === "authorization") return undefined;
  return unauthorized(`The ${place} is not ${apiKey}.`);
}

/** RFC 6750. */
function tokenFault(token: string | undefined, scopes: readonly string[], { tokens }: Users): Refusal | undefined {
  const held = tokens.get(token ?? "");
  if (held === undefined)
    return unauthorized(
      token === undefined ? "The request has no access token." : "The access token is unknown.",
      "Bearer",
    );
  const missing = scopes.filter((scope) => !held.includes(scope));
  if (missing.length === 0) return undefined;
  return new Refusal(403, `The access token lacks the scope ${missing.join(", ")}.`, {
    headers: { "WWW-Authenticate": `Bearer error="insufficient_scope", scope="${missing.join(" ")}"` },
  });
}

function unauthorized(detail: string, challenge?: string): Refusal {
  return new Refusal(401, detail, challenge === undefined ? {} : { headers: { "WWW-Authenticate": challenge } });
}

function cookieOf(headers: Headers, name: string): string | null {
  const pairs = (headers.get("cookie") ?? "").split(/; */);
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? null;
}
