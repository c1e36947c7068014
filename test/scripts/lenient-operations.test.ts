import { describe, expect, test } from "vitest";
import { compileContract } from "../../scripts/compile/compile-contract.js";
import { loadContract } from "../../scripts/load/load-contract.js";
import { contractFile } from "../support/build.js";
import { smallContract } from "../support/small-contract.js";

const responses = { "204": { description: "" } };
const withGet = (operation: object, path = "/things") =>
  smallContract({ [path]: { get: { responses, ...operation } } });
const withServer = (server: object) => smallContract({ "/things": { get: { responses } } }, { servers: [server] });
const withScheme = (scheme: object) =>
  smallContract(
    { "/things": { get: { responses, security: [{ it: [] }] } } },
    { components: { securitySchemes: { it: scheme } } },
  );
const string = { type: "string" };
const inPath = { name: "id", in: "path", required: true, schema: string };

describe("a fault of an operation that changes no value is told with its place, and the build goes on", () => {
  test.each<[string, unknown, string, string]>([
    [
      "a name in the path that nobody declares",
      withGet({}, "/things/{id}"),
      "{id} in the path, and no such parameter",
      "/paths/~1things~1{id}/get",
    ],
    [
      "a parameter that the path does not have",
      withGet({ parameters: [inPath] }),
      "parameter id, in: path",
      "/paths/~1things/get/parameters/0",
    ],
    [
      "a parameter of a path that need not be there",
      withGet({ parameters: [{ ...inPath, required: false }] }, "/things/{id}"),
      "a parameter of a path that is not required",
      "/paths/~1things~1{id}/get/parameters/0",
    ],
    [
      "a parameter twice",
      withGet({ parameters: ["a", "b", "a"].map((name) => ({ name, in: "query", schema: string })) }),
      "another parameter a in query",
      "/paths/~1things/get/parameters/2",
    ],
    ...["Accept", "Content-Type", "Authorization"].map((name): [string, unknown, string, string] => [
      `the header ${name}, which OpenAPI ignores as a parameter`,
      withGet({ parameters: [{ name, in: "header", required: true, schema: string }] }),
      `the header ${name} as a parameter`,
      "/paths/~1things/get/parameters/0",
    ]),
    [
      "a body that fetch does not send",
      withGet({ requestBody: { content: { "application/json": {} } } }),
      "a body of GET",
      "/paths/~1things/get/requestBody",
    ],
    [
      "a method that fetch does not send",
      smallContract({ "/things": { trace: { responses } } }),
      "an operation of the method TRACE",
      "/paths/~1things/trace",
    ],
    [
      "a method of OpenAPI 3.2 that is not its own",
      { ...smallContract({ "/things": { additionalOperations: { LINK: { responses } } } }), openapi: "3.2.0" },
      "an operation of the method LINK",
      "/paths/~1things/additionalOperations/LINK",
    ],
    [
      "an operationId twice",
      smallContract({ "/a": { get: { operationId: "a", responses } }, "/b": { get: { operationId: "a", responses } } }),
      'the operationId "a", which another operation has too',
      "/paths/~1b/get/operationId",
    ],
    ...["POST", "then", "__proto__", "GET /things"].map((name): [string, unknown, string, string] => [
      `the operationId ${name}, which no method can be called`,
      withGet({ operationId: name }),
      `the operationId ${JSON.stringify(name)}, a name that the client has a member of`,
      "/paths/~1things/get/operationId",
    ]),
    [
      "a scheme of HTTP that is neither bearer nor basic",
      withScheme({ type: "http", scheme: "digest" }),
      'the http scheme "digest"',
      "/components/securitySchemes/it/scheme",
    ],
    [
      "a scope that no flow has",
      smallContract(
        { "/things": { get: { responses, security: [{ it: ["raed"] }] } } },
        {
          components: {
            securitySchemes: { it: { type: "oauth2", flows: { implicit: { authorizationUrl: "/a", scopes: {} } } } },
          },
        },
      ),
      '"raed", which is no scope of the scheme\'s flows',
      "/paths/~1things/get/security/0/it/0",
    ],
    [
      "a security scheme that is nowhere",
      withGet({ security: [{ tokn: [] }] }),
      '"tokn", which is no scheme of components/securitySchemes',
      "/paths/~1things/get/security/0/tokn",
    ],
    [
      "a server variable without a default",
      withServer({ url: "https://{a}.example", variables: { a: {} } }),
      "a variable without a default",
      "/servers/0/variables/a",
    ],
    [
      "an empty default",
      withServer({ url: "https://{a}.example", variables: { a: { default: "" } } }),
      '""',
      "/servers/0/variables/a/default",
    ],
    [
      "a default that the enum does not have",
      withServer({ url: "https://{a}.example", variables: { a: { default: "eu", enum: ["us"] } } }),
      '"eu"',
      "/servers/0/variables/a/default",
    ],
    [
      "an enum of numbers",
      withServer({ url: "https://x.example:{a}", variables: { a: { default: "1", enum: [1, 2] } } }),
      "a number in place of a text",
      "/servers/0/variables/a/enum/0",
    ],
    [
      "a server variable that is not described",
      withServer({ url: "https://{a}.example" }),
      "{a}, which variables does not describe",
      "/servers/0/url",
    ],
    [
      "a server variable that the URL does not have",
      withServer({ url: "https://x.example", variables: { a: { default: "b" } } }),
      'the variable "a"',
      "/servers/0/variables/a",
    ],
    ["a server of another scheme", withServer({ url: "wss://x.example" }), '"wss://x.example"', "/servers/0/url"],
    [
      "an object of which nothing is said, in XML",
      withGet({ responses: { "200": { description: "", content: { "text/xml": { schema: { type: "object" } } } } } }),
      "an object of which nothing is said, in XML",
      "/paths/~1things/get/responses/200/content/text~1xml/schema",
    ],
  ])("%s", async (_, contract, found, pointer) => {
    const loaded = await loadContract(await contractFile(contract));
    compileContract(loaded);
    expect(loaded.notices()).toContainEqual(
      expect.objectContaining({ found, first: expect.objectContaining({ pointer }) }),
    );
  });
});
