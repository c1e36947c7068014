import type { Model } from "../model.js";
import { type OnStep, timed } from "../steps.js";
import { contractTables } from "./contract-tables.js";
import type { EmitContext, Emitter } from "./emitter.js";
import { entry } from "./entry.js";
import { httpRequests } from "./http-requests.js";
import { openapiDocumentModule } from "./openapi-document.js";
import { openapiJson } from "./openapi-json.js";
import { postmanCollection } from "./postman-collection.js";
import { schemaTypes } from "./schema-types.js";

/** To add a generated file, write its emitter and name it here. */
const emitters: readonly Emitter[] = [
  schemaTypes,
  contractTables,
  entry,
  openapiJson,
  openapiDocumentModule,
  postmanCollection,
  httpRequests,
];

/** Makes the text of each generated file, by file name. */
export async function emitModules(
  model: Model,
  context: EmitContext,
  onStep: OnStep = () => {},
): Promise<ReadonlyMap<string, string>> {
  const modules = new Map<string, string>();
  for (const { file, emit } of emitters) {
    modules.set(file, await timed(file, onStep, () => emit(model, context)));
  }
  return modules;
}
