import type { BuildModel, Model, OperationModel } from "../../model/model.js";
import { type Emitter, header } from "../emitter.js";
import { code } from "../expression-code.js";
import { literal } from "../literal.js";
import { operationComment } from "../operation-documentation.js";
import { constantNames } from "./constant-names.js";
import { documentNames } from "./document-constants.js";
import { operationExpression } from "./operation-expression.js";
import { alternativesOf, statedTypes } from "./operation-types.js";
import { Parts } from "./parts.js";
import { schemaNames } from "./schema-constants.js";
import { typedOperations } from "./typed-operations.js";

/** `operations.ts`: one constant for each operation. */
export const operationConstants: Emitter = {
  file: "operations.ts",
  emit(model) {
    if (model.operations.length === 0) return `${header(model)}export {};\n`;
    const names = operationNames(model);
    const schemas = schemaNames(model);
    const documents = documentNames(model);
    const parts = new Parts([...names.values(), ...ownNames]);
    // Not looked for in the text: what people say of an operation may have it too.
    let hasSchemas = false;
    const inModule = {
      part: parts.nameOf,
      schema: (name: string) => {
        hasSchemas = true;
        return `schemas.${schemas.get(name)}`;
      },
      document: (key: string) => documents.get(key) ?? "",
    };
    const constants = model.operations.map((operation) => {
      const { [operation.name]: stated } = model.contract.operations;
      if (stated === undefined) return "";
      const value = code(operationExpression(stated, model.contract.shapes), inModule);
      return `\n${operationComment(operation)}export const ${names.get(operation.name)}: ${typeOf(operation, model)} = ${value};\n`;
    });
    const body = constants.join("");
    return header(model) + imports(model, parts, body, hasSchemas) + body;
  },
};

function imports({ runtimeModule }: BuildModel, parts: Parts, body: string, hasSchemas: boolean): string {
  const runtime = runtimeModule("runtime");
  const schemas = hasSchemas ? 'import * as schemas from "./schemas.js";\n' : "";
  return (
    `import type { Operation } from ${literal(runtime)};\n${parts.import(runtime)}` +
    (body.includes("OperationMethods[") ? 'import type { OperationMethods } from "./client.js";\n' : "") +
    (body.includes("paths[") ? 'import type { paths } from "./schema.js";\n' : "") +
    schemas
  );
}

/** The names of the constants, by the operations' names: the operationId, where it can be one; else made of method and path. */
export function operationNames({ operations }: Model): ReadonlyMap<string, string> {
  const wished = operations.map(
    ({ name, operationId, method, path }) =>
      [
        name,
        operationId ?? method + path.replaceAll(/[^A-Za-z0-9]+(.?)/g, (_, next: string) => next.toUpperCase()),
      ] as const,
  );
  return constantNames(new Map(wished), ownNames);
}

/** What the module means by names that no operation is to have. */
const ownNames = ["Directed", "Operation", "OperationMethods", "paths", "statedPaths", "schemas"];

/** Where a method's signature is written out, that says all; else it is made of the operation's types. */
function typeOf(operation: OperationModel, model: Model): string {
  const { operationId } = operation;
  const alternatives = literal(alternativesOf(model, operation));
  if (operationId === undefined || typedOperations(model).types.get(operation)?.options === undefined)
    return `Operation<${statedTypes(operation)}, ${alternatives}>`;
  return `Operation<unknown, ${alternatives}, OperationMethods[${literal(operationId)}]>`;
}
