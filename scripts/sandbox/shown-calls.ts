import { formatOfKey } from "../../src/content/media-type-key.js";
import { successesOf } from "../../src/contract/responses.js";
import { literal, memberAccess } from "../emit/literal.js";
import {
  cookieArgumentOf,
  headerArgumentOf,
  pairArgumentsOf,
  parametersIn,
  pathArgumentOf,
  pathSegments,
  shellWord,
} from "../emit/rest-clients/sample-arguments.js";
import type { Contract, Operation } from "../model/contract.js";
import type { OperationModel, ParameterModel } from "../model/model.js";
import type { Compiled } from "./compiled.js";
import { asRequests } from "./directions.js";
import type { Sandbox } from "./interface.js";
import { madeUpValues } from "./made-up/value.js";

/** A call of the sandbox, to be copied: it works as it stands. */
export interface ShownCall {
  /** A line for a POSIX shell. */
  readonly curl: string;
  /** A program of the client. */
  readonly client: string;
}

/**
 * The first call of the contract that needs nothing but values, with the contract's examples, or with made-up values.
 *
 * @param specifier what the client is imported from
 * @returns undefined where each operation takes a body that is not JSON
 */
export function shownCall(compiled: Compiled, sandbox: Sandbox, specifier: string): ShownCall | undefined {
  const requests = asRequests(compiled.contract);
  for (const model of compiled.operations) {
    const operation = requests.operations[model.name];
    const body = operation && bodyOf(operation, model, requests);
    if (operation === undefined || body === undefined) continue;
    const filled = { ...model, parameters: filledIn(operation, model, requests) };
    const call = { operation, model: filled, body, contract: requests, sandbox };
    return { curl: curlOf(call), client: clientOf(call, specifier) };
  }
  return undefined;
}

interface Call {
  readonly operation: Operation;
  readonly model: OperationModel;
  readonly body: Body;
  readonly contract: Contract;
  readonly sandbox: Sandbox;
}

/** A body in JSON; without a media type, none. */
interface Body {
  readonly mediaType?: string;
  readonly value?: unknown;
}

/** Undefined for an operation whose body is none in JSON, or one of which no value is known. */
function bodyOf({ request }: Operation, model: OperationModel, { shapes }: Contract): Body | undefined {
  if (request === undefined) return {};
  const [mediaType] = Object.keys(request.content).filter((key) => formatOfKey(key) === "json");
  const content = request.content[mediaType ?? ""];
  if (mediaType === undefined || content === undefined) return undefined;
  const [example] = model.request?.content.find((one) => one.mediaType === mediaType)?.examples ?? [];
  const values =
    example === undefined ? madeUpValues(content.shape, { shapes, seed: 1, place: model.name }) : [example.value];
  return values.length === 0 ? undefined : { mediaType, value: values.at(-1) };
}

/** The required parameters, each with an example. */
function filledIn({ parameters = [] }: Operation, model: OperationModel, { shapes }: Contract): ParameterModel[] {
  return model.parameters.flatMap((parameter) => {
    if (!parameter.isRequired) return [];
    const { name, location, example } = parameter;
    const shape = parameters.find((one) => one.name === name && one.in === location)?.shape;
    if (example !== undefined || shape === undefined) return [parameter];
    const [value] = madeUpValues(shape, { shapes, seed: 1, place: `${model.name} ${name}`, name });
    return [{ ...parameter, example: { name: "made up", summary: undefined, value } }];
  });
}

function curlOf({ operation, model, body, contract, sandbox }: Call): string {
  const segments = pathSegments(model.path, model.parameters).map((segment) =>
    segment.map((part) => (typeof part === "string" ? part : pathArgumentOf(part))).join(""),
  );
  const credentials = sentCredentials(operation, contract, sandbox);
  const pairs = [...parametersIn(model, "query").flatMap(pairArgumentsOf), ...credentials.query];
  const query = pairs.map(({ name, value }) => `${name}=${value}`).join("&");
  const cookies = [cookieArgumentOf(model), ...credentials.cookies].filter((cookie) => cookie !== undefined).join("; ");
  const [accept] = Object.values(successesOf(operation)).flatMap(({ content }) => Object.keys(content));
  const headers = [
    ...(accept === undefined ? [] : [`Accept: ${accept}`]),
    ...credentials.headers,
    ...(body.mediaType === undefined ? [] : [`Content-Type: ${body.mediaType}`]),
    ...parametersIn(model, "header").map((parameter) => `${parameter.name}: ${headerArgumentOf(parameter)}`),
    ...(cookies === "" ? [] : [`Cookie: ${cookies}`]),
  ];
  const words = [
    shellWord(`${sandbox.url}/${segments.join("/")}${query === "" ? "" : `?${query}`}`),
    ...(model.method === "get" ? [] : ["-X", model.method.toUpperCase()]),
    ...headers.flatMap((header) => ["-H", shellWord(header)]),
    ...(body.mediaType === undefined ? [] : ["-d", shellWord(JSON.stringify(body.value))]),
  ];
  return `curl ${words.join(" ")}`;
}

function clientOf({ operation, model, body, contract, sandbox }: Call, specifier: string): string {
  const options = { baseUrl: sandbox.url, ...givenCredentials(operation, contract, sandbox) };
  const places = (["path", "query", "header", "cookie"] as const).flatMap((location) => {
    const values = parametersIn(model, location).map(({ name, example }) => [name, example?.value]);
    return values.length === 0 ? [] : [[location, Object.fromEntries(values)] as const];
  });
  const params = places.length === 0 ? undefined : Object.fromEntries(places);
  const { operationId } = model;
  const hasBody = body.mediaType !== undefined;
  const all = { ...(params && { params }), ...(hasBody && { body: body.value }) };
  const byId = [...(hasBody ? [oneLine(body.value)] : []), ...(params ? [oneLine({ params })] : [])];
  const byPath = [literal(model.path), ...(Object.keys(all).length === 0 ? [] : [oneLine(all)])];
  return [
    `import { createClient } from ${literal(specifier)};`,
    `const client = createClient(${oneLine(options)});`,
    operationId === undefined
      ? `const { data, error } = await client.${model.method.toUpperCase()}(${byPath.join(", ")});`
      : `const data = await client${memberAccess(operationId)}(${byId.join(", ")});`,
    operationId === undefined ? "console.log(error ?? data);" : "console.log(data);",
  ].join("\n");
}

/** JavaScript has what JSON has. */
function oneLine(value: unknown): string {
  return JSON.stringify(value);
}

function requirementOf({ security = [] }: Operation): readonly string[] {
  return Object.keys(security[0] ?? {});
}

function givenCredentials(
  operation: Operation,
  { securitySchemes }: Contract,
  { tokens, apiKey, basic }: Sandbox,
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

function sentCredentials(operation: Operation, { securitySchemes }: Contract, { tokens, apiKey, basic }: Sandbox) {
  const sent = { headers: [] as string[], query: [] as { name: string; value: string }[], cookies: [] as string[] };
  for (const name of requirementOf(operation)) {
    const scheme = securitySchemes[name];
    if (scheme?.type === "bearer") sent.headers.push(`Authorization: Bearer ${tokens.full}`);
    if (scheme?.type === "basic") {
      const pair = Buffer.from(`${basic.username}:${basic.password}`).toString("base64");
      sent.headers.push(`Authorization: Basic ${pair}`);
    }
    if (scheme?.type !== "apiKey") continue;
    if (scheme.in === "header") sent.headers.push(`${scheme.name}: ${apiKey}`);
    if (scheme.in === "query") sent.query.push({ name: encodeURIComponent(scheme.name), value: apiKey });
    if (scheme.in === "cookie") sent.cookies.push(`${scheme.name}=${apiKey}`);
  }
  return sent;
}
