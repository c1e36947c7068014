import { describe, expect, test } from "vitest";
import { buildAndImport } from "../support/build.js";
import { libraryContract } from "../support/library-contract.js";
import { problemsOf } from "../support/refusals.js";

const scopes = { loans: "Loans" };
const tokenUrl = "https://library.example/token";
const authorizationUrl = "https://library.example/authorize";
const flowsAt = "/components/securitySchemes/token/flows";

async function tokenRefreshOf(flows: Record<string, unknown>): Promise<unknown> {
  const contract = libraryContract();
  contract.components.securitySchemes.token.flows = flows;
  const { directory } = await buildAndImport(contract);
  const { contract: tables } = await import(/* @vite-ignore */ `${process.cwd()}/${directory}/contract.js`);
  return tables.tokenRefresh;
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

  test("an address that is none stops the build", async () => {
    const problems = await problemsOf((contract) => {
      contract.components.securitySchemes.token.flows = { password: { tokenUrl: "/token", scopes } };
    });
    expect(problems).toEqual([
      { pointer: `${flowsAt}/password/tokenUrl`, found: "/token", advice: "write an absolute http or https URL" },
    ]);
  });

  test("a life without a reason stops the build", async () => {
    const problems = await problemsOf((contract) => {
      contract.components.securitySchemes.token.flows.clientCredentials["x-access-token-lifetime"] = { seconds: 60 };
    });
    expect(problems).toMatchObject([{ pointer: `${flowsAt}/clientCredentials/x-access-token-lifetime` }]);
  });
});
