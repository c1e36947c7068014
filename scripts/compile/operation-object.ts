import type { Operation } from "../../src/contract.js";
import { type Method, methods } from "../../src/methods.js";
import { scopesOf } from "../../src/security.js";
import type { ContractNode } from "../load/contract-node.js";
import type { OperationModel, ResponseModel } from "../model.js";
import { compileContent } from "./media-type-object.js";
import { type CompiledParameters, compileParameters } from "./parameter-object.js";
import { compilePrerequisites } from "./prerequisites.js";
import { resolveReference } from "./reference-object.js";
import { compileRequestBody, describeRequestBody } from "./request-body-object.js";
import { reservedOperationIds } from "./reserved-names.js";
import { compileResponses } from "./response-object.js";
import type { SchemaCompiler } from "./schema-object.js";
import { compileSecurity, needsBearer } from "./security-requirement-object.js";
import { compileOwnServer } from "./server-object.js";

/** What compiling an operation needs to know of the contract around it. */
export interface OperationContext {
  readonly root: ContractNode;
  readonly schemas: SchemaCompiler;
}

export interface CompiledOperation {
  readonly model: OperationModel;
  readonly operation: Operation;
}

/** OpenAPI Paths Object: every operation, in the contract's order. */
export function compileOperations(context: OperationContext): CompiledOperation[] {
  const { root } = context;
  return (root.at("paths")?.entries() ?? []).flatMap(([path, reference]) => {
    if (path.startsWith("x-")) return [];
    const pathItem = resolveReference(root, reference);
    pathItem.refuseOthers(
      [...typedMethods, "parameters", "summary", "description", "servers"],
      (key) => `leave out ${key}`,
    );
    if (/[?#]/.test(path)) pathItem.refuse("a query or a fragment in a path", "write its parts as query parameters");
    const shared = pathItem.at("parameters");
    return typedMethods.flatMap((method) => {
      const operation = pathItem.at(method);
      if (operation === undefined) return [];
      const parameters = compileParameters(context, [shared, operation.at("parameters")]);
      return [compileOperation(pathItem, operation, method, path, parameters, context)];
    });
  });
}

/** openapi-typescript has no types for QUERY, which is OpenAPI 3.2's. */
const typedMethods = methods.filter((method) => method !== "query");

/** OpenAPI Operation Object. */
function compileOperation(
  pathItem: ContractNode,
  node: ContractNode,
  method: Method,
  path: string,
  { models, parameters }: CompiledParameters,
  { root, schemas }: OperationContext,
): CompiledOperation {
  node.refuseOthers(supported, (key) => `leave out ${key}: the client does not support it`);
  const operationId = compileOperationId(node);
  const request = compileRequestBody(root, node, schemas);
  const responses = compileResponses(root, node, schemas);
  const security = compileSecurity(root, node);
  const server = compileOwnServer(pathItem, node);
  const prerequisites = compilePrerequisites(root, node);
  const operation: Operation = {
    method,
    path,
    ...(operationId === undefined ? {} : { operationId }),
    ...(server === undefined ? {} : { server }),
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(request === undefined ? {} : { request }),
    responses,
    ...(security === undefined ? {} : { security }),
    ...(prerequisites === undefined ? {} : { prerequisites }),
  };
  return {
    operation,
    model: {
      name: operationId ?? `${method.toUpperCase()} ${path}`,
      operationId,
      path,
      method,
      summary: node.at("summary")?.text(),
      description: node.at("description")?.text(),
      isDeprecated: node.at("deprecated")?.isTrue() ?? false,
      needsBearer: needsBearer(root, security),
      scopes: scopesOf(operation),
      prerequisites: prerequisites?.rules.map((rule) => rule.description) ?? [],
      subject: prerequisites?.subject,
      parameters: models,
      request: describeRequestBody(root, node),
      responses: describeResponses(root, node),
    },
  };
}

const supported = [
  "operationId",
  "tags",
  "summary",
  "description",
  "externalDocs",
  "deprecated",
  "parameters",
  "requestBody",
  "responses",
  "security",
  "servers",
  // Typed, and no more: they are the server's calls.
  "callbacks",
];

/** Undefined where there is none: then the operation is called by its path alone. */
function compileOperationId(node: ContractNode): string | undefined {
  const operationId = node.at("operationId");
  if (operationId === undefined) return undefined;
  const name = operationId.text() ?? "";
  if (reservedOperationIds.has(name) || /^[A-Z]+ \//.test(name)) {
    operationId.refuse(JSON.stringify(name), "write another one: the client has a member of that name");
  }
  return name;
}

function describeResponses(root: ContractNode, node: ContractNode): ResponseModel[] {
  const responses = node.at("responses")?.entries() ?? [];
  return responses
    .filter(([status]) => !status.startsWith("x-"))
    .map(([status, reference]) => {
      const response = resolveReference(root, reference);
      const contents = response.at("content")?.entries() ?? [];
      return {
        status,
        description: response.at("description")?.text(),
        content: contents.map(([mediaType, media]) => compileContent(root, mediaType, media)),
      };
    });
}
