import { formatOfKey } from "../../src/content/media-type-key.js";
import { encodeQueryName } from "../../src/request/percent-encoding.js";
import { literal, memberAccess } from "../emit/literal.js";
import {
  cookieArgumentOf,
  headerArgumentOf,
  pathText,
  requiredIn,
  requiredPairs,
  shellWord,
} from "../emit/rest-clients/sample-arguments.js";
import { successMediaTypes } from "../emit/rest-clients/sample-request.js";
import type { Contract, Operation } from "../model/contract.js";
import type { OperationModel } from "../model/model.js";
import { clientCall, givenCredentials, paramsOf, requirementOf, sampleBody, sampleParameters } from "./client-call.js";
import type { Compiled } from "./compiled.js";
import { asRequests } from "./directions.js";
import type { Sandbox } from "./interface.js";

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
    const filled = { ...model, parameters: sampleParameters(operation, model, requests) };
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
function bodyOf(operation: Operation, model: OperationModel, contract: Contract): Body | undefined {
  if (operation.request === undefined) return {};
  const mediaType = Object.keys(operation.request.content).find((key) => formatOfKey(key) === "json");
  return mediaType === undefined ? undefined : sampleBody(operation, model, mediaType, contract);
}

function curlOf({ operation, model, body, contract, sandbox }: Call): string {
  const credentials = sentCredentials(operation, contract, sandbox);
  const query = [...requiredPairs(model, "query"), ...credentials.query].join("&");
  const cookies = [cookieArgumentOf(model), ...credentials.cookies].filter((cookie) => cookie !== undefined).join("; ");
  const [accept] = successMediaTypes(operation);
  const headers = [
    ...(accept === undefined ? [] : [`Accept: ${accept}`]),
    ...credentials.headers,
    ...(body.mediaType === undefined ? [] : [`Content-Type: ${body.mediaType}`]),
    ...requiredIn(model, "header").map((parameter) => `${parameter.name}: ${headerArgumentOf(parameter)}`),
    ...(cookies === "" ? [] : [`Cookie: ${cookies}`]),
  ];
  const words = [
    shellWord(`${sandbox.url}${pathText(model)}${query === "" ? "" : `?${query}`}`),
    ...(model.method === "get" ? [] : ["-X", model.method.toUpperCase()]),
    ...headers.flatMap((header) => ["-H", shellWord(header)]),
    ...(body.mediaType === undefined ? [] : ["-d", shellWord(JSON.stringify(body.value))]),
  ];
  return `curl ${words.join(" ")}`;
}

function clientOf({ operation, model, body, contract, sandbox }: Call, specifier: string): string {
  const options = { baseUrl: sandbox.url, ...givenCredentials(operation, contract, sandbox) };
  const params = paramsOf(model);
  const { name, args } = clientCall(model, body.mediaType === undefined ? undefined : body, params && { params });
  const call = `await client${memberAccess(name)}(${args.map(oneLine).join(", ")});`;
  const isThrowing = model.operationId !== undefined;
  return [
    `import { createClient } from ${literal(specifier)};`,
    `const client = createClient(${oneLine(options)});`,
    isThrowing ? `const data = ${call}` : `const { data, error } = ${call}`,
    isThrowing ? "console.log(data);" : "console.log(error ?? data);",
  ].join("\n");
}

/** JavaScript has what JSON has. */
function oneLine(value: unknown): string {
  return JSON.stringify(value);
}

function sentCredentials(operation: Operation, { securitySchemes }: Contract, { tokens, apiKey, basic }: Sandbox) {
  const sent = { headers: [] as string[], query: [] as string[], cookies: [] as string[] };
  for (const name of requirementOf(operation)) {
    const scheme = securitySchemes[name];
    if (scheme?.type === "bearer") sent.headers.push(`Authorization: Bearer ${tokens.full}`);
    if (scheme?.type === "basic") {
      sent.headers.push(`Authorization: Basic ${btoa(`${basic.username}:${basic.password}`)}`);
    }
    if (scheme?.type !== "apiKey") continue;
    if (scheme.in === "header") sent.headers.push(`${scheme.name}: ${apiKey}`);
    if (scheme.in === "query") sent.query.push(`${encodeQueryName(scheme.name)}=${apiKey}`);
    if (scheme.in === "cookie") sent.cookies.push(`${scheme.name}=${apiKey}`);
  }
  return sent;
}
