import { describe, expect, test } from "vitest";
import { type Change, operation, problemsOf, startLoan } from "../support/refusals.js";

describe("a construct that the build does not support stops it, with its place and what to write instead: operations", () => {
  test.each<[string, Change, string, string, string]>([
    [
      "another version",
      (c) => {
        c.openapi = "4.0.0";
      },
      "/openapi",
      'OpenAPI "4.0.0"',
      "write the contract in OpenAPI 3.0, 3.1 or 3.2, as in openapi: 3.1.0",
    ],
    [
      "webhooks",
      (c) => {
        c.webhooks = {};
      },
      "/webhooks",
      "webhooks",
      "leave out webhooks: a client has no use for it",
    ],
    [
      "no server",
      (c) => {
        c.servers = [];
      },
      "/servers",
      "no server",
      "write at least one server: the first is the client's default base URL",
    ],
    [
      "a server with variables",
      (c) => {
        c.servers = [{ url: "https://{region}.example", variables: { region: { default: "eu" } } }];
      },
      "/servers/0/variables",
      "variables",
      "leave out variables: write each server's whole URL",
    ],
    [
      "a relative server",
      (c) => {
        c.servers = [{ url: "/api" }];
      },
      "/servers/0/url",
      "/api",
      "write an absolute http or https URL without variables",
    ],
    [
      "a server with white space",
      (c) => {
        c.servers = [{ url: "https://library.example/\n### other" }];
      },
      "/servers/0/url",
      "https://library.example/\n### other",
      "write an absolute http or https URL without variables",
    ],
    [
      "a query in a path",
      (c) => {
        c.paths["/loans?all"] = { get: { operationId: "allLoans", responses: { 204: { description: "" } } } };
      },
      "/paths/~1loans?all",
      "a query or a fragment in a path",
      "write its parts as query parameters",
    ],
    [
      "a media type that no header can hold",
      (c) => {
        const { content } = c.components.responses.Loan;
        content["application/x\nEvil: y+json"] = content["application/json"];
      },
      "/components/responses/Loan/content/application~1x\nEvil: y+json",
      "application/x\nEvil: y+json",
      "write a JSON or XML media type: the decoder knows no other",
    ],
    [
      "an example without a value",
      (c) => {
        c.components.responses.Loan.content["application/json"].examples = { a: { summary: "A loan" } };
      },
      "/components/responses/Loan/content/application~1json/examples/a",
      "an example without a value",
      "write its value here: the build reads no other place",
    ],
    [
      "an example of XML that is no document",
      (c) => {
        c.components.responses.Loan.content["application/xml"].example = { id: "1" };
      },
      "/components/responses/Loan/content/application~1xml/example",
      'an example of application/xml: {"id":"1"}',
      "write the XML document, as a string",
    ],
    [
      "no operationId",
      (c) => {
        delete c.paths["/loans"].post.operationId;
      },
      startLoan,
      "no operationId",
      "write one: it names the client's method",
    ],
    [
      "an operationId that the client has",
      operation("operationId", "POST"),
      `${startLoan}/operationId`,
      '"POST"',
      "write another one: the client has a member of that name",
    ],
    [
      "an operationId that makes a promise of the client",
      operation("operationId", "then"),
      `${startLoan}/operationId`,
      '"then"',
      "write another one: the client has a member of that name",
    ],
    [
      "an operationId that every object has",
      operation("operationId", "__proto__"),
      `${startLoan}/operationId`,
      '"__proto__"',
      "write another one: the client has a member of that name",
    ],
    [
      "callbacks",
      operation("callbacks", {}),
      `${startLoan}/callbacks`,
      "callbacks",
      "leave out callbacks: the client does not support it",
    ],
    [
      "servers of an operation",
      operation("servers", [{ url: "https://x.example" }]),
      `${startLoan}/servers`,
      "servers",
      "leave out servers: the client does not support it",
    ],
    [
      "no 2xx response",
      operation("responses", { default: { description: "" } }),
      `${startLoan}/responses`,
      "no 2xx response",
      "write the answer of a success",
    ],
    [
      "a response that is neither JSON nor XML",
      operation("responses", { "200": { description: "", content: { "text/csv": { schema: { type: "string" } } } } }),
      `${startLoan}/responses/200/content/text~1csv`,
      "text/csv",
      "write a JSON or XML media type: the decoder knows no other",
    ],
    [
      "content of an error",
      operation("responses", {
        "201": { description: "" },
        "400": { description: "", content: { "application/json": { schema: { type: "string" } } } },
      }),
      `${startLoan}/responses/400/content`,
      "content of status 400",
      "leave it out, and describe it: the body of an answer outside 2xx is given as text, in HttpError",
    ],
    [
      "a body without a schema",
      operation("responses", { "200": { description: "", content: { "application/json": {} } } }),
      `${startLoan}/responses/200/content/application~1json`,
      "no schema",
      "write the schema of the body",
    ],
    [
      "an XML root without a name",
      operation("responses", { "200": { description: "", content: { "text/xml": { schema: { type: "object" } } } } }),
      `${startLoan}/responses/200/content/text~1xml/schema`,
      "no name for the root element",
      "write xml.name, or refer to a schema in components",
    ],
    [
      "items of an XML root without a name",
      operation("responses", {
        "200": {
          description: "",
          content: {
            "text/xml": { schema: { type: "array", items: { type: "string" }, xml: { name: "a", wrapped: true } } },
          },
        },
      }),
      `${startLoan}/responses/200/content/text~1xml/schema/items`,
      "no name for the elements of the items",
      "write xml.name under items, or refer to a schema that has it",
    ],
    [
      "an API key",
      (c) => {
        c.components.securitySchemes.token = { type: "apiKey", in: "header", name: "X-Key" };
      },
      "/components/securitySchemes/token",
      '"apiKey"',
      "write an oauth2 scheme, or one of type http with scheme bearer: the client sends a bearer token",
    ],
    [
      "basic authentication",
      (c) => {
        c.components.securitySchemes.token = { type: "http", scheme: "basic" };
      },
      "/components/securitySchemes/token",
      '"basic"',
      "write an oauth2 scheme, or one of type http with scheme bearer: the client sends a bearer token",
    ],
    [
      "a scope that no flow has",
      operation("security", [{ token: ["laons"] }]),
      `${startLoan}/security/0/token/0`,
      '"laons"',
      "name a scope of the scheme's flows",
    ],
    [
      "a scheme that is not there",
      operation("security", [{ tokn: [] }]),
      `${startLoan}/security/0/tokn`,
      "tokn",
      "name a scheme of components/securitySchemes",
    ],
    [
      "alternatives that differ",
      operation("security", [{ token: ["loans"] }, { token: [] }]),
      `${startLoan}/security`,
      "alternatives with different scopes",
      "let each alternative name the same scopes",
    ],
    [
      "security that is optional",
      operation("security", [{}]),
      `${startLoan}/security/0`,
      "an alternative without security",
      "leave it out, or write security: []",
    ],
  ])("%s", async (_, change, pointer, found, advice) => {
    expect(await problemsOf(change)).toContainEqual({ pointer, found, advice });
  });
});
