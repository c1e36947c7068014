import { formatOfKey } from "../../../src/content/media-type-key.js";
import { encodeQueryName } from "../../../src/request/percent-encoding.js";
import { literal, memberAccess } from "../../emit/literal.js";
import {
  cookieArgumentOf,
  headerArgumentOf,
  pathText,
  requiredIn,
  requiredPairs,
  shellWord,
} from "../../emit/rest-clients/sample-arguments.js";
import type { SampleBody } from "../../emit/rest-clients/sample-body.js";
import { successFormats, successMediaTypes } from "../../emit/rest-clients/sample-request.js";
import { clientCall, paramsOf } from "../../sandbox/client-call.js";
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
  const formats = successFormats(view.operation);
  return [
    ...(formats.length === 0 ? (["json"] as const) : formats).map((format) => ({
      label: `client, ${format.toUpperCase()}`,
      language: "typescript" as const,
      code: clientProgram(view, format, context),
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

function clientProgram(view: OperationView, format: "json" | "xml", { packageName }: SampleContext): string {
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
    callOf(view, hasValue) +
    `${hasValue ? "console.log(value);\n" : ""}`
  );
}

function callOf({ model, body }: OperationView, hasValue: boolean): string {
  const params = paramsOf(model);
  const { name, args } = clientCall(model, body, params && { params });
  const call = `await client${memberAccess(name)}(${args.map((one) => literal(one)).join(", ")});\n`;
  if (model.operationId !== undefined) return `${hasValue ? "const value = " : ""}${call}`;
  return `const { ${hasValue ? "data: value, " : ""}error } = ${call}if (error !== undefined) throw error;\n`;
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
    ...Object.fromEntries(
      requiredIn(view.model, "header").map((parameter) => [parameter.name, headerArgumentOf(parameter)]),
    ),
    ...(cookies.length === 0 ? {} : { Cookie: cookies.join("; ") }),
  };
}

/** RFC 7617 §2: of basic, name and password with a colon between them, in Base64. */
const authorizations = {
  bearer: `Bearer ${tokenPlaceholder}`,
  basic: `Basic ${Buffer.from("your-name:your-password").toString("base64")}`,
};

/** The path, and the query that the contract requires. */
function target({ model, credentials }: OperationView): string {
  const keys = credentials.keys.query.map(({ name }) => `${encodeQueryName(name)}=${keyPlaceholder}`);
  const pairs = [...requiredPairs(model, "query"), ...keys];
  return `${pathText(model)}${pairs.length === 0 ? "" : `?${pairs.join("&")}`}`;
}

function bodyExpression({ mediaType, value, text }: SampleBody): string {
  return formatOfKey(mediaType) === "json" ? `JSON.stringify(${literal(value, "  ")})` : literal(text);
}
