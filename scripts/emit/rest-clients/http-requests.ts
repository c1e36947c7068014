import { formatOfKey } from "../../../src/content/media-type-key.js";
import { encodeQueryName } from "../../../src/request/percent-encoding.js";
import type { BuildModel, OperationModel } from "../../model/model.js";
import { escapeActive, lineBreaks, onOneLine } from "../../report/active-characters.js";
import { type Emitter, notice } from "../emitter.js";
import { documentAnswers, documentOperation, documentServers, list } from "../operation-documentation.js";
import { cookieArgumentOf, headerArgumentOf, pathText, requiredIn, requiredPairs } from "./sample-arguments.js";
import type { SampleBody } from "./sample-body.js";
import { allVariables, type SampleCredentials } from "./sample-credentials.js";
import { type SampleRequest, sampleRequests } from "./sample-request.js";

/**
 * `requests.http`: the same requests as the Postman collection's, for editors with a REST client. It has what those of VS Code, JetBrains
 * and httpYac have in common. Secrets are no variables of the file: each of them reads them from its environment.
 */
export const httpRequests: Emitter = {
  file: "requests.http",
  emit(model) {
    const names = new Set<string>();
    const requests = sampleRequests(model);
    return [
      heading(model, requests),
      ...requests.map((request) => requestText(request, uniqueName(request, names))),
    ].join("\n");
  },
};

function heading(model: BuildModel, requests: readonly SampleRequest[]): string {
  const secrets = allVariables(requests.map(({ credentials }) => credentials)).map(({ name }) => name);
  const facts = comment([
    notice(model),
    model.title,
    documentServers(model),
    secrets.length > 0
      ? `Set ${secrets.join(", ")} in the environment of your REST client, never in this file.`
      : undefined,
  ]);
  return `${facts}\n@baseUrl = ${inert(model.servers[0].defaultUrl)}\n`;
}

function requestText(request: SampleRequest, name: string): string {
  const { operation, model, accept, body, credentials } = request;
  const { keys } = credentials;
  const headers = [
    ...(accept === undefined ? [] : [["Accept", accept]]),
    ...(body === undefined ? [] : [["Content-Type", body.mediaType]]),
    ...requiredIn(model, "header").map((parameter) => [parameter.name, headerArgumentOf(parameter)]),
  ];
  const cookies = [
    ...(cookieArgumentOf(model)?.split("; ").map(inert) ?? []),
    ...keys.cookie.map(({ name, variable }) => `${name}={{${variable}}}`),
  ];
  return [
    `### ${inert(request.name)}`,
    `${comment([model.summary, ...facts(request)])}# @name ${name}\n# @no-redirect`,
    `${operation.method.toUpperCase()} {{baseUrl}}${pathText(model)}${queryText(model, credentials)}`,
    ...authorizationText(credentials),
    ...headers.map(([key, value]) => inert(`${key}: ${value}`)),
    ...keys.header.map(({ name, variable }) => `${name}: {{${variable}}}`),
    ...(cookies.length === 0 ? [] : [`Cookie: ${cookies.join("; ")}`]),
    ...(body === undefined ? [] : ["", inertBody(body)]),
    "",
  ].join("\n");
}

/** Of Basic, each of the clients encodes the name and the password. */
function authorizationText({ authorization }: SampleCredentials): string[] {
  if (authorization === undefined) return [];
  return [
    `Authorization: ${authorization === "bearer" ? "Bearer {{accessToken}}" : "Basic {{username}} {{password}}"}`,
  ];
}

function facts({ model, body }: SampleRequest): (string | undefined)[] {
  const leftOut = body?.leftOut ?? [];
  return [
    model.isDeprecated ? "Deprecated by the contract." : undefined,
    ...documentOperation(model),
    list(
      "Parameters:",
      model.parameters.map(
        ({ name, location, type, isRequired, description }) =>
          `${name} (${isRequired ? "required" : "optional, not sent"}, ${location}): ${[type, description ?? ""].join(". ")}`,
      ),
    ),
    model.request?.description,
    leftOut.length > 0 ? `The body can have these members too: ${leftOut.join(", ")}.` : undefined,
    documentAnswers(model),
  ];
}

/** A parameter that the contract does not require is not sent. */
function queryText(model: OperationModel, { keys }: SampleCredentials): string {
  const secrets = keys.query.map(({ name, variable }) => `${encodeQueryName(name)}={{${variable}}}`);
  const sent = [...requiredPairs(model, "query"), ...secrets];
  return sent.length > 0 ? `?${sent.join("&")}` : "";
}

/** Letters, digits and `_`, which is what a name of a request can have. */
function uniqueName({ name }: SampleRequest, taken: Set<string>): string {
  const plain = name.replaceAll(/\W+/g, "_").replace(/_$/, "");
  let unique = plain;
  for (let count = 2; taken.has(unique); count += 1) unique = `${plain}_${count}`;
  taken.add(unique);
  return unique;
}

/** Paragraphs as comment lines. */
function comment(texts: readonly (string | undefined)[]): string {
  const lines = texts
    .filter((text) => text !== undefined && text.trim() !== "")
    .flatMap((text) => ["", ...(text ?? "").trim().split(lineBreaks)])
    .slice(1);
  return lines.map((line) => `${`# ${inert(line)}`.trimEnd()}\n`).join("");
}

/** On one line, and nothing that a REST client reads as a variable or, at the line's beginning, as one of its commands. */
function inert(text: string): string {
  return withoutVariables(onOneLine(text)).replace(/^(\s*)(?=[@#/<>])/, "$1\\");
}

/**
 * A body in which no line is for a REST client: the beginning of another request, a file to be read (`< ./secret`), a script
 * (`> {% … %}`), a test (`?? …`), a variable or a setting. In JSON none can be.
 */
function inertBody({ text, mediaType }: SampleBody): string {
  if (formatOfKey(mediaType) === "json") return text;
  return withoutVariables(text.split(lineBreaks).map(inertBodyLine).join("\n"));
}

function inertBodyLine(line: string): string {
  return escapeActive(line).replace(/^(\s*)(?=###|(?:#|\/\/)\s*@|@|<[\s>@]|>[\s>{]|\?\?|===|HTTP\/)/, "$1\\");
}

function withoutVariables(text: string): string {
  return text.replaceAll("{{", "{ {").replaceAll("}}", "} }");
}
