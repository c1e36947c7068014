import { formatOfKey } from "../../../src/content/media-type-key.js";
import { literal, memberAccess } from "../../emit/literal.js";
import {
  cookieArgumentOf,
  headerArgumentOf,
  pairArgumentsOf,
  parametersIn,
  pathArgumentOf,
  pathSegments,
  placeholderOf,
  shellWord,
} from "../../emit/rest-clients/sample-arguments.js";
import type { SampleBody } from "../../emit/rest-clients/sample-body.js";
import { successMediaTypes } from "../../emit/rest-clients/sample-request.js";
import type { ParameterModel } from "../../model/model.js";
import type { ContractView } from "./contract-view.js";
import type { OperationView } from "./operation-view.js";

/** A call of an operation in one language. */
export interface CodeSample {
  readonly label: string;
  /** As OpenAPI renderers and highlighters name it. */
  readonly language: "bash" | "typescript";
  readonly code: string;
}

/** What a sample needs to know besides the operation. */
interface SampleContext {
  /** The name by which the client is imported. */
  readonly packageName: string;
  readonly baseUrl: string;
}

/** Where a reader puts their own token. */
export const tokenPlaceholder = "your-access-token";

const keyPlaceholder = "your-key";

/** The calls that the operation's page shows: the client in each format that the operation answers in, fetch, and curl. */
export function codeSamples(view: OperationView, { servers }: ContractView, packageName: string): CodeSample[] {
  const context = { packageName, baseUrl: (servers[0]?.defaultUrl ?? "").replace(/\/$/, "") };
  const formats = [...new Set(successMediaTypes(view.operation).flatMap((mediaType) => formatOfKey(mediaType) ?? []))];
  return [
    ...(formats.length === 0 ? (["json"] as const) : formats).map((format) => ({
      label: `client, ${format.toUpperCase()}`,
      language: "typescript" as const,
      code: clientCall(view, format, context),
    })),
    { label: "fetch", language: "typescript", code: fetchCall(view, context) },
    { label: "curl", language: "bash", code: curl(view, context) },
  ];
}

function curl(view: OperationView, { baseUrl }: SampleContext): string {
  const { body } = view;
  const parts = [
    `curl ${shellWord(baseUrl + target(view))}`,
    ...(view.model.method === "post" && body !== undefined ? [] : [`--request ${view.model.method.toUpperCase()}`]),
    ...Object.entries(headersOf(view, body)).map(([name, value]) => `--header ${shellWord(`${name}: ${value}`)}`),
    ...(body === undefined ? [] : [`--data ${shellWord(body.text)}`]),
  ];
  return `${parts.join(" \\\n  ")}\n`;
}

function fetchCall(view: OperationView, { baseUrl }: SampleContext): string {
  const { body } = view;
  const options = [
    `method: ${literal(view.model.method.toUpperCase())}`,
    `headers: ${literal(headersOf(view, body), "  ")}`,
    ...(body === undefined ? [] : [`body: ${bodyExpression(body)}`]),
  ];
  return (
    `const response = await fetch(${literal(baseUrl + target(view))}, {\n` +
    `${options.map((option) => `  ${option},\n`).join("")}});\n` +
    "console.log(response.status, await response.text());\n"
  );
}

function clientCall(view: OperationView, format: "json" | "xml", { packageName }: SampleContext): string {
  const { body } = view;
  const { authorization, named } = view.credentials;
  const others = named.map(({ name, type }) => [
    name,
    type === "basic" ? { username: "your-name", password: "your-password" } : keyPlaceholder,
  ]);
  const settings = [
    ...(authorization === "bearer" ? [`accessToken: ${literal(tokenPlaceholder)}`] : []),
    ...(others.length > 0 ? [`credentials: ${literal(Object.fromEntries(others))}`] : []),
    ...(format === "json" ? [] : [`format: ${literal(format)}`]),
  ];
  const options = settings.length === 0 ? "" : `{ ${settings.join(", ")} }`;
  const hasValue = successMediaTypes(view.operation).length > 0;
  return (
    `import { createClient } from ${literal(packageName)};\n\n` +
    `const client = createClient(${options});\n` +
    `${callOf(view, body === undefined ? undefined : body.value, hasValue)}` +
    `${hasValue ? "console.log(value);\n" : ""}`
  );
}

/** By the operationId; without one, by the path. */
function callOf({ model, ...view }: OperationView, body: unknown, hasValue: boolean): string {
  const parameters = parametersOf({ model, ...view });
  if (model.operationId === undefined) {
    const options = { ...(parameters && { params: parameters }), ...(body !== undefined && { body }) };
    const argument = Object.keys(options).length === 0 ? "" : `, ${literal(options)}`;
    const call = `await client.${model.method.toUpperCase()}(${literal(model.path)}${argument});\n`;
    return `const { ${hasValue ? "data: value, " : ""}error } = ${call}if (error !== undefined) throw error;\n`;
  }
  const call = [
    ...(body === undefined ? [] : [literal(body)]),
    ...(parameters === undefined ? [] : [`{ params: ${literal(parameters)} }`]),
  ];
  return `${hasValue ? "const value = " : ""}await client${memberAccess(model.operationId)}(${call.join(", ")});\n`;
}

function headersOf(view: OperationView, body: SampleBody | undefined): Record<string, string> {
  const [accept] = successMediaTypes(view.operation);
  const { authorization, keys } = view.credentials;
  const cookies = [
    cookieArgumentOf(view.model) ?? [],
    keys.cookie.map(({ name }) => `${name}=${keyPlaceholder}`),
  ].flat();
  return {
    ...(accept === undefined ? {} : { Accept: accept }),
    ...(authorization === undefined ? {} : { Authorization: authorizations[authorization] }),
    ...Object.fromEntries(keys.header.map(({ name }) => [name, keyPlaceholder])),
    ...(body === undefined ? {} : { "Content-Type": body.mediaType }),
    ...Object.fromEntries(requiredIn(view, "header").map((parameter) => [parameter.name, headerArgumentOf(parameter)])),
    ...(cookies.length === 0 ? {} : { Cookie: cookies.join("; ") }),
  };
}

/** RFC 7617 §2: of basic, name and password with a colon between them, in Base64. */
const authorizations = {
  bearer: `Bearer ${tokenPlaceholder}`,
  basic: `Basic ${Buffer.from("your-name:your-password").toString("base64")}`,
};

/** The path, and the query that the contract requires. */
function target(view: OperationView): string {
  const { path, parameters } = view.model;
  const segments = pathSegments(path, parameters).map((segment) =>
    segment.map((part) => (typeof part === "string" ? part : pathArgumentOf(part))).join(""),
  );
  const query = requiredIn(view, "query").flatMap(pairArgumentsOf);
  const pairs = [
    ...query.map(({ name, value }) => `${name}=${value}`),
    ...view.credentials.keys.query.map(({ name }) => `${encodeURIComponent(name)}=${keyPlaceholder}`),
  ];
  return `/${segments.join("/")}${pairs.length === 0 ? "" : `?${pairs.join("&")}`}`;
}

function requiredIn({ model }: OperationView, location: ParameterModel["location"]): ParameterModel[] {
  return parametersIn(model, location).filter(({ isRequired }) => isRequired);
}

function bodyExpression({ mediaType, value, text }: SampleBody): string {
  return formatOfKey(mediaType) === "json" ? `JSON.stringify(${literal(value, "  ")})` : literal(text);
}

/** The parameters that the contract requires: the contract's example of each, else its name to be filled in. */
function parametersOf(view: OperationView): Record<string, Record<string, unknown>> | undefined {
  const places = (["path", "query", "header", "cookie"] as const).flatMap((location) => {
    const values = requiredIn(view, location).map((parameter) => [
      parameter.name,
      parameter.example === undefined ? placeholderOf(parameter) : parameter.example.value,
    ]);
    return values.length === 0 ? [] : [[location, Object.fromEntries(values)]];
  });
  return places.length === 0 ? undefined : Object.fromEntries(places);
}
