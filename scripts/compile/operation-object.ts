import type { Contract, Method, Operation, ResponseShape } from "../../src/contract.js";
import { needsBearer, scopesOf } from "../../src/security.js";
import type { ContractNode } from "../load/contract-node.js";
import type { OperationModel, ResponseModel } from "../model.js";
import { compileContent, formatOfKey, schemaOf } from "./media-type-object.js";
import { type CompiledParameters, compileParameters } from "./parameter-object.js";
import { compilePrerequisites } from "./prerequisites.js";
import { resolveReference } from "./reference-object.js";
import { compileRequestBody, describeRequestBody } from "./request-body-object.js";
import { reservedOperationIds } from "./reserved-names.js";
import type { SchemaCompiler } from "./schema-object.js";
import { compileSecurity } from "./security-requirement-object.js";

/** What compiling an operation needs to know of the contract around it. */
export interface OperationContext {
  readonly root: ContractNode;
  readonly schemas: SchemaCompiler;
  readonly securitySchemes: Contract["securitySchemes"];
}

export interface CompiledOperation {
  readonly model: OperationModel;
  readonly operation: Operation;
}

/** OpenAPI Paths Object: every operation, in the contract's order. */
export function compileOperations(context: OperationContext): CompiledOperation[] {
  const { root } = context;
  return (root.at("paths")?.entries() ?? []).flatMap(([path, pathItem]) => {
    pathItem.refuseOthers([...methods, "parameters", "summary", "description"], (key) => `leave out ${key}`);
    if (/[?#]/.test(path)) pathItem.refuse("a query or a fragment in a path", "write its parts as query parameters");
    const shared = pathItem.at("parameters");
    return methods.flatMap((method) => {
      const operation = pathItem.at(method);
      if (operation === undefined) return [];
      const parameters = compileParameters(context, [shared, operation.at("parameters")]);
      return [compileOperation(operation, method, path, parameters, context)];
    });
  });
}

const methods: readonly Method[] = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** OpenAPI Operation Object. */
function compileOperation(
  node: ContractNode,
  method: Method,
  path: string,
  { models, parameters }: CompiledParameters,
  { root, schemas, securitySchemes }: OperationContext,
): CompiledOperation {
  node.refuseOthers(supported, (key) => `leave out ${key}: the client does not support it`);
  const operationId = compileOperationId(node);
  const request = compileRequestBody(root, node, schemas);
  const responses = compileResponses(root, node, schemas);
  const security = compileSecurity(root, node);
  const prerequisites = compilePrerequisites(root, node);
  const operation: Operation = {
    method,
    path,
    operationId,
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(request === undefined ? {} : { request }),
    responses,
    ...(security === undefined ? {} : { security }),
    ...(prerequisites === undefined ? {} : { prerequisites }),
  };
  return {
    operation,
    model: {
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
];

function compileOperationId(node: ContractNode): string {
  const operationId = node.at("operationId");
  if (operationId === undefined) {
    node.refuse("no operationId", "write one: it names the client's method");
    return "";
  }
  const name = operationId.text() ?? "";
  if (reservedOperationIds.has(name)) {
    operationId.refuse(JSON.stringify(name), "write another one: the client has a member of that name");
  }
  return name;
}

/** OpenAPI Responses Object. */
function compileResponses(
  root: ContractNode,
  node: ContractNode,
  schemas: SchemaCompiler,
): Record<string, ResponseShape> {
  const responses = node.at("responses");
  if (responses === undefined) {
    node.refuse("no responses", "write at least one 2xx response");
    return {};
  }
  const compiled = responses.entries().filter(([status]) => !status.startsWith("x-"));
  if (!compiled.some(([status]) => status.startsWith("2"))) {
    responses.refuse("no 2xx response", "write the answer of a success");
  }
  return Object.fromEntries(
    compiled.map(([status, response]) => [status, compileResponse(root, status, response, schemas)]),
  );
}

/** OpenAPI Response Object. Headers and links stay readable on the client's `response`. */
function compileResponse(
  root: ContractNode,
  status: string,
  reference: ContractNode,
  schemas: SchemaCompiler,
): ResponseShape {
  const response = resolveReference(root, reference);
  response.refuseOthers(["description", "headers", "content", "links"], (key) => `leave out ${key}`);
  const content = response.at("content");
  if (content !== undefined && !status.startsWith("2")) {
    content.refuse(
      `content of status ${status}`,
      "leave it out, and describe it: the body of an answer outside 2xx is given as text, in HttpError",
    );
    return { content: {} };
  }
  const compiled = Object.fromEntries(
    (content?.entries() ?? []).flatMap(([mediaType, media]) => {
      const format = formatOfKey(mediaType);
      if (format === undefined) {
        media.refuse(mediaType, "write a JSON or XML media type: the decoder knows no other");
        return [];
      }
      return [[mediaType, schemas.compileRoot(schemaOf(media), format === "xml")]];
    }),
  );
  return { content: compiled };
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
