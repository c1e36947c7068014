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
      "a server of another scheme",
      (c) => {
        c.servers = [{ url: "ftp://library.example" }];
      },
      "/servers/0/url",
      "ftp://library.example",
      "write an http or https URL, or one that is relative to the contract's own",
    ],
    [
      "a server whose variable is nowhere",
      (c) => {
        c.servers = [{ url: "https://{region}.example", variables: { regoin: { default: "eu" } } }];
      },
      "/servers/0/url",
      "{region}",
      "write it under variables, with its default",
    ],
    [
      "a default that a server variable cannot have",
      (c) => {
        c.servers = [{ url: "https://{region}.example", variables: { region: { default: "eu", enum: ["us"] } } }];
      },
      "/servers/0/variables/region/default",
      "eu",
      "write one of us",
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
      "an operationId that could be that of an operation without one",
      operation("operationId", "GET /loans"),
      `${startLoan}/operationId`,
      '"GET /loans"',
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
      "XML without a schema",
      operation("responses", { "200": { description: "", content: { "application/xml": {} } } }),
      `${startLoan}/responses/200/content/application~1xml`,
      "no schema",
      "write the schema of the body",
    ],
    [
      "a header with a name that no header can have",
      operation("responses", { "204": { description: "", headers: { "X Left": { schema: { type: "string" } } } } }),
      `${startLoan}/responses/204/headers/X Left`,
      '"X Left"',
      "write a name that a header can have",
    ],
    [
      "an HTTP authentication scheme that the client does not know",
      (c) => {
        c.components.securitySchemes.token = { type: "http", scheme: "digest" };
      },
      "/components/securitySchemes/token/scheme",
      '"digest"',
      "write bearer or basic, or a scheme of type apiKey in the header Authorization, of which the caller gives the whole value",
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
  ])("%s", async (_, change, pointer, found, advice) => {
    expect(await problemsOf(change)).toContainEqual({ pointer, found, advice });
  });
});

test("an operationId that another operation has stops the build: it names one method", async () => {
  const [problem, ...others] = await problemsOf(operation("operationId", "getLoan"));
  expect(others).toEqual([]);
  expect(problem?.pointer).toContain(startLoan);
  expect(problem?.found).toContain("operationId");
});
