import type { Model, OperationModel } from "../../model/model.js";
import { schemaTypeNames } from "../types/schema-type-names.js";
import { taken } from "./exported-names.js";
import { type OperationTypes, operationTypeNames, operationTypes } from "./operation-types.js";
import { SchemaTypeReferences } from "./schema-type-references.js";

/** The types of operations. */
export interface TypedOperations {
  readonly types: ReadonlyMap<OperationModel, OperationTypes>;
  readonly schemas: SchemaTypeReferences;
  /** All names that `client.ts` has a meaning for. */
  readonly taken: ReadonlySet<string>;
}

/** Those of a contract, made once for the modules that name them. */
export function typedOperations(model: Model): TypedOperations {
  const known = made.get(model) ?? make(model);
  made.set(model, known);
  return known;
}

const made = new WeakMap<Model, TypedOperations>();

function make(model: Model): TypedOperations {
  const own = [...ownNames, ...runtimeNames];
  const names = operationTypeNames(model, [...own, ...taken, ...schemaTypeNames(model).values()]);
  const operationNames = new Set([...own, ...taken, ...names.options.values(), ...names.errors.values()]);
  const schemas = new SchemaTypeReferences(model, operationNames);
  const types = model.operations.flatMap((operation) => {
    const stated = model.contract.operations[operation.name];
    return stated === undefined
      ? []
      : [[operation, operationTypes(operation, stated, { model, names, schemas })] as const];
  });
  return { types: new Map(types), schemas, taken: new Set([...operationNames, ...schemas.imported]) };
}

/** What the module means by names that no other type in it is to have. */
const ownNames = [
  ...["api", "createClient", "CreateClient", "OperationOptions", "ClientOptions", "CallOptions", "CommonOptions"],
  ...["OperationMethods", "Servers", "SecuritySchemes", "NeededServer", "OperationServers"],
  ...["components", "paths", "Promise", "NonNullable", "Omit", "Readonly", "Record"],
];

/** What `client.ts` imports of the runtime, and what both modules of types import where they use it. */
export const alwaysImported: readonly string[] = [
  ...["type Api", "bindCreateClient", "type CallOptions as OptionsOfCall", "type CheckedOptions"],
  ...["type ClientOptions as OptionsOfClient", "type CommonOptions as OptionsOfCalls", "type GivenSchemes"],
  ...["type Operation", "type OperationsClient"],
];
export const importedWhereUsed: readonly string[] = [
  ...["Call", "CallFailure", "FailureStatus", "HttpError", "HttpFailure", "OperationMethod", "OtherStatus"],
  "SuccessHeaders",
];
const runtimeNames = [...alwaysImported.map((name) => name.split(" ").at(-1) ?? ""), ...importedWhereUsed];
