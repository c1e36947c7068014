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
      "a server with white space",
      (c) => {
        c.servers = [{ url: "https://library.example/\n### other" }];
      },
      "/servers/0/url",
      "https://library.example/\n### other",
      "write an http or https URL, or one that is relative to the contract's own",
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
      "write a media type, such as application/json, or a range of them, such as image/*",
    ],
    [
      "an XML root without a name",
      operation("responses", {
        "200": { description: "", content: { "text/xml": { schema: { type: "object", properties: {} } } } },
      }),
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
      "a header with a name that no header can have",
      operation("responses", { "204": { description: "", headers: { "X Left": { schema: { type: "string" } } } } }),
      `${startLoan}/responses/204/headers/X Left`,
      '"X Left"',
      "write a name that a header can have",
    ],
    [
      "a security scheme of a type that says not where a credential goes",
      (c) => {
        c.components.securitySchemes.token = { type: "oauth1" };
      },
      "/components/securitySchemes/token/type",
      '"oauth1"',
      "write apiKey, http, oauth2, openIdConnect or mutualTLS",
    ],
    [
      "the schema of an answer where Swagger 2 has it",
      operation("responses", { "200": { description: "", schema: { type: "object" } } }),
      `${startLoan}/responses/200/schema`,
      "a schema of an answer",
      "write it under content, by the answer's media type",
    ],
    [
      "a key in a cookie of a name that ends it",
      (c) => {
        c.components.securitySchemes.token = { type: "apiKey", in: "cookie", name: "a=b" };
      },
      "/components/securitySchemes/token/name",
      '"a=b"',
      "write a name that a cookie can have",
    ],
  ])("%s", async (_, change, pointer, found, advice) => {
    expect(await problemsOf(change)).toContainEqual({ pointer, found, advice });
  });
});
