/** The text that stands at a place of the contract. */
export type TextAt = (place: string, usual: string) => string;

/**
 * A contract with a text of its own in every place of OpenAPI that takes one, which a name tells.
 *
 * @param at gives the text of a place, for the usual one
 */
export function contractOfTexts(at: TextAt): object {
  const member = at("name of a member", "title");
  const scheme = at("name of a security scheme", "token");
  const schema = { $ref: `#/components/schemas/${escapeFragment(at("name of a schema", "Thing"))}` };
  const parameter = (place: string, others: object = {}) => ({
    name: at(`name of a parameter in ${place}`, "name"),
    in: place,
    required: true,
    description: at(`description of a parameter in ${place}`, "It."),
    example: at(`example of a parameter in ${place}`, "a"),
    schema: { type: "string" },
    ...others,
  });
  const media = { schema, examples: { [at("name of an example", "first")]: exampleOf(at, member) } };
  return {
    openapi: "3.1.0",
    info: {
      title: at("title", "Texts"),
      version: at("version", "1"),
      description: at("description", "It."),
      "x-note": at("note", "It."),
    },
    servers: [
      {
        url: `https://texts.example/${at("URL of a server", "api")}/{${at("name of a server variable", "stage")}}`,
        description: at("description of a server", "It."),
        variables: {
          [at("name of a server variable", "stage")]: {
            default: at("value of a server variable", "live"),
            enum: [at("value of a server variable", "live"), "test"],
          },
        },
      },
    ],
    tags: [{ name: at("tag", "things"), description: at("description of a tag", "It.") }],
    [`x-${at("name of an extension", "own")}`]: { [at("name in an extension", "a")]: at("text of an extension", "b") },
    "x-xml-nil-aliases": [
      { namespace: at("namespace of a nil alias", "urn:nil"), localName: "isNil", reason: at("reason", "It.") },
    ],
    paths: {
      [`/things/${at("path", "all")}/{${at("name of a parameter in path", "name")}}`]: {
        post: {
          operationId: at("operationId", "sendThing"),
          tags: [at("tag", "things")],
          summary: at("summary of an operation", "Send."),
          description: at("description of an operation", "It."),
          security: [{ [scheme]: [at("scope", "things")] }],
          parameters: ["path", "query", "header", "cookie"].map((place) => parameter(place)),
          requestBody: {
            required: true,
            description: at("description of a request", "It."),
            content: { "application/json": media, [at("media type", "text/plain")]: textMedia(at("text body", "It.")) },
          },
          responses: {
            "200": {
              description: at("description of an answer", "It."),
              headers: { [at("name of a header", "X-Count")]: { schema: { type: "integer" } } },
              content: { "application/json": media, "application/xml": { schema, example: at("XML", "<Thing/>") } },
            },
          },
        },
        put: {
          operationId: "sendText",
          parameters: [parameter("path")],
          requestBody: { content: { "text/plain": textMedia(at("text body", "It.")) } },
          responses: { "200": { $ref: "#/components/responses/Text" } },
        },
        patch: {
          operationId: "sendXml",
          parameters: [parameter("path")],
          requestBody: { content: { "application/xml": { schema, example: at("XML", "<Thing/>") } } },
          responses: {},
        },
        delete: {
          operationId: "sendForm",
          parameters: [parameter("path")],
          requestBody: {
            content: { "multipart/form-data": { schema, example: { [member]: at("text of a form", "a"), Kind: "a" } } },
          },
          responses: {},
        },
      },
    },
    components: {
      securitySchemes: {
        [scheme]: {
          type: "oauth2",
          description: at("description of a security scheme", "It."),
          flows: {
            clientCredentials: {
              tokenUrl: `https://texts.example/${at("token URL", "token")}`,
              scopes: { [at("scope", "things")]: at("description of a scope", "It.") },
            },
          },
        },
        key: { type: "apiKey", in: "header", name: at("name of an API key", "X-Key") },
      },
      responses: { Text: { description: "It.", content: { [at("media type of an answer", "text/plain")]: {} } } },
      parameters: { [at("name of a parameter in components", "P")]: { ...parameter("query") } },
      headers: { [at("name of a header in components", "H")]: { schema: { type: "string" } } },
      requestBodies: { [at("name of a request in components", "R")]: { content: { "text/plain": {} } } },
      examples: { [at("name of an example in components", "E")]: { value: at("example", "a") } },
      schemas: {
        [at("name of a schema", "Thing")]: {
          type: "object",
          title: at("title of a schema", "Thing"),
          description: at("description of a schema", "It."),
          xml: {
            name: at("XML name", "Thing"),
            namespace: at("namespace", "urn:things"),
            prefix: at("prefix", "t"),
          },
          required: [member, "Kind"],
          properties: {
            [member]: {
              type: "string",
              description: at("description of a member", "It."),
              title: at("title of a member", "It"),
              default: at("default", "a"),
              example: at("example of a member", "a"),
              examples: [at("example", "a")],
              "x-note": at("note of a member", "It."),
              xml: { name: "Title" },
            },
            Kind: { type: "string", xml: { name: at("XML name of a member", "Kind") } },
            Pattern: { type: "string", pattern: at("pattern", "^a$") },
            Format: { type: "string", format: at("format", "uuid") },
            Enum: { type: "string", enum: [at("value of an enum", "a"), "b"], default: "b" },
            Const: { const: at("const", "a") },
            Named: { $ref: "#/components/schemas/Named" },
            Choice: { $ref: "#/components/schemas/Choice" },
            Map: {
              type: "object",
              additionalProperties: { type: "string", description: at("description of others", "It.") },
            },
          },
        },
        Named: {
          type: "string",
          enum: [at("named value", "a")],
          "x-enum-varnames": [at("name of a value", "A")],
          "x-enum-descriptions": [at("description of a value", "It.")],
        },
        Choice: {
          oneOf: [{ $ref: "#/components/schemas/One" }],
          discriminator: {
            propertyName: at("name of a discriminator", "kind"),
            mapping: { [at("key of a mapping", "one")]: "#/components/schemas/One" },
          },
        },
        One: {
          type: "object",
          required: [at("name of a discriminator", "kind")],
          properties: { [at("name of a discriminator", "kind")]: { type: "string", xml: { name: "Kind" } } },
        },
      },
    },
  };
}

/** The places, in the contract's order. */
export const textPlaces: readonly string[] = (() => {
  const places = new Set<string>();
  contractOfTexts((place, usual) => {
    places.add(place);
    return usual;
  });
  return [...places];
})();

function exampleOf(at: TextAt, member: string): object {
  return { summary: at("summary of an example", "It."), value: { [member]: at("text in an example", "a"), Kind: "a" } };
}

function textMedia(example: string): object {
  return { schema: { type: "string" }, example };
}

/** RFC 6901 §3 and §6. */
function escapeFragment(step: string): string {
  return encodeURIComponent(
    step
      .replaceAll(/\p{Cs}/gu, "\ufffd")
      .replaceAll("~", "~0")
      .replaceAll("/", "~1"),
  );
}
