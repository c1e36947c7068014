import { formatOfKey } from "../../../src/content/media-type-key.js";
import { successesOf } from "../../../src/contract/responses.js";
import { resolveReference } from "../../compile/document/reference-object.js";
import { type SampleBody, sampleBody } from "../../emit/rest-clients/sample-body.js";
import { type SampleCredentials, sampleCredentials } from "../../emit/rest-clients/sample-credentials.js";
import type { ContractNode } from "../../load/contract-node.js";
import type { Contract, Operation, SecurityScheme } from "../../model/contract.js";
import type { ExampleModel, OperationModel, ParameterModel, RequestModel, ResponseModel } from "../../model/model.js";
import type { NamedShape, Shape } from "../../model/shape.js";
import { entriesOf, itemsOf, textAt } from "./optional-members.js";
import { remarksOf } from "./schema-nodes.js";
import { type MemberView, type TypeView, type ViewContext, viewRootType } from "./schema-view.js";

/** An operation as its page shows it: the model's, with what the page alone has a use for. */
export interface OperationView {
  readonly model: OperationModel;
  readonly operation: Operation;
  readonly title: string;
  /** Alternatives, each the credentials that go together, as the request carries them; an empty one means that none need be sent. */
  readonly authentication: readonly (readonly string[])[];
  /** What the contract says above the prerequisites; or why there are none. */
  readonly prerequisitesDescription: string | undefined;
  /** Why an operation that needs a token names no scope. */
  readonly noScopesReason: string | undefined;
  readonly parameters: readonly ParameterView[];
  readonly request: RequestView | undefined;
  /** What a sample of a call sends. */
  readonly body: SampleBody | undefined;
  readonly credentials: CredentialsView;
  readonly responses: readonly ResponseView[];
}

/** What a sample of a call carries to say who calls. */
export interface CredentialsView extends SampleCredentials {
  /** The schemes among them that a client has no option of their own for. */
  readonly named: readonly { readonly name: string; readonly type: "basic" | "apiKey" }[];
}

export interface ParameterView extends MemberView {
  readonly location: ParameterModel["location"];
}

/** A body, in one or more media types. */
export interface BodyView {
  readonly description: string | undefined;
  readonly content: readonly MediaTypeView[];
}

export interface MediaTypeView {
  readonly mediaType: string;
  readonly type: TypeView;
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

export interface RequestView extends BodyView {
  readonly isRequired: boolean;
}

export interface ResponseView extends BodyView {
  readonly status: string;
  readonly isSuccess: boolean;
  /** Whether the operation states no other. */
  readonly isOnly: boolean;
  readonly headers: readonly MemberView[];
  readonly differences: readonly DifferenceView[];
}

/** Where the examples of one name do not hold the same value in their media types. */
export interface DifferenceView {
  readonly example: string;
  /** JSON pointer into the value. */
  readonly member: string;
  readonly reason: string;
}

export function viewOperations(context: ViewContext): OperationView[] {
  const {
    root,
    model: { contract, operations },
  } = context;
  return operations.flatMap((model) => {
    const pathItem = root.at("paths")?.at(model.path);
    const place = pathItem && resolveReference(root, pathItem);
    const node = place?.at(model.method);
    const operation = contract.operations[model.name];
    if (place === undefined || node === undefined || operation === undefined) return [];
    return {
      model,
      operation,
      title: model.summary ?? model.name,
      authentication: viewAuthentication(operation, contract),
      prerequisitesDescription:
        textAt(node.at("x-prerequisites"), "description") ?? textAt(node.at("x-prerequisites"), "none"),
      noScopesReason: textAt(node, "x-no-scopes"),
      parameters: viewParameters(operation, model, [node, place], context),
      request: viewRequest(operation, model, node, context),
      body: sampleBody(operation, model, contract),
      credentials: viewCredentials(operation, contract),
      responses: model.responses.map((response) => viewResponse(response, operation, node, context)),
    };
  });
}

function viewAuthentication({ security = [] }: Operation, { securitySchemes }: Contract): string[][] {
  const alternatives = security.map((requirement) =>
    Object.keys(requirement).flatMap((name) => {
      const scheme = securitySchemes[name];
      return scheme === undefined ? [] : credentialInWords(scheme);
    }),
  );
  return [...new Map(alternatives.map((credentials) => [credentials.join("\n"), credentials])).values()];
}

function viewCredentials(operation: Operation, contract: Contract): CredentialsView {
  const credentials = sampleCredentials(operation, contract);
  const named = credentials.schemes.flatMap((name) => {
    const type = contract.securitySchemes[name]?.type;
    return type === undefined || type === "bearer" ? [] : [{ name, type }];
  });
  return { ...credentials, named };
}

function credentialInWords(scheme: SecurityScheme): string {
  if (scheme.type === "bearer") return "Authorization: Bearer …";
  if (scheme.type === "basic") return "Authorization: Basic …";
  return { header: `${scheme.name}: …`, query: `?${scheme.name}=…`, cookie: `Cookie: ${scheme.name}=…` }[scheme.in];
}

/** @param owners whose lists name parameters: of two with one name and place, that of the first owner counts */
function viewParameters(
  { parameters = [] }: Operation,
  model: OperationModel,
  owners: readonly ContractNode[],
  context: ViewContext,
): ParameterView[] {
  const nodes = owners
    .flatMap((owner) => itemsOf(owner.at("parameters")))
    .map((reference) => resolveReference(context.root, reference));
  return model.parameters.map(({ name, location, isRequired }) => {
    const node = nodes.find((one) => one.at("name")?.value === name && one.at("in")?.value === location);
    const parameter = parameters.find((one) => one.name === name && one.in === location);
    const shape = parameter?.shape ?? { kind: "any" };
    return { ...viewValue(name, shape, isRequired, node, context), location };
  });
}

/** A parameter or a header. */
function viewValue(
  name: string,
  shape: Shape,
  isRequired: boolean,
  node: ContractNode | undefined,
  context: ViewContext,
): MemberView {
  const schema = node?.at("schema") ?? entriesOf(node?.at("content"))[0]?.[1].at("schema");
  const stated = remarksOf(schema);
  const own = remarksOf(node);
  return {
    path: [name],
    type: viewRootType(shape, schema, context),
    isRequired,
    isDeprecated: node?.at("deprecated")?.value === true,
    access: undefined,
    default: undefined,
    remarks: {
      description: own.description ?? stated.description,
      note: own.note ?? stated.note,
      reasoned: own.reasoned ?? stated.reasoned,
    },
    xml: undefined,
  };
}

function viewRequest(
  { request }: Operation,
  model: OperationModel,
  node: ContractNode,
  context: ViewContext,
): RequestView | undefined {
  if (request === undefined) return undefined;
  const reference = node.at("requestBody");
  const content = reference && resolveReference(context.root, reference).at("content");
  return {
    description: model.request?.description,
    isRequired: request.required ?? false,
    content: Object.entries(request.content).map(([mediaType, named]) =>
      viewMediaType(mediaType, named, examplesOf(model.request, mediaType), content, context),
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
  node: ContractNode,
  context: ViewContext,
): ResponseView {
  const { root } = context;
  const reference = node.at("responses")?.at(status);
  const response = reference && resolveReference(root, reference);
  const stated = operation.responses[status];
  return {
    status,
    isSuccess: Object.hasOwn(successesOf(operation), status),
    isOnly: Object.keys(operation.responses).length === 1,
    description,
    content: content.map(({ mediaType, examples }) =>
      viewMediaType(mediaType, stated?.content[mediaType], examples, response?.at("content"), context),
    ),
    headers: Object.entries(stated?.headers ?? {}).map(([name, { shape, required = false }]) => {
      const header = response?.at("headers")?.at(name);
      return viewValue(name, shape, required, header && resolveReference(root, header), context);
    }),
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
  content: ContractNode | undefined,
  context: ViewContext,
): MediaTypeView {
  const media = content?.at(mediaType);
  const schema = media && resolveReference(context.root, media).at("schema");
  return {
    mediaType,
    type: viewRootType(named?.shape ?? { kind: "any" }, schema, context),
    schema: named?.shape.kind === "reference" ? named.shape.name : undefined,
    examples: examples.map(({ name, summary, value }) => ({ name, summary, text: wireText(value, mediaType) })),
  };
}

function wireText(value: unknown, mediaType: string): string {
  return typeof value === "string" && formatOfKey(mediaType) !== "json" ? value : JSON.stringify(value, null, 2);
}
