import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { buildAndImport } from "./support/build.js";
import { smallContract } from "./support/small-contract.js";
import { compilerMessages } from "./support/type-check.js";

const responses = { "204": { description: "" } };
const regional = {
  url: "https://{region}.small.example:{port}/{base}/",
  description: "By region",
  variables: { region: { default: "eu", enum: ["eu", "us"] }, port: { default: "8443" }, base: { default: "v1" } },
};
const servers = [{ url: "https://first.example/api/" }, regional];

/** The URLs that calls of each path go to. */
async function urlsOf(contract: unknown, options: object = {}, callOptions: object = {}) {
  const { entry } = await buildAndImport(contract);
  const urls: string[] = [];
  const fetch = async (request: Request) => {
    urls.push(request.url);
    return new Response(null, { status: 204 });
  };
  const client = entry.createClient({ fetch, ...options });
  for (const path of Object.keys(Object(contract).paths)) {
    const { error } = await client.GET(path, callOptions);
    expect(error).toBeUndefined();
  }
  return urls;
}

describe("a client calls", () => {
  const contract = smallContract({ "/things": { get: { responses } } }, { servers });

  test.each<[string, object, string]>([
    ["the contract's first server", {}, "https://first.example/api/things"],
    ["the one at a place", { server: 1 }, "https://eu.small.example:8443/v1/things"],
    ["the one of a URL", { server: servers[0]?.url.replace(/\/$/, "") }, "https://first.example/api/things"],
    [
      "one with values for its variables",
      { server: regional.url.replace(/\/$/, ""), serverVariables: { region: "us", base: "v2" } },
      "https://us.small.example:8443/v2/things",
    ],
    ["the baseUrl, whatever server", { server: 1, baseUrl: "https://own.example/" }, "https://own.example/things"],
  ])("%s", async (_, options, url) => {
    expect(await urlsOf(contract, options)).toEqual([url]);
  });

  test("no server that the contract does not have, and none with a value that it does not allow", async () => {
    const { entry } = await buildAndImport(contract);
    expect(() => entry.createClient({ server: 2 })).toThrow(
      new TypeError(
        `The contract has no server 2; there are: https://first.example/api, ${regional.url.slice(0, -1)}.`,
      ),
    );
    expect(() => entry.createClient({ server: "https://other.example" })).toThrow(TypeError);
    expect(() => entry.createClient({ server: 1, serverVariables: { region: "asia" } })).toThrow(
      new TypeError("The server variable region is to be one of eu, us, not asia."),
    );
  });
});

test("a relative server needs a baseUrl, where there is no page that it is relative to", async () => {
  for (const relative of [[{ url: "/api/v1" }], [{ url: "/" }], undefined]) {
    const contract = smallContract({ "/things": { get: { responses } } }, { servers: relative });
    const { entry } = await buildAndImport(contract);
    expect(() => entry.createClient()).toThrow("relative to where it is published");
    expect(await urlsOf(contract, { baseUrl: "https://own.example/v2" })).toEqual(["https://own.example/v2/things"]);
  }
});

describe("an operation with a server of its own", () => {
  const contract = smallContract(
    {
      "/usual": { get: { responses } },
      "/path": { servers: [{ url: "https://path.example" }], get: { responses } },
      "/operation": {
        servers: [{ url: "https://path.example" }],
        get: { servers: [{ url: "https://{host}.example", variables: { host: { default: "own" } } }], responses },
      },
      "/relative": { get: { servers: [{ url: "/v2" }], responses } },
    },
    { servers },
  );

  test("is called there: the operation's before the path's", async () => {
    expect(await urlsOf(contract)).toEqual([
      "https://first.example/api/usual",
      "https://path.example/path",
      "https://own.example/operation",
      "https://first.example/v2/relative",
    ]);
    expect((await urlsOf(contract, { serverVariables: { host: "other" } }))[2]).toBe("https://other.example/operation");
  });

  test("is not, where the client or the call has a baseUrl: then no other server is called", async () => {
    const base = { baseUrl: "https://test.example/api" };
    expect(await urlsOf(contract, base)).toEqual([
      "https://test.example/api/usual",
      "https://test.example/api/path",
      "https://test.example/api/operation",
      "https://test.example/v2/relative",
    ]);
    expect((await urlsOf(contract, {}, base)).every((url) => url.startsWith("https://test.example/api/"))).toBe(true);
  });
});

test("the compiler knows the servers and their variables", async () => {
  const contract = smallContract({ "/things": { get: { responses } } }, { servers });
  const { directory } = await buildAndImport(contract);
  const use = join(directory, "use.ts");
  await writeFile(
    use,
    `import { createClient } from "./index.js";
createClient({ server: 1, serverVariables: { region: "us", port: "1" } });
createClient({ server: "https://first.example/api" });
// @ts-expect-error no such server
createClient({ server: "https://second.example/api" });
// @ts-expect-error no such value
createClient({ server: 1, serverVariables: { region: "asia" } });
// @ts-expect-error no such variable
createClient({ server: 1, serverVariables: { stage: "test" } });
`,
  );
  expect(compilerMessages([use])).toEqual([]);
});
