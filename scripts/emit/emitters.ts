import type { PackageName } from "../command/needed-packages.js";
import { documentConstants } from "./client/document-constants.js";
import { entry } from "./client/entry.js";
import { operationConstants } from "./client/operation-constants.js";
import { schemaConstants } from "./client/schema-constants.js";
import { sharedModule } from "./client/shared.js";
import type { Emitter } from "./emitter.js";
import { openapiDocumentModule } from "./openapi/openapi-document.js";
import { openapiJson } from "./openapi/openapi-json.js";
import { httpRequests } from "./rest-clients/http-requests.js";
import { postmanCollection } from "./rest-clients/postman-collection.js";

/** What `--emit` can name. To add one, write its emitter, and name it here. */
export const emitters = {
  types: {
    load: async () => [(await import("./types/schema-types.js")).schemaTypes],
    packages: ["openapi-typescript", "typescript"],
  },
  client: {
    load: async () => [schemaConstants, documentConstants, operationConstants, sharedModule, entry],
    brings: ["types"],
  },
  openapi: { load: async () => [openapiDocumentModule, openapiJson] },
  postman: { load: async () => [postmanCollection] },
  http: { load: async () => [httpRequests] },
} as const satisfies Readonly<Record<string, Choice>>;

/** What a name stands for. */
interface Choice {
  /** Gives the emitters, one for each file. What imports a needed package is itself imported here, when it is chosen. */
  load(): Promise<readonly Emitter[]>;
  /** What its modules import: that is generated too, asked for or not. */
  readonly brings?: readonly string[];
  /** What it needs of the packages that users install, besides the one that reads the contract. */
  readonly packages?: readonly PackageName[];
}

export type EmitterName = keyof typeof emitters;

export const emitterNames = Object.keys(emitters).filter(isEmitterName);

export const defaultEmitters: readonly EmitterName[] = ["types", "client"];

export function isEmitterName(name: string): name is EmitterName {
  return Object.hasOwn(emitters, name);
}

/** The packages that what is chosen needs. */
export function packagesOf(names: readonly EmitterName[]): readonly PackageName[] {
  return chosenEmitters(names).flatMap((name) => choiceOf(name).packages ?? []);
}

/** Loads what is chosen, which takes longer than most builds; a second time it takes none. */
export async function loadEmitters(names: readonly EmitterName[]): Promise<readonly Emitter[]> {
  const loaded = await Promise.all(chosenEmitters(names).map((name) => choiceOf(name).load()));
  return loaded.flat().sort((one, other) => (one.file < other.file ? -1 : 1));
}

/** Each name once, in the order above, with what it brings. */
export function chosenEmitters(names: readonly EmitterName[]): readonly EmitterName[] {
  const wanted = new Set<string>(names.flatMap((name) => [name, ...(choiceOf(name).brings ?? [])]));
  return emitterNames.filter((name) => wanted.has(name));
}

function choiceOf(name: EmitterName): Choice {
  return emitters[name];
}
