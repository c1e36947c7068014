import { STATUS_CODES } from "node:http";
import { formatOfKey } from "../../../src/content/media-type-key.js";
import { encodeQueryName } from "../../../src/request/percent-encoding.js";
import type {
  BuildModel,
  ContentModel,
  Model,
  OperationModel,
  ParameterModel,
  ResponseModel,
} from "../../model/model.js";
import { escapeActive } from "../../report/active-characters.js";
import { type Emitter, notice } from "../emitter.js";
import { documentAnswers, documentOperation, documentServers } from "../operation-documentation.js";
import { answerScript } from "./answer-script.js";
import {
  cookieArgumentOf,
  headerArgumentOf,
  type PathSegment,
  pairArgumentsOf,
  parametersIn,
  pathArgumentOf,
  pathSegments,
} from "./sample-arguments.js";
import { jsonText, type SampleBody } from "./sample-body.js";
import { allVariables, type SampleCredentials, type SecretVariable } from "./sample-credentials.js";
import { type SampleRequest, sampleRequests } from "./sample-request.js";

/** `postman_collection.json`: a collection of format 2.1, one folder for each operation and in it one request for each media type. */
export const postmanCollection: Emitter = {
  file: "postman_collection.json",
  emit(model) {
    return escapeActive(`${JSON.stringify(collection(model), null, 2)}\n`);
  },
};

function collection(model: BuildModel): object {
  const requests = sampleRequests(model);
  const secrets = allVariables(requests.map(({ credentials }) => credentials));
  const hasBearer = requests.some(({ credentials }) => credentials.authorization === "bearer");
  return {
    info: {
      // First, so that it stands in the file's first lines.
      description: paragraphs([notice(model), model.description, documentServers(model)]),
      name: model.title || model.contractName,
      schema: "https://schema.getpostman.com/json/collection/v2.1.0/collection.json",
    },
    variable: [
      { key: "baseUrl", value: model.servers[0].defaultUrl, type: "string", description: documentServers(model) },
      ...secrets.map(secretVariable),
    ],
    ...(hasBearer ? { auth: bearer } : {}),
    item: model.operations.map((operation) => ({
      name: operation.summary ?? operation.name,
      item: requests.filter((request) => request.model === operation).map((request) => item(request, model)),
    })),
  };
}

function secretVariable({ name, description: text }: SecretVariable): object {
  return {
    key: name,
    value: "",
    type: "string",
    description: `${text} Keep it in an environment, as a secret: this collection is no place for one.`,
  };
}

const basic = {
  type: "basic",
  basic: ["username", "password"].map((key) => ({ key, value: `{{${key}}}`, type: "string" })),
};

/** The collection's own, which requests inherit. */
const bearer = { type: "bearer", bearer: [{ key: "token", value: "{{accessToken}}", type: "string" }] };

function description({ model, body }: SampleRequest): string {
  const leftOut = body?.leftOut ?? [];
  return paragraphs([
    model.summary,
    model.isDeprecated ? "Deprecated by the contract." : undefined,
    ...documentOperation(model),
    model.request?.description,
    leftOut.length > 0 ? `The body can have these members too: ${leftOut.join(", ")}.` : undefined,
    documentAnswers(model),
  ]);
}

function paragraphs(texts: readonly (string | undefined)[]): string {
  return texts
    .map((text) => text?.trim() ?? "")
    .filter((text) => text !== "")
    .join("\n\n");
}

function item(sample: SampleRequest, model: Model): object {
  const request = requestOf(sample);
  return {
    name: sample.name,
    event: [
      { listen: "test", script: { type: "text/javascript", exec: answerScript(sample, model).trimEnd().split("\n") } },
    ],
    // To follow one would be to send the request again, unasked.
    protocolProfileBehavior: { followRedirects: false },
    request: { ...request, description: description(sample) },
    response: sample.model.responses.flatMap((response) => savedResponses(response, sample, request)),
  };
}

function requestOf({ operation, model, accept, body, credentials }: SampleRequest): object {
  const { authorization, keys } = credentials;
  const cookie = [
    ...[cookieArgumentOf(model) ?? []].flat(),
    ...keys.cookie.map(({ name, variable }) => `${name}={{${variable}}}`),
  ].join("; ");
  return {
    method: operation.method.toUpperCase(),
    ...(authorization === "bearer" ? {} : { auth: authorization === "basic" ? basic : { type: "noauth" } }),
    header: [
      ...(accept === undefined ? [] : [{ key: "Accept", value: accept }]),
      ...(body === undefined ? [] : [{ key: "Content-Type", value: body.mediaType }]),
      ...parametersIn(model, "header").map((parameter) => argument(parameter, headerArgumentOf(parameter))),
      ...keys.header.map(({ name, variable }) => ({ key: name, value: `{{${variable}}}` })),
      ...(cookie === "" ? [] : [{ key: "Cookie", value: cookie }]),
    ],
    ...(body === undefined ? {} : { body: rawBody(body) }),
    url: urlOf(model, credentials),
  };
}

function rawBody({ text, mediaType }: SampleBody): object {
  const language = formatOfKey(mediaType) ?? "text";
  return { mode: "raw", raw: text, options: { raw: { language } } };
}

function urlOf(model: OperationModel, { keys }: SampleCredentials): object {
  const segments = pathSegments(model.path, model.parameters);
  const path = segments.map(segmentText);
  const parameters: readonly QueryArgument[] = parametersIn(model, "query").flatMap((parameter) =>
    pairArgumentsOf(parameter).map(({ name, value }) => ({ ...argument(parameter, value), key: name })),
  );
  const secrets = keys.query.map(({ name, variable }) => ({ key: encodeQueryName(name), value: `{{${variable}}}` }));
  const query: readonly QueryArgument[] = [...parameters, ...secrets];
  const sent = query.filter((parameter) => !parameter.disabled).map(({ key, value }) => `${key}=${value}`);
  return {
    raw: `{{baseUrl}}/${path.join("/")}${sent.length > 0 ? "?" : ""}${sent.join("&")}`,
    host: ["{{baseUrl}}"],
    path,
    ...(query.length > 0 ? { query } : {}),
    variable: segments.flatMap((segment) => {
      const parameter = variableOf(segment);
      return parameter === undefined ? [] : [argument(parameter, pathArgumentOf(parameter))];
    }),
  };
}

/** A segment as Postman writes it: `:name` is a variable, so a colon of another meaning is encoded. */
function segmentText(segment: PathSegment): string {
  const variable = variableOf(segment);
  if (variable !== undefined) return `:${variable.name}`;
  const parts = segment.map((part) => (typeof part === "string" ? part : pathArgumentOf(part)));
  return parts.join("").replace(/^:/, "%3A");
}

/** The parameter that is a whole segment, under a name that Postman takes for a variable's. */
function variableOf([parameter, ...others]: PathSegment): ParameterModel | undefined {
  const isWhole = typeof parameter === "object" && others.length === 0 && /^[\w-]+$/.test(parameter.name);
  return isWhole ? parameter : undefined;
}

interface Argument {
  readonly key: string;
  readonly value: string;
  readonly disabled?: true;
  readonly description: string;
}

type QueryArgument = Pick<Argument, "key" | "value" | "disabled">;

/** One that the contract does not require is there, but not sent. */
function argument({ name, type, isRequired, description: text }: ParameterModel, value: string): Argument {
  return {
    key: name,
    value,
    ...(isRequired ? {} : { disabled: true }),
    description: paragraphs([`${isRequired ? "Required" : "Optional"}: ${type}.`, text]),
  };
}

/** The contract's examples of the answer that the request asks for. Statuses that are a range have no code. */
function savedResponses(
  { status, content }: ResponseModel,
  { accept }: SampleRequest,
  originalRequest: object,
): object[] {
  const code = /^\d{3}$/.test(status) ? { code: Number(status), status: STATUS_CODES[status] ?? status } : {};
  return content
    .filter(({ mediaType }) => mediaType === accept)
    .flatMap((media) =>
      media.examples.map(({ name, summary, value }) => ({
        name: summary ?? name,
        originalRequest,
        ...code,
        _postman_previewlanguage: formatOfKey(media.mediaType) ?? "text",
        header: [{ key: "Content-Type", value: media.mediaType }],
        cookie: [],
        body: exampleText(media, value),
      })),
    );
}

function exampleText({ mediaType }: ContentModel, value: unknown): string {
  return formatOfKey(mediaType) === "xml" ? String(value) : jsonText(value);
}
