import type { Method, Operation, RequestBody, ResponseContent } from "../../src/contract.js";
import { formatOf } from "../../src/media-type.js";
import type { ContractNode } from "../load/contract-node.js";
import type { OperationModel } from "../model.js";
import { checkParameters } from "./parameter-object.js";
import { compilePrerequisites } from "./prerequisites.js";
import { resolveReference } from "./reference-object.js";
import { reservedOperationIds } from "./reserved-names.js";
import type { SchemaCompiler } from "./schema-object.js";
import { compileSecurity } from "./security-requirement-object.js";

export interface CompiledOperation {
  readonly model: OperationModel;
  readonly operation: Operation;
}

/** OpenAPI Paths Object: every operation, in the contract's order. */
export function compileOperations(root: ContractNode, schemas: SchemaCompiler): CompiledOperation[] {
  return (root.at("paths")?.entries() ?? []).flatMap(([path, pathItem]) => {
    pathItem.refuseOthers([...methods, "parameters", "summary", "description"], (key) => `leave out ${key}`);
    const shared = pathItem.at("parameters");
    return methods.flatMap((method) => {
      const operation = pathItem.at(method);
      if (operation === undefined) return [];
      checkParameters(root, [shared, operation.at("parameters")]);
      return [compileOperation(root, operation, method, path, schemas)];
    });
  });
}

const methods: readonly Method[] = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** OpenAPI Operation Object. */
function compileOperation(
  root: ContractNode,
  node: ContractNode,
  method: Method,
  path: string,
  schemas: SchemaCompiler,
): CompiledOperation {
  node.refuseOthers(supported, (key) => `leave out ${key}: the client does not support it`);
  const operationId = compileOperationId(node);
  const request = compileRequestBody(root, node, schemas);
  const responses = compileResponses(root, node, schemas);
  const security = compileSecurity(root, node);
  const prerequisites = compilePrerequisites(root, node);
  return {
    operation: {
      method,
      path,
      ...(request === undefined ? {} : { request }),
      responses,
      ...security,
      ...(prerequisites === undefined ? {} : { prerequisites }),
    },
    model: {
      operationId,
      path,
      method,
      summary: node.at("summary")?.text(),
      description: node.at("description")?.text(),
      isDeprecated: node.at("deprecated")?.isTrue() ?? false,
      scopes: security.scopes ?? [],
      prerequisites: prerequisites?.rules.map((rule) => rule.description) ?? [],
      subject: prerequisites?.subject,
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

/** OpenAPI Request Body Object. */
function compileRequestBody(root: ContractNode, node: ContractNode, schemas: SchemaCompiler): RequestBody | undefined {
  const reference = node.at("requestBody");
  if (reference === undefined) return undefined;
  const body = resolveReference(root, reference);
  body.refuseOthers(["description", "content", "required"], (key) => `leave out ${key}`);
  const [entry, ...others] = body.at("content")?.entries() ?? [];
  if (entry === undefined || others.length > 0 || formatOf(entry[0]) !== "json") {
    body.refuse("a request body that is not JSON alone", "write one media type, application/json");
    return undefined;
  }
  const [mediaType, content] = entry;
  return {
    ...(body.at("required")?.isTrue() ? { required: true } : {}),
    mediaType,
    content: schemas.compileRoot(schemaOf(content), false),
  };
}

/** OpenAPI Responses Object. */
function compileResponses(
  root: ContractNode,
  node: ContractNode,
  schemas: SchemaCompiler,
): Record<string, ResponseContent> {
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
): ResponseContent {
  const response = resolveReference(root, reference);
  response.refuseOthers(["description", "headers", "content", "links"], (key) => `leave out ${key}`);
  const content = response.at("content");
  if (content !== undefined && !status.startsWith("2")) {
    content.refuse(
      `content of status ${status}`,
      "leave it out, and describe it: the body of an answer outside 2xx is given as text, in HttpError",
    );
    return {};
  }
  return Object.fromEntries(
    (content?.entries() ?? []).flatMap(([mediaType, media]) => {
      const format = formatOf(mediaType);
      if (format === undefined) {
        media.refuse(mediaType, "write a JSON or XML media type: the decoder knows no other");
        return [];
      }
      return [[mediaType, schemas.compileRoot(schemaOf(media), format === "xml")]];
    }),
  );
}

/** OpenAPI Media Type Object. */
function schemaOf(media: ContractNode): ContractNode {
  media.refuseOthers(["schema", "example", "examples"], (key) => `leave out ${key}`);
  const schema = media.at("schema");
  if (schema === undefined) media.refuse("no schema", "write the schema of the body");
  return schema ?? media;
}
