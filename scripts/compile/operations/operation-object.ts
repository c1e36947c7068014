import { type Method, methods } from "../../../src/contract/methods.js";
import { methodAndPath } from "../../../src/contract/operation-name.js";
import type { ContractNode } from "../../load/contract-node.js";
import type { Operation } from "../../model/contract.js";
import type { OperationModel, ResponseModel } from "../../model/model.js";
import { needsBearer, scopesOf } from "../../model/security.js";
import { resolveReference } from "../document/reference-object.js";
import { compileOwnServer } from "../document/server-object.js";
import { compilePrerequisites } from "../extensions/prerequisites.js";
import type { SchemaCompiler } from "../schemas/schema-object.js";
import { compileSecurity } from "../security/security-requirement-object.js";
import { compileSecuritySchemes } from "../security/security-scheme-object.js";
import { compileContent } from "./media-type-object.js";
import { OperationIds } from "./operation-ids.js";
import { type CompiledParameters, compileParameters } from "./parameter-object.js";
import { compileRequestBody, describeRequestBody } from "./request-body-object.js";
import { compileResponses } from "./response-object.js";

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
  const operationIds = new OperationIds();
  return (root.at("paths")?.entries() ?? []).flatMap(([path, reference]) => {
    if (path.startsWith("x-")) return [];
    const pathItem = resolveReference(root, reference);
    if (/[?#]/.test(path)) pathItem.refuse("a query or a fragment in a path", "write its parts as query parameters");
    noticeUncalled(pathItem);
    const shared = pathItem.at("parameters");
    return methods.flatMap((method) => {
      const operation = pathItem.at(method);
      if (operation === undefined) return [];
      const parameters = compileParameters(context, path, operation, [shared, operation.at("parameters")]);
      return [compileOperation(pathItem, operation, method, path, parameters, operationIds, context)];
    });
  });
}

/** OpenAPI 3.2, Path Item Object, and the Fetch Standard, forbidden method: what no client of the contract can call. */
function noticeUncalled(pathItem: ContractNode): void {
  for (const [method, operation] of pathItem.at("additionalOperations")?.entries() ?? [])
    operation.notice(
      `an operation of the method ${method}`,
      "the client has none of it: it calls OpenAPI's own methods",
    );
  pathItem.at("trace")?.notice("an operation of the method TRACE", "fetch sends none: a call of it is a TypeError");
}

/** OpenAPI Operation Object. */
function compileOperation(
  pathItem: ContractNode,
  node: ContractNode,
  method: Method,
  path: string,
  { models, parameters }: CompiledParameters,
  operationIds: OperationIds,
  { root, schemas }: OperationContext,
): CompiledOperation {
  const operationId = operationIds.compile(node);
  const body = requestBodyOf(node, method);
  const request = body && compileRequestBody(root, body, schemas);
  const responses = compileResponses(root, node, schemas);
  const security = compileSecurity(root, node);
  const securitySchemes = compileSecuritySchemes(root, new Set((security ?? []).flatMap(Object.keys)));
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
      name: operationId ?? methodAndPath(operation),
      operationId,
      path,
      method,
      summary: node.at("summary")?.text(),
      description: node.at("description")?.text(),
      isDeprecated: node.at("deprecated")?.isTrue() ?? false,
      needsBearer: needsBearer(operation, { securitySchemes }),
      scopes: scopesOf(operation),
      prerequisites: prerequisites?.rules.map((rule) => rule.description) ?? [],
      subject: prerequisites?.subject,
      parameters: models,
      request: request && body && describeRequestBody(root, body),
      responses: describeResponses(root, node),
    },
  };
}

/** Fetch Standard, `Request`: with GET and HEAD there is no body. */
function requestBodyOf(operation: ContractNode, method: Method): ContractNode | undefined {
  const body = operation.at("requestBody");
  if (method !== "get" && method !== "head") return body;
  body?.notice(`a body of ${method.toUpperCase()}`, "no call takes one: fetch sends none");
  return undefined;
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
        content: contents.map(([mediaType, media]) => compileContent(root, mediaType, resolveReference(root, media))),
      };
    });
}
