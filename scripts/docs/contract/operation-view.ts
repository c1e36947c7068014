import { formatOfKey } from "../../../src/content/media-type-key.js";
import { resolveReference } from "../../compile/document/reference-object.js";
import { type SampleBody, sampleBody } from "../../emit/rest-clients/sample-body.js";
import type { ContractNode } from "../../load/contract-node.js";
import type { Operation } from "../../model/contract.js";
import type { ExampleModel, Model, OperationModel, RequestModel, ResponseModel } from "../../model/model.js";
import type { NamedShape } from "../../model/shape.js";
import { itemsOf, textAt } from "./optional-members.js";

/** An operation as its page shows it: the model's, with what the page alone has a use for. */
export interface OperationView {
  readonly model: OperationModel;
  readonly operation: Operation;
  readonly title: string;
  /** What the contract says above the prerequisites; or why there are none. */
  readonly prerequisitesDescription: string | undefined;
  /** Why an operation that needs a token names no scope. */
  readonly noScopesReason: string | undefined;
  readonly request: BodyView | undefined;
  /** What a sample of a call sends. */
  readonly body: SampleBody | undefined;
  readonly responses: readonly ResponseView[];
}

/** A body, in one or more media types. */
export interface BodyView {
  readonly description: string | undefined;
  readonly content: readonly MediaTypeView[];
}

export interface MediaTypeView {
  readonly mediaType: string;
  /** The name of the schema in components, where it has one. */
  readonly schema: string | undefined;
  readonly examples: readonly ExampleView[];
}

export interface ExampleView {
  readonly summary: string | undefined;
  /** The example as it goes over the wire. */
  readonly text: string;
}

export interface ResponseView extends BodyView {
  readonly status: string;
  readonly differences: readonly DifferenceView[];
}

/** Where the examples of one name do not hold the same value in their media types. */
export interface DifferenceView {
  readonly example: string;
  /** JSON pointer into the value. */
  readonly member: string;
  readonly reason: string;
}

export function viewOperations(root: ContractNode, { contract, operations }: Model): OperationView[] {
  return operations.flatMap((model) => {
    const pathItem = root.at("paths")?.at(model.path);
    const node = pathItem && resolveReference(root, pathItem).at(model.method);
    const operation = contract.operations[model.name];
    if (node === undefined || operation === undefined) return [];
    return {
      model,
      operation,
      title: model.summary ?? model.name,
      prerequisitesDescription:
        textAt(node.at("x-prerequisites"), "description") ?? textAt(node.at("x-prerequisites"), "none"),
      noScopesReason: textAt(node, "x-no-scopes"),
      request: viewRequest(operation, model),
      body: sampleBody(operation, model, contract),
      responses: model.responses.map((response) => viewResponse(response, operation, root, node)),
    };
  });
}

function viewRequest({ request }: Operation, model: OperationModel): BodyView | undefined {
  if (request === undefined) return undefined;
  return {
    description: model.request?.description,
    content: Object.entries(request.content).map(([mediaType, named]) =>
      viewMediaType(mediaType, named, examplesOf(model.request, mediaType)),
    ),
  };
}

/** The examples of one media type of a request. */
function examplesOf(request: RequestModel | undefined, mediaType: string): readonly ExampleModel[] {
  return request?.content.find((media) => media.mediaType === mediaType)?.examples ?? [];
}

function viewResponse(
  { status, description, content }: ResponseModel,
  operation: Operation,
  root: ContractNode,
  node: ContractNode,
): ResponseView {
  const reference = node.at("responses")?.at(status);
  const response = reference && resolveReference(root, reference);
  return {
    status,
    description,
    content: content.map(({ mediaType, examples }) =>
      viewMediaType(mediaType, operation.responses[status]?.content[mediaType], examples),
    ),
    differences: itemsOf(response?.at("x-example-differences")).map((difference) => ({
      example: textAt(difference, "example") ?? "",
      member: textAt(difference, "member") ?? "",
      reason: textAt(difference, "reason") ?? "",
    })),
  };
}

function viewMediaType(
  mediaType: string,
  named: NamedShape | undefined,
  examples: readonly ExampleModel[],
): MediaTypeView {
  return {
    mediaType,
    schema: named?.shape.kind === "reference" ? named.shape.name : undefined,
    examples: examples.map(({ summary, value }) => ({ summary, text: wireText(value, mediaType) })),
  };
}

function wireText(value: unknown, mediaType: string): string {
  return typeof value === "string" && formatOfKey(mediaType) !== "json" ? value : JSON.stringify(value, null, 2);
}
