import { describe, expect, test } from "vitest";
import { generateAndTell } from "../../scripts/build/generate.js";
import { emitterNames } from "../../scripts/emit/emitters.js";
import { ContractFault } from "../../scripts/report/problems.js";
import { contractFile } from "../support/build.js";

type Json = Readonly<Record<string, unknown>>;

const text = { type: "string" };
const thing = { type: "object", properties: { a: text } };
const inJson = { "application/json": { schema: text } };

/** An operation, with what is to stand around it and in it. */
function contract(document: Json, operation: Json = {}, pathItem: Json = {}, method = "get"): Json {
  const answered = {
    operationId: "getThing",
    responses: { 200: { description: "OK", content: inJson } },
    ...operation,
  };
  return {
    openapi: "3.2.0",
    info: { title: "Things", version: "1" },
    paths: { "/things": { [method]: answered, ...pathItem } },
    ...document,
  };
}

const posting = (mediaType: string, media: Json, body: Json = {}) =>
  contract({}, { requestBody: { content: { [mediaType]: media }, ...body } }, {}, "post");
const answering = (mediaType: string, media: Json, response: Json = {}) =>
  contract({}, { responses: { 200: { description: "OK", content: { [mediaType]: media }, ...response } } });
const ofSchema = (schema: Json) => answering("application/json", { schema });
const variable = (fields: Json) => ({
  servers: [{ url: "https://{place}.example", variables: { place: { default: "a", ...fields } } }],
});
const secured = (scheme: Json) =>
  contract({ components: { securitySchemes: { one: scheme } } }, { security: [{ one: [] }] });
const flow = { tokenUrl: "https://a.example/token", scopes: {} };
const pets = (fields: Json) => ({
  schemas: {
    Pet: {
      oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }],
      discriminator: { propertyName: "kind", ...fields },
    },
    Cat: { type: "object", required: ["kind"], properties: { kind: text, lives: { type: "integer" } } },
    Dog: { type: "object", required: ["kind"], properties: { kind: text, tricks: { type: "integer" } } },
  },
});
const form = "application/x-www-form-urlencoded";

/** By object of OpenAPI 3.2: a contract with some fields of it, and what each field may be. */
const objects: Readonly<Record<string, readonly [holder: (fields: Json) => Json, fields: Json]>> = {
  OpenAPI: [
    contract,
    {
      $self: "https://a.example/openapi.yaml",
      jsonSchemaDialect: "https://json-schema.org/draft/2020-12/schema",
      servers: [{ url: "https://b.example" }],
      webhooks: { called: { post: { responses: { 200: { description: "OK" } } } } },
      components: { schemas: { Other: text } },
      security: [{}],
      tags: [{ name: "things" }],
      externalDocs: { url: "https://a.example" },
    },
  ],
  Info: [
    (fields) => contract({ info: { title: "Things", version: "1", ...fields } }),
    {
      ...{
        title: "Others",
        summary: "Things",
        description: "Things",
        termsOfService: "https://a.example",
        version: "2",
      },
      ...{ contact: { name: "A" }, license: { name: "MIT" } },
    },
  ],
  Server: [
    (fields) => contract({ servers: [{ url: "https://a.example", ...fields }] }),
    { description: "A", name: "a", variables: { a: { default: "a" } } },
  ],
  "Server Variable": [(fields) => contract(variable(fields)), { enum: ["a", "b"], description: "A" }],
  Components: [
    (components) => contract({ components }),
    {
      schemas: { A: text },
      responses: { A: { description: "A" } },
      parameters: { A: { name: "a", in: "query", schema: text } },
      examples: { A: { value: 1 } },
      requestBodies: { A: { content: inJson } },
      headers: { A: { schema: text } },
      securitySchemes: { A: { type: "http", scheme: "bearer" } },
      links: { A: { operationId: "getThing" } },
      callbacks: { A: {} },
      pathItems: { A: { get: { responses: { 200: { description: "OK" } } } } },
      mediaTypes: { A: { schema: text } },
    },
  ],
  "Path Item": [
    (fields) => contract({}, {}, fields),
    {
      ...{ summary: "A", description: "A", servers: [{ url: "https://b.example" }] },
      parameters: [{ name: "a", in: "query", schema: text }],
      ...Object.fromEntries(
        ["put", "post", "delete", "options", "head", "patch", "trace", "query"].map((method) => [
          method,
          { responses: { 200: { description: "OK" } } },
        ]),
      ),
      additionalOperations: { COPY: { responses: { 200: { description: "OK" } } } },
    },
  ],
  Operation: [
    (fields) => contract({}, fields),
    {
      ...{ tags: ["a"], summary: "A", description: "A", externalDocs: { url: "https://a.example" }, deprecated: true },
      ...{ operationId: "other", parameters: [{ name: "a", in: "query", schema: text }], security: [{}] },
      ...{ responses: { default: { description: "A" } }, servers: [{ url: "https://b.example" }] },
      requestBody: { content: inJson },
      callbacks: { called: { "{$request.query.a}": { post: { responses: { 200: { description: "OK" } } } } } },
    },
  ],
  Parameter: [
    (fields) =>
      contract({}, { parameters: [{ name: "a", in: "query", schema: { type: "array", items: text }, ...fields }] }),
    {
      ...{ in: "header", description: "A", required: true, deprecated: true, allowEmptyValue: true, example: ["b"] },
      ...{ examples: { one: { value: ["b"] } }, style: "pipeDelimited", explode: false, allowReserved: true },
    },
  ],
  "Parameter with content": [
    (fields) => contract({}, { parameters: [{ name: "a", in: "query", ...fields }] }),
    { content: { "application/json": { schema: text } } },
  ],
  "Parameter of the whole query": [
    (fields) => contract({}, { parameters: [{ name: "a", ...fields }] }),
    { in: "querystring" },
  ],
  "Request Body": [
    (fields) => posting("application/json", { schema: text }, fields),
    { description: "A", required: true, content: { "text/plain": { schema: text } } },
  ],
  "Media Type of a request in JSON": [
    (fields) => posting("application/json", { schema: thing, ...fields }),
    {
      ...{ schema: text, itemSchema: text, example: { a: "b" }, examples: { one: { value: { a: "b" } } } },
      ...{ encoding: { a: { contentType: "text/plain" } }, prefixEncoding: [{}], itemEncoding: {} },
    },
  ],
  "Media Type of a request of lines": [
    (fields) => posting("application/jsonl", fields),
    { schema: { type: "array", items: text }, itemSchema: text, prefixEncoding: [{}], itemEncoding: {} },
  ],
  "Media Type of a request in parts": [
    (fields) => posting("multipart/mixed", { schema: thing, ...fields }),
    { itemSchema: text, encoding: { a: { contentType: "text/plain" } }, prefixEncoding: [{}], itemEncoding: {} },
  ],
  "Media Type of a form": [
    (fields) => posting("multipart/form-data", { schema: thing, ...fields }),
    { itemSchema: text, encoding: { a: { contentType: "text/plain" } }, prefixEncoding: [{}], itemEncoding: {} },
  ],
  "Encoding of a form": [
    (fields) => posting(form, { schema: thing, encoding: { a: fields } }),
    {
      ...{ contentType: "text/xml", headers: { "X-A": { schema: text } }, style: "pipeDelimited", explode: false },
      ...{ allowReserved: true, encoding: { b: {} }, prefixEncoding: [{}], itemEncoding: {} },
    },
  ],
  "Encoding of multipart": [
    (fields) => posting("multipart/form-data", { schema: thing, encoding: { a: fields } }),
    {
      ...{ contentType: "text/xml", headers: { "X-A": { schema: text } }, style: "pipeDelimited", explode: false },
      ...{ allowReserved: true, encoding: { b: {} }, prefixEncoding: [{}], itemEncoding: {} },
    },
  ],
  Response: [
    (fields) => answering("application/json", { schema: text }, fields),
    {
      ...{
        summary: "A",
        description: "A",
        headers: { "X-A": { schema: text } },
        content: { "text/plain": { schema: text } },
      },
      links: { next: { operationId: "getThing" } },
    },
  ],
  "Media Type of an answer in JSON": [
    (fields) => answering("application/json", { schema: text, ...fields }),
    {
      ...{ schema: { type: "integer" }, itemSchema: text, example: "a", examples: { one: { value: "a" } } },
      ...{ encoding: { a: {} }, prefixEncoding: [{}], itemEncoding: {} },
    },
  ],
  "Media Type of an answer in XML": [
    (fields) => answering("application/xml", { schema: { ...thing, xml: { name: "A" } }, ...fields }),
    {
      ...{ itemSchema: text, example: "<A/>", examples: { one: { value: "<A/>" } } },
      ...{ encoding: { a: {} }, prefixEncoding: [{}], itemEncoding: {} },
    },
  ],
  ...Object.fromEntries(
    ["application/jsonl", "application/json-seq", "text/event-stream", "multipart/mixed"].map((mediaType) => [
      `Media Type of an answer in ${mediaType}`,
      [
        (fields: Json) => answering(mediaType, fields),
        {
          schema: { type: "array", items: text },
          itemSchema: text,
          encoding: { a: {} },
          prefixEncoding: [{}],
          itemEncoding: {},
        },
      ] as const,
    ]),
  ),
  Header: [
    (fields) =>
      answering(
        "application/json",
        { schema: text },
        { headers: { "X-A": { schema: { type: "integer" }, ...fields } } },
      ),
    {
      ...{ description: "A", required: true, deprecated: true, example: 1, examples: { one: { value: 1 } } },
      ...{ style: "simple", explode: true, schema: { type: "array", items: text } },
    },
  ],
  "Header with content": [
    (fields) => answering("application/json", { schema: text }, { headers: { "X-A": fields } }),
    { content: { "application/json": { schema: thing } } },
  ],
  Example: [
    (fields) => answering("application/json", { schema: text, examples: { one: fields } }),
    {
      ...{ summary: "A", description: "A", value: "a", externalValue: "https://a.example/a.json" },
      ...{ dataValue: "a", serializedValue: '"a"' },
    },
  ],
  Discriminator: [
    (fields) => contract({ components: pets(fields) }),
    { mapping: { cat: "Cat", dog: "Dog" }, defaultMapping: "Dog" },
  ],
  XML: [
    (xml) =>
      answering("application/xml", { schema: { ...thing, xml: { name: "A" }, properties: { a: { ...text, xml } } } }),
    { name: "b", namespace: "urn:b", prefix: "b", attribute: true, nodeType: "attribute" },
  ],
  "XML of a list": [
    (xml) =>
      answering("application/xml", {
        schema: { ...thing, xml: { name: "A" }, properties: { a: { type: "array", items: text, xml } } },
      }),
    { wrapped: true, nodeType: "element" },
  ],
  "Security Scheme of type oauth2": [
    (fields) => secured({ type: "oauth2", flows: { clientCredentials: flow }, ...fields }),
    { description: "A", oauth2MetadataUrl: "https://a.example/metadata", deprecated: true },
  ],
  "Security Scheme of type http": [
    (fields) => secured({ type: "http", scheme: "bearer", ...fields }),
    { description: "A", scheme: "basic", bearerFormat: "JWT", deprecated: true },
  ],
  "Security Scheme of type apiKey": [
    (fields) => secured({ type: "apiKey", in: "header", name: "X-A", ...fields }),
    { description: "A", in: "query", name: "X-B", deprecated: true },
  ],
  "Security Scheme of type openIdConnect": [
    (fields) => secured({ type: "openIdConnect", ...fields }),
    { description: "A", openIdConnectUrl: "https://a.example/.well-known/openid-configuration" },
  ],
  "OAuth Flows": [
    (flows) => secured({ type: "oauth2", flows }),
    {
      implicit: { authorizationUrl: "https://a.example/authorize", scopes: {} },
      password: flow,
      clientCredentials: flow,
      authorizationCode: { ...flow, authorizationUrl: "https://a.example/authorize" },
      deviceAuthorization: { ...flow, deviceAuthorizationUrl: "https://a.example/device" },
    },
  ],
  "OAuth Flow": [
    (fields) => secured({ type: "oauth2", flows: { clientCredentials: { ...flow, ...fields } } }),
    { tokenUrl: "https://b.example/token", refreshUrl: "https://b.example/refresh", scopes: { a: "A" } },
  ],
  "Schema Object of a string": [
    (fields) => ofSchema({ ...text, ...fields }),
    {
      ...{ enum: ["a"], const: "a", format: "uuid", default: "a", minLength: 1, maxLength: 9, pattern: "^a" },
      ...{ contentEncoding: "base64", contentMediaType: "image/png", contentSchema: { type: "object" } },
      ...{
        title: "A",
        description: "A",
        examples: ["a"],
        example: "a",
        deprecated: true,
        readOnly: true,
        writeOnly: true,
      },
      ...{
        externalDocs: { url: "https://a.example" },
        $comment: "A",
        $anchor: "a",
        $id: "https://a.example/a",
        $defs: { a: text },
      },
      ...{ $schema: "https://json-schema.org/draft/2020-12/schema", $vocabulary: {}, $dynamicAnchor: "a" },
      ...{
        not: { const: "a" },
        if: { const: "a" },
        allOf: [{ minLength: 1 }],
        anyOf: [{ minLength: 1 }],
        oneOf: [{ minLength: 1 }],
      },
    },
  ],
  "Schema Object of an integer": [
    (fields) => ofSchema({ type: "integer", ...fields }),
    { minimum: 1, maximum: 9, exclusiveMinimum: 1, exclusiveMaximum: 9, multipleOf: 2, format: "int32" },
  ],
  "Schema Object of an object": [
    (fields) => ofSchema({ ...thing, ...fields }),
    {
      ...{
        required: ["a"],
        additionalProperties: text,
        patternProperties: { "^b": text },
        propertyNames: { minLength: 1 },
      },
      ...{
        minProperties: 1,
        maxProperties: 9,
        dependentRequired: { a: ["b"] },
        dependentSchemas: { a: { required: ["b"] } },
      },
      ...{ unevaluatedProperties: false },
    },
  ],
  "Schema Object of an array": [
    (fields) => ofSchema({ type: "array", items: text, ...fields }),
    {
      ...{
        items: { type: "integer" },
        prefixItems: [{ type: "integer" }],
        contains: { const: "a" },
        minItems: 1,
        maxItems: 9,
      },
      ...{ uniqueItems: true, unevaluatedItems: false },
    },
  ],
  "Schema Object of an array that contains": [
    (fields) => ofSchema({ type: "array", items: text, contains: { const: "a" }, ...fields }),
    { minContains: 2, maxContains: 3 },
  ],
};

/** What only people read, in the contract itself and in the pages that are made of it; and what is of use where something refers to it. */
const forPeople: Readonly<Record<string, readonly string[]>> = {
  // References are followed from file to file, wherever these are published.
  OpenAPI: ["$self", "jsonSchemaDialect", "tags", "externalDocs"],
  Info: ["summary", "termsOfService", "version", "contact", "license"],
  Server: ["name"],
  "Server Variable": ["description"],
  Components: ["examples", "securitySchemes", "links", "callbacks"],
  "Path Item": ["summary", "description"],
  Operation: ["tags", "externalDocs", "callbacks"],
  Parameter: ["allowEmptyValue"],
  Response: ["links"],
  // The only style that there is, and lists are the same either way.
  Header: ["style", "explode", "examples"],
  Example: ["summary", "description", "externalValue", "serializedValue"],
  "Security Scheme of type oauth2": ["description", "oauth2MetadataUrl", "deprecated"],
  "Security Scheme of type http": ["description", "bearerFormat", "deprecated"],
  "Security Scheme of type apiKey": ["description", "deprecated"],
  "Security Scheme of type openIdConnect": ["description", "openIdConnectUrl"],
  // How a token is obtained is for whoever gives one.
  "OAuth Flows": ["implicit", "clientCredentials", "deviceAuthorization"],
  "OAuth Flow": ["tokenUrl", "scopes"],
  // Of a body: the comment is the operation's. Members have these in comments, and members alone may be left out or in one direction.
  "Schema Object of a string": [
    ...["title", "description", "deprecated", "externalDocs", "$comment", "default", "readOnly", "writeOnly"],
    ...["$defs", "$schema", "$id", "$anchor", "$dynamicAnchor"],
  ],
  // Of "contains" it is told already that it is not checked.
  "Schema Object of an array that contains": ["minContains", "maxContains"],
};

describe.each(Object.entries(objects))(
  "%s Object: each field works, is for people, or is told",
  (object, [holder, fields]) => {
    test.each(Object.entries(fields))("%s", async (field, value) => {
      const without = await outcomeOf(holder({}));
      const { told, files } = await outcomeOf(holder({ [field]: value }));
      const isTold = told.some((fact) => !without.told.includes(fact));
      const works = files !== without.files;
      expect(isTold || works).toBe(!(forPeople[object] ?? []).includes(field));
    });
  },
);

/** What a build tells, and makes, but for the copies of the contract. */
async function outcomeOf(document: Json): Promise<{ told: string[]; files: string }> {
  const options = {
    contract: await contractFile(document),
    runtime: "adultwork-webcam/runtime",
    modules: "ts",
    emit: emitterNames,
  } as const;
  try {
    const { modules, notices } = await generateAndTell(options);
    const files = [...modules].filter(([name]) => !name.startsWith("openapi"));
    return { told: notices.map(({ found }) => found), files: JSON.stringify(files) };
  } catch (error) {
    if (!(error instanceof ContractFault)) throw error;
    return { told: [error.message], files: "" };
  }
}

test.each([
  ["the contract", (dialect: string) => contract({ jsonSchemaDialect: dialect })],
  ["a schema", (dialect: string) => ofSchema({ ...text, $schema: dialect })],
])("another dialect of JSON Schema, of %s, is told", async (_, holder) => {
  const draft4 = "http://json-schema.org/draft-04/schema#";
  expect((await outcomeOf(holder(draft4))).told).toContain(`the dialect "${draft4}"`);
  expect((await outcomeOf(holder("https://spec.openapis.org/oas/3.1/dialect/base"))).told).toEqual([]);
});
