import { describe, expect, test } from "vitest";
import { contractFile } from "../support/build.js";
import { libraryContract } from "../support/library-contract.js";
import { problemsOf } from "../support/refusals.js";
import { tablesOf } from "../support/tables-of.js";

const scopes = { loans: "Loans" };
const tokenUrl = "https://library.example/token";
const authorizationUrl = "https://library.example/authorize";
const flowsAt = "/components/securitySchemes/token/flows";

async function tokenRefreshOf(flows: Record<string, unknown>, servers?: unknown): Promise<unknown> {
  const contract = libraryContract();
  if (servers !== undefined) contract.servers = servers;
  contract.components.securitySchemes.token.flows = flows;
  return (await tablesOf(await contractFile(contract))).tokenRefresh;
}

describe("where tokens are renewed, by the OAuth flows of the contract", () => {
  test.each<[string, Record<string, unknown>, unknown]>([
    [
      "the refreshUrl",
      { authorizationCode: { authorizationUrl, tokenUrl, refreshUrl: `${tokenUrl}/2`, scopes } },
      { url: `${tokenUrl}/2` },
    ],
    ["without one, the tokenUrl", { password: { tokenUrl, scopes } }, { url: tokenUrl }],
    [
      "with the life of a token that the contract states",
      { password: { tokenUrl, scopes, "x-access-token-lifetime": { seconds: 60, reason: "It says so." } } },
      { url: tokenUrl, accessTokenLifetime: 60 },
    ],
    ["nowhere, for a flow without refresh tokens", { clientCredentials: { tokenUrl, scopes } }, undefined],
    [
      "nowhere, for flows that disagree",
      { password: { tokenUrl, scopes }, authorizationCode: { authorizationUrl, tokenUrl: `${tokenUrl}/2`, scopes } },
      undefined,
    ],
  ])("%s", async (_, flows, expected) => {
    expect(await tokenRefreshOf(flows)).toEqual(expected);
  });

  test.each([
    ["/token", "https://library.example/v1", { url: "/token", base: "https://library.example/v1" }],
    ["auth/token", "https://library.example/v1/", { url: "auth/token", base: "https://library.example/v1/" }],
    ["auth/token", "/v1", { url: "auth/token" }],
    ["ftp://library.example/token", "https://library.example", undefined],
    ["https://{tenant}.example/token", "https://library.example", undefined],
    ["", "https://library.example", undefined],
  ])(
    "%j of a server at %s: OpenAPI has it relative to the server, and what is no URL is none",
    async (url, server, expected) => {
      expect(await tokenRefreshOf({ password: { tokenUrl: url, scopes } }, [{ url: server }])).toEqual(expected);
    },
  );

  test("a life without a reason stops the build", async () => {
    const problems = await problemsOf((contract) => {
      contract.components.securitySchemes.token.flows.clientCredentials["x-access-token-lifetime"] = { seconds: 60 };
    });
    expect(problems).toMatchObject([{ pointer: `${flowsAt}/clientCredentials/x-access-token-lifetime` }]);
  });
});
