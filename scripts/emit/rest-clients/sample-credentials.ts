import type { Contract, Operation } from "../../model/contract.js";

/** A value that a REST client reads from its environment, since no file is a place for it. */
export interface SecretVariable {
  readonly name: string;
  readonly description: string;
}

/** A key, and the variable that holds it. */
export interface KeyArgument {
  /** Of the header, the parameter or the cookie. */
  readonly name: string;
  readonly variable: string;
}

/** The credentials of a request: those of the first alternative that has a bearer token, else of the first that has any. */
export interface SampleCredentials {
  /** The names of the security schemes that go together. */
  readonly schemes: readonly string[];
  /** What the Authorization header is made of. */
  readonly authorization: "bearer" | "basic" | undefined;
  readonly keys: Readonly<Record<"header" | "query" | "cookie", readonly KeyArgument[]>>;
  readonly variables: readonly SecretVariable[];
}

export function sampleCredentials({ security = [] }: Operation, { securitySchemes }: Contract): SampleCredentials {
  const typeOf = (name: string) => securitySchemes[name]?.type;
  const alternatives = security.map((requirement) => Object.keys(requirement)).filter((names) => names.length > 0);
  const chosen = alternatives.find((names) => names.some((name) => typeOf(name) === "bearer")) ?? alternatives[0] ?? [];
  const types = chosen.map(typeOf);
  const authorization = types.includes("bearer") ? "bearer" : types.includes("basic") ? "basic" : undefined;
  const keys = { header: [] as KeyArgument[], query: [] as KeyArgument[], cookie: [] as KeyArgument[] };
  const variables: SecretVariable[] = authorization === undefined ? [] : [...ofAuthorization[authorization]];
  for (const schemeName of chosen) {
    const scheme = securitySchemes[schemeName];
    if (scheme?.type !== "apiKey") continue;
    const variable = variableName(schemeName);
    keys[scheme.in].push({ name: scheme.name, variable });
    variables.push({ name: variable, description: `The key of ${schemeName}.` });
  }
  return { schemes: chosen, authorization, keys, variables };
}

/** The variables of several requests, each once. */
export function allVariables(requests: readonly SampleCredentials[]): SecretVariable[] {
  const byName = new Map(requests.flatMap(({ variables }) => variables.map((one) => [one.name, one] as const)));
  return [...byName.values()];
}

const ofAuthorization: Readonly<Record<"bearer" | "basic", readonly SecretVariable[]>> = {
  bearer: [{ name: "accessToken", description: "The access token." }],
  basic: [
    { name: "username", description: "The user's name." },
    { name: "password", description: "The user's password." },
  ],
};

/** Letters, digits and `_`, and no name that stands for something else. */
function variableName(schemeName: string): string {
  const plain = schemeName.replaceAll(/\W+/g, "_");
  return ["baseUrl", "accessToken", "username", "password"].includes(plain) ? `${plain}_key` : plain;
}
