import type { Operation } from "../../../src/contract.js";
import { formatOf } from "../../../src/media-type.js";
import { componentName, resolveReference } from "../../compile/reference-object.js";
import type { ContractNode } from "../../load/contract-node.js";
import type { Model, OperationModel } from "../../model.js";
import { entriesOf, itemsOf, textAt } from "./contract-view.js";

export interface OperationView {
  readonly model: OperationModel;
  readonly operation: Operation;
  readonly title: string;
  readonly prerequisites: { readonly description: string | undefined; readonly rules: readonly string[] };
  readonly parameters: readonly ParameterView[];
  readonly request: BodyView | undefined;
  readonly responses: readonly ResponseView[];
}

export interface ParameterView {
  readonly name: string;
  readonly place: string;
  readonly isRequired: boolean;
  readonly description: string | undefined;
}

/** A body: the same schema in one or more media types. */
export interface BodyView {
  readonly description: string | undefined;
  readonly isRequired: boolean;
  readonly content: readonly MediaTypeView[];
}

export interface MediaTypeView {
  readonly mediaType: string;
  /** The name of the schema in components, where it has one. */
  readonly schema: string | undefined;
  readonly examples: readonly ExampleView[];
}

export interface ExampleView {
  readonly name: string;
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
    const node = pathItem?.at(model.method);
    const operation = contract.operations[model.operationId];
    if (node === undefined || operation === undefined) return [];
    const body = node.at("requestBody");
    return {
      model,
      operation,
      title: model.summary ?? model.operationId,
      prerequisites: {
        description: textAt(node.at("x-prerequisites"), "description"),
        rules: model.prerequisites,
      },
      parameters: [...itemsOf(pathItem?.at("parameters")), ...itemsOf(node.at("parameters"))].map((parameter) =>
        viewParameter(resolveReference(root, parameter)),
      ),
      request: body === undefined ? undefined : viewBody(root, resolveReference(root, body)),
      responses: entriesOf(node.at("responses"))
        .filter(([status]) => !status.startsWith("x-"))
        .map(([status, response]) => viewResponse(root, status, resolveReference(root, response))),
    };
  });
}

function viewParameter(node: ContractNode): ParameterView {
  return {
    name: textAt(node, "name") ?? "",
    place: textAt(node, "in") ?? "",
    isRequired: node.at("required")?.isTrue() ?? false,
    description: textAt(node, "description"),
  };
}

function viewBody(root: ContractNode, node: ContractNode): BodyView {
  return {
    description: textAt(node, "description"),
    isRequired: node.at("required")?.isTrue() ?? false,
    content: entriesOf(node.at("content")).map(([mediaType, media]) => viewMediaType(root, mediaType, media)),
  };
}

function viewResponse(root: ContractNode, status: string, node: ContractNode): ResponseView {
  return {
    ...viewBody(root, node),
    status,
    differences: itemsOf(node.at("x-example-differences")).map((difference) => ({
      example: textAt(difference, "example") ?? "",
      member: textAt(difference, "member") ?? "",
      reason: textAt(difference, "reason") ?? "",
    })),
  };
}

/** OpenAPI Media Type Object: `example` stands for one without a name. */
function viewMediaType(root: ContractNode, mediaType: string, media: ContractNode): MediaTypeView {
  const schema = media.at("schema");
  const example = media.at("example");
  const named = entriesOf(media.at("examples")).flatMap(([name, reference]) => {
    const node = resolveReference(root, reference);
    const value = node.at("value");
    return value === undefined
      ? []
      : [{ name, summary: textAt(node, "summary"), text: wireText(value.value, mediaType) }];
  });
  const single =
    example === undefined ? [] : [{ name: "example", summary: undefined, text: wireText(example.value, mediaType) }];
  return {
    mediaType,
    schema: schema === undefined ? undefined : componentName(schema),
    examples: [...single, ...named],
  };
}

function wireText(value: unknown, mediaType: string): string {
  return typeof value === "string" && formatOf(mediaType) !== "json" ? value : JSON.stringify(value, null, 2);
}
