import { isRecord } from "../../scripts/load/contract-node.js";
import type { OpenApiDocument, Place } from "../contracts/real/document.js";
import { bodyValue } from "./body-values.js";
import type { FoundOperation } from "./find-operation.js";
import {
  memberSchema,
  type Parameter,
  parameterAt,
  propertiesOf,
  scalar,
  typeOf,
  valueOnWire,
} from "./parameter-values.js";
import type { Exchange } from "./scenario.js";

/** What a program gives our client for a request of a scenario. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly operationId: string | undefined;
  readonly hasBody: boolean;
  readonly clientOptions: Readonly<Record<string, unknown>>;
  /** Of the path-based call: `params`, `body`, `accept`, `contentType`. */
  readonly options: Readonly<Record<string, unknown>>;
}

/** Makes a program's call of what a request has on the wire, by the contract. */
export function callOf(
  document: OpenApiDocument,
  operation: FoundOperation,
  exchange: Exchange,
  baseUrl: string,
): Call {
  const id = document.member(operation.place, "operationId").value;
  return {
    method: operation.method,
    path: operation.path,
    operationId: typeof id === "string" ? id : undefined,
    hasBody: takesBody(operation) && document.member(operation.place, "requestBody").value !== undefined,
    clientOptions: {
      ...serverOptions(document, operation, baseUrl),
      ...credentialsOf(document, operation, exchange),
    },
    options: {
      ...parametersOf(document, operation, exchange),
      ...bodyOptions(document, operation, exchange),
      ...acceptOption(document, operation, exchange),
    },
  };
}

function serverOptions(
  document: OpenApiDocument,
  { serverValues }: FoundOperation,
  baseUrl: string,
): Record<string, unknown> {
  const variables = document.members(document.member(document.at("/servers/0"), "variables"));
  if (variables.length === 0) return { baseUrl };
  const values = variables.map(([name]) => [name, name === "endpoint" ? baseUrl : serverValues[name]]);
  return { serverVariables: Object.fromEntries(values) };
}

/** The first alternative of what the operation requires of which the request has all. */
function credentialsOf(
  document: OpenApiDocument,
  { place }: FoundOperation,
  { headers, answer }: Exchange,
): Record<string, unknown> {
  const own = document.member(place, "security");
  const alternatives = document.items(own.value === undefined ? document.at("/security") : own);
  for (const alternative of alternatives) {
    const credentials = document.members(alternative).map(([name]): [string, unknown] => {
      const given = credentialOf(document.at(`/components/securitySchemes/${name}`).value, headers);
      // A scenario of a credential that is refused need not say which.
      return [name, given ?? (answer.status === 403 ? "wrong-credential" : undefined)];
    });
    if (credentials.length > 0 && credentials.every(([, value]) => value !== undefined))
      return { credentials: Object.fromEntries(credentials) };
  }
  return {};
}

function credentialOf(scheme: unknown, headers: Exchange["headers"]): unknown {
  if (!isRecord(scheme)) return undefined;
  if (scheme["type"] === "apiKey") return valueByName(headers, String(scheme["name"]));
  const whole = valueByName(headers, "Authorization");
  const isBearer = scheme["type"] !== "http" || scheme["scheme"] === "bearer";
  return isBearer && typeof whole === "string" ? whole.replace(/^Bearer /, "") : whole;
}

/** The parameters of a call, by their place. */
function parametersOf(
  document: OpenApiDocument,
  operation: FoundOperation,
  exchange: Exchange,
): Record<string, unknown> {
  const places = document.items(document.member(operation.place, "parameters"));
  const ofPath = document.items(
    document.member(document.at(`/paths/${operation.path.replaceAll("/", "~1")}`), "parameters"),
  );
  const params: Record<string, Record<string, unknown>> = {};
  for (const place of [...ofPath, ...places]) {
    const parameter = parameterAt(document, place);
    if (parameter === undefined || isOfOtherOptions(parameter)) continue;
    const value = parameterValue(document, parameter, operation, exchange);
    if (value !== undefined) params[parameter.in] = { ...params[parameter.in], [parameter.name]: value };
  }
  return Object.keys(params).length === 0 ? {} : { params };
}

/** OpenAPI, Parameter Object: such a definition SHALL be ignored. */
function isOfOtherOptions({ name, in: where }: Parameter): boolean {
  return where === "header" && /^(?:accept|content-type|authorization)$/i.test(name);
}

function parameterValue(
  document: OpenApiDocument,
  parameter: Parameter,
  { pathValues }: FoundOperation,
  { query, headers }: Exchange,
): unknown {
  const { name, in: where, schema } = parameter;
  if (where === "query" && parameter.explode && typeOf(document, schema) === "object")
    return exploded(document, parameter, query);
  const wire = where === "path" ? pathValues[name] : where === "query" ? query[name] : valueByName(headers, name);
  return wire === undefined ? onlyValue(document, schema) : valueOnWire(document, parameter, wire);
}

/** OpenAPI, Style Values: each member of an exploded object is a pair of the query. */
function exploded(document: OpenApiDocument, { schema }: Parameter, query: Exchange["query"]): unknown {
  const named = propertiesOf(document, schema).map(([name]) => name);
  const members = Object.entries(query).filter(([name]) => named.length === 0 || named.includes(name));
  return Object.fromEntries(
    members.map(([name, wire]) => [name, scalar(document, memberSchema(document, schema, name), wire)]),
  );
}

/** What a parameter is that can have one value alone: the mock server does not always look for it. */
function onlyValue(document: OpenApiDocument, schema: Place): unknown {
  const { value } = document.resolve(schema);
  if (!isRecord(value)) return undefined;
  const listed = value["enum"];
  return value["const"] ?? (Array.isArray(listed) && listed.length === 1 ? listed[0] : undefined);
}

function bodyOptions(
  document: OpenApiDocument,
  operation: FoundOperation,
  { body, headers }: Exchange,
): Record<string, unknown> {
  const requestBody = document.member(operation.place, "requestBody");
  const content = document.members(document.member(requestBody, "content"));
  if (!takesBody(operation)) return {};
  if (body === undefined) return emptyBody(document, requestBody);
  const stated = valueByName(headers, "Content-Type");
  const sent = "mediaType" in body ? String(stated ?? body.mediaType) : "multipart/form-data";
  const [mediaType, media] = content.find(([name]) => name === sent) ?? content[0] ?? [sent, operation.place];
  return {
    body: bodyValue(document, document.member(media, "schema"), body),
    ...(content.length > 1 && { contentType: mediaType }),
  };
}

/** RFC 9110 §9.3.1 and §9.3.2: content has no meaning in GET and HEAD. */
function takesBody({ method }: FoundOperation): boolean {
  return method !== "get" && method !== "head";
}

/** A scenario leaves an object out that has no members. */
function emptyBody(document: OpenApiDocument, requestBody: Place): Record<string, unknown> {
  return document.member(requestBody, "required").value === true ? { body: {} } : {};
}

/** Asks for the media type of the answer where the contract states several. */
function acceptOption(
  document: OpenApiDocument,
  operation: FoundOperation,
  { headers, answer }: Exchange,
): Record<string, unknown> {
  const responses = document.members(document.member(operation.place, "responses"));
  const stated = responses
    .filter(([status]) => status.startsWith("2"))
    .flatMap(([, response]) => document.members(document.member(response, "content")).map(([name]) => name));
  const wanted = [valueByName(headers, "Accept"), answer.body?.mediaType].find((one) => stated.includes(String(one)));
  return wanted !== undefined && new Set(stated).size > 1 ? { accept: wanted } : {};
}

function valueByName(headers: Exchange["headers"], name: string): unknown {
  return Object.entries(headers).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
}
