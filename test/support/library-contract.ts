/** A made-up contract, with a little of everything that the build supports. Each call gives a new copy, to be changed at will. */
// biome-ignore lint/suspicious/noExplicitAny: tests write into it what no type would allow
export function libraryContract(): any {
  return {
    openapi: "3.1.0",
    info: { title: "Library", version: "1" },
    servers: [{ url: "https://library.example/api/" }],
    paths: {
      "/loans/{id}": {
        get: {
          operationId: "getLoan",
          parameters: [
            { name: "id", in: "path", required: true, schema: { type: "string" } },
            { name: "fields", in: "query", schema: { type: "array", items: { type: "string" } } },
          ],
          responses: { "200": { $ref: "#/components/responses/Loan" }, "404": { description: "There is none." } },
        },
        delete: {
          operationId: "endLoan",
          security: [{ token: ["loans"] }],
          parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
          responses: { "204": { description: "Ended." } },
        },
      },
      "/loans/{id}/renewals": {
        post: {
          operationId: "renewLoan",
          parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
          requestBody: { content: { "application/json": { schema: { $ref: "#/components/schemas/LoanRequest" } } } },
          responses: { "2XX": { $ref: "#/components/responses/Loan" } },
        },
      },
      "/loans": {
        post: {
          operationId: "startLoan",
          security: [{ token: ["loans"] }],
          requestBody: {
            required: true,
            content: { "application/json": { schema: { $ref: "#/components/schemas/LoanRequest" } } },
          },
          responses: { "201": { $ref: "#/components/responses/Loan" } },
        },
      },
    },
    components: {
      securitySchemes: {
        token: {
          type: "oauth2",
          flows: { clientCredentials: { tokenUrl: "https://library.example/token", scopes: { loans: "Loans" } } },
        },
      },
      responses: {
        Loan: {
          description: "The loan.",
          content: {
            "application/json": { schema: { $ref: "#/components/schemas/Loan" } },
            "application/xml": { schema: { $ref: "#/components/schemas/Loan" } },
          },
        },
      },
      schemas: {
        LoanRequest: { type: "object", required: ["Title"], properties: { Title: { type: "string" } } },
        Loan: {
          type: "object",
          xml: { namespace: "urn:library:loans" },
          required: ["id", "Books", "Notes"],
          properties: {
            id: { type: "string", xml: { attribute: true } },
            Renewals: { type: ["integer", "null"], format: "int32", xml: { attribute: true, name: "renewals" } },
            Due: { type: "string", format: "date" },
            Shelf: { type: ["string", "null"], enum: ["A", "B", null] },
            Reader: { anyOf: [{ $ref: "#/components/schemas/Reader" }, { type: "null" }] },
            Books: { type: "array", xml: { wrapped: true }, items: { $ref: "#/components/schemas/Book" } },
            Notes: {
              type: "array",
              items: { type: "string", xml: { name: "Note", namespace: "urn:library:notes", prefix: "n" } },
            },
          },
        },
        Reader: {
          type: "object",
          xml: { name: "Person", namespace: "urn:library:readers", prefix: "r" },
          properties: { Name: { type: "string" }, GuarantorOf: { $ref: "#/components/schemas/Loan" } },
        },
        Book: {
          type: "object",
          xml: { name: "Book", namespace: "urn:library:books" },
          required: ["Title", "Price"],
          properties: { Title: { type: "string" }, Price: { type: "number", format: "decimal" } },
        },
      },
    },
  };
}
