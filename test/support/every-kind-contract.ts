/** A made-up contract with a little of every kind that a page of an operation has to show. */
export function everyKindContract(): object {
  const path = "/pets/{petId}/of/a/path/that/is/longer/than/the/screen/of/a/telephone/{otherIdentifierWithALongName}";
  return {
    openapi: "3.1.0",
    info: {
      title: "Every kind",
      version: "1",
      description: "# Intro\n\nHello ![logo](https://pictures.example/x.png)\n\n### Deep\n\nText",
    },
    servers: [
      {
        url: "https://{region}.example.com/api",
        variables: { region: { default: "eu" } },
        description: "Main",
      },
    ],
    paths: {
      [path]: {
        parameters: [
          {
            name: "petId",
            in: "path",
            required: true,
            schema: { type: "string", format: "uuid" },
            description: "Whose.\n\n- a\n- b",
            "x-note": "The pet's id is odd.",
          },
          {
            name: "otherIdentifierWithALongName",
            in: "path",
            required: true,
            schema: { type: "integer", minimum: 1, maximum: 10 },
          },
        ],
        get: {
          operationId: "getPet",
          summary: "Get a pet",
          description: 'Gives one pet, by its `id`.\n\n## Usage\n\nSome text.\n\n#### Deeper\n\n```json\n{"a":1}\n```',
          deprecated: true,
          security: [{ key: [] }, { basic: [], cookie: [] }, {}],
          parameters: [
            {
              name: "filter",
              in: "query",
              style: "deepObject",
              explode: true,
              schema: { $ref: "#/components/schemas/Filter" },
            },
            { name: "X-Trace", in: "header", schema: { type: "string" } },
            { name: "session", in: "cookie", schema: { type: "string" } },
            { name: "status", in: "query", schema: { type: "array", items: { type: "string", enum: ["new", "old"] } } },
          ],
          responses: {
            200: {
              description: "A pet",
              headers: {
                "X-Rate-Limit": { required: true, description: "How many are left.", schema: { type: "integer" } },
              },
              content: {
                "application/json": {
                  schema: { $ref: "#/components/schemas/Pet" },
                  examples: {
                    cat: { summary: "A cat", value: { petType: "cat", name: "Tom" } },
                    dog: { summary: "A dog", value: { petType: "dog", bark: true } },
                  },
                },
                "text/plain": { schema: { type: "string" }, example: "Tom" },
                "application/octet-stream": {},
              },
            },
            202: {
              description: "Later",
              content: {
                "application/json": {
                  schema: {
                    type: "object",
                    required: ["job"],
                    properties: {
                      job: {
                        type: "object",
                        description: "The job.\n\n## What it does\n\nMuch.",
                        properties: {
                          id: { type: "string", readOnly: true },
                          steps: {
                            type: "array",
                            items: { type: "object", properties: { name: { type: "string", deprecated: true } } },
                          },
                        },
                      },
                    },
                  },
                },
              },
            },
            204: { description: "Nothing" },
            404: {
              description: "None",
              content: {
                "application/problem+json": {
                  schema: { $ref: "#/components/schemas/Problem" },
                  example: { title: { why: "Not found" } },
                },
              },
            },
            "4XX": { description: "Refused" },
            default: {
              description: "Failed",
              content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
            },
          },
        },
        delete: { responses: { 204: { description: "Gone" } } },
      },
      "/pets": {
        post: {
          operationId: "addPet",
          requestBody: {
            content: {
              "application/json": {
                schema: {
                  type: "object",
                  required: ["name"],
                  properties: {
                    name: { type: "string", minLength: 1, maxLength: 10, pattern: "^[a-z]+$", default: "tom" },
                    tags: { type: "array", minItems: 1, uniqueItems: true, items: { type: "string" } },
                    branches: { type: "object", additionalProperties: { $ref: "#/components/schemas/Tree" } },
                    place: { type: "array", prefixItems: [{ type: "string" }, { type: "integer" }], items: false },
                    more: {},
                    either: {
                      oneOf: [
                        { type: "object", properties: { a: { type: "string" } } },
                        { type: "object", properties: { b: { type: "integer" } } },
                        { type: "null" },
                      ],
                    },
                    country: { type: "string", enum: [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"] },
                  },
                },
              },
              "multipart/form-data": {
                schema: { type: "object", properties: { file: { type: "string", format: "binary" } } },
              },
            },
          },
          responses: {
            default: {
              description: "Done.",
              content: { "application/json": { schema: { $ref: "#/components/schemas/responses" } } },
            },
          },
        },
      },
      "/none": { get: { responses: { 200: { description: "" } } } },
    },
    components: {
      securitySchemes: {
        key: { type: "apiKey", in: "header", name: "X-Key", description: "Ask for a key." },
        basic: { type: "http", scheme: "basic" },
        cookie: { type: "apiKey", in: "cookie", name: "sid" },
      },
      schemas: {
        Filter: {
          type: "object",
          additionalProperties: false,
          properties: { age: { type: "integer" }, not: { $ref: "#/components/schemas/Filter" } },
        },
        Pet: {
          description: "A pet of either kind.",
          oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }],
          discriminator: {
            propertyName: "petType",
            mapping: { cat: "#/components/schemas/Cat", dog: "#/components/schemas/Dog" },
          },
        },
        Base: {
          type: "object",
          required: ["petType"],
          properties: { petType: { type: "string", description: "From the base.", "x-note": "Of the base." } },
        },
        Cat: {
          allOf: [
            { $ref: "#/components/schemas/Base" },
            { type: "object", properties: { name: { type: "string", description: "From the second part." } } },
          ],
        },
        Dog: {
          allOf: [
            { $ref: "#/components/schemas/Base" },
            {
              type: "object",
              properties: {
                bark: { type: "boolean" },
                puppies: { type: "array", items: { $ref: "#/components/schemas/Dog" } },
              },
            },
          ],
        },
        Tree: { type: "array", items: { $ref: "#/components/schemas/Tree" }, "x-note": "A tree is its branches." },
        Problem: {
          type: "object",
          properties: { title: { type: "object", properties: { why: { type: "string" } } } },
          additionalProperties: { type: "object", properties: { since: { type: ["string", "null"] } } },
        },
        // Named as a part of the page might be.
        responses: {
          type: "object",
          properties: { notes: { type: "string", "x-reasoned": "No page says so." } },
        },
      },
    },
  };
}
