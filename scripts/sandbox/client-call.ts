import { isApiError } from "../../src/errors/api-error.js";
import { decodeXmlText } from "../../src/xml/decode/decode.js";
import { kindOfKey } from "../compile/operations/media-type-object.js";
import { placeholderOf, requiredIn } from "../emit/rest-clients/sample-arguments.js";
import type { Contract, Operation, RequestContent } from "../model/contract.js";
import type { OperationModel, ParameterModel } from "../model/model.js";
import { documentOf } from "../model/xml/document-of.js";
import type { Sandbox } from "./interface.js";
import { madeUpValues } from "./made-up/value.js";

/** What a client's method is called with. */
export interface ClientCall {
  /** Of the method. */
  readonly name: string;
  readonly args: readonly unknown[];
}

/** A call by the operationId, whose method gives the value; without one, by method and path. */
export function clientCall(
  { operationId, method, path }: Pick<OperationModel, "operationId" | "method" | "path">,
  body: { readonly value?: unknown } | undefined,
  options: object | undefined,
): ClientCall {
  const given = options === undefined || Object.keys(options).length === 0 ? [] : [options];
  if (operationId !== undefined) return { name: operationId, args: [...(body ? [body.value] : []), ...given] };
  const all = { ...options, ...(body && { body: body.value }) };
  return { name: method.toUpperCase(), args: [path, ...(Object.keys(all).length === 0 ? [] : [all])] };
}

/** The parameters that the contract requires, as a call's option has them: an example of each, else its name to be filled in. */
export function paramsOf(model: OperationModel): object | undefined {
  const places = (["path", "query", "header", "cookie"] as const).flatMap((location) => {
    const values = requiredIn(model, location).map((parameter) => [
      parameter.name,
      parameter.example === undefined ? placeholderOf(parameter) : parameter.example.value,
    ]);
    return values.length === 0 ? [] : [[location, Object.fromEntries(values)] as const];
  });
  return places.length === 0 ? undefined : Object.fromEntries(places);
}

/** The required parameters, each with an example: the contract's, or one that is made up. */
export function sampleParameters(
  { parameters = [] }: Operation,
  model: OperationModel,
  { shapes }: Contract,
): ParameterModel[] {
  return model.parameters.flatMap((parameter) => {
    if (!parameter.isRequired) return [];
    const { name, location, example } = parameter;
    const shape = parameters.find((one) => one.name === name && one.in === location)?.shape;
    if (example !== undefined || shape === undefined) return [parameter];
    const [value] = madeUpValues(shape, { shapes, seed: 1, place: `${model.name} ${name}`, name });
    return [{ ...parameter, example: { name: "made up", summary: undefined, value } }];
  });
}

/** A body in one media type of a request: the contract's first example, or one that is made up; undefined where none was found. */
export function sampleBody(
  { request }: Operation,
  model: OperationModel,
  mediaType: string,
  contract: Contract,
): { readonly mediaType: string; readonly value: unknown } | undefined {
  const content = request?.content[mediaType];
  if (content === undefined) return undefined;
  const [example] = model.request?.content.find((one) => one.mediaType === mediaType)?.examples ?? [];
  const stated = example === undefined ? [] : exampleValue(example.value, mediaType, content, contract);
  const values =
    stated.length > 0 ? stated : madeUpValues(content.shape, { shapes: contract.shapes, seed: 1, place: model.name });
  return values.length === 0 ? undefined : { mediaType, value: values.at(-1) };
}

/** An example as the client takes it: of XML, what the document says. None, where it does not fit its schema. */
function exampleValue(example: unknown, mediaType: string, content: RequestContent, contract: Contract): unknown[] {
  if (kindOfKey(mediaType) !== "xml" || content.xml === undefined) return [example];
  try {
    return [decodeXmlText(String(example), documentOf(content, contract))];
  } catch (error) {
    if (!isApiError(error)) throw error;
    return [];
  }
}

/** The names of the credentials that a call is sent with: those of the first alternative. */
export function requirementOf({ security = [] }: Operation): readonly string[] {
  return Object.keys(security[0] ?? {});
}

/** What a client is given of a sandbox's credentials, as its options have it. */
export function givenCredentials(
  operation: Operation,
  { securitySchemes }: Contract,
  { tokens, apiKey, basic }: Pick<Sandbox, "tokens" | "apiKey" | "basic">,
): object {
  const names = requirementOf(operation);
  const isBearer = (name: string) => securitySchemes[name]?.type === "bearer";
  const others = names.filter((name) => securitySchemes[name] !== undefined && !isBearer(name));
  const credentials = others.map((name) => [name, securitySchemes[name]?.type === "basic" ? basic : apiKey]);
  return {
    ...(names.some(isBearer) && { accessToken: tokens.full }),
    ...(others.length > 0 && { credentials: Object.fromEntries(credentials) }),
  };
}
