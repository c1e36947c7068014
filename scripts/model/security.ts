import type { Contract, Operation } from "./contract.js";

/** Whether a bearer token goes with each request of an operation. */
export function needsBearer(
  { security = [] }: Operation,
  { securitySchemes }: Pick<Contract, "securitySchemes">,
): boolean {
  return security.some((requirement) =>
    Object.keys(requirement).some((name) => securitySchemes[name]?.type === "bearer"),
  );
}

/** The scopes that an operation's token must have, in alphabetical order. */
export function scopesOf({ security = [] }: Operation): readonly string[] {
  return [
    ...new Set(security.flatMap((requirement) => Object.values(requirement).flatMap((scopes) => scopes ?? []))),
  ].sort();
}
