import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
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

describe("a baseUrl that no request can be sent to is a TypeError of createClient, which holds none of it", () => {
  test.each([
    ["a password", "https://user:secret-1@own.example"],
    ["a user's name", "https://secret-1@own.example"],
    ["a password in what is no URL", "https://user:secret-1@own.example:port"],
    ["a query", "https://own.example/api?key=secret-1"],
    ["an empty query", "https://own.example/api?"],
    ["a fragment", "https://own.example/#secret-1"],
    ["no scheme", "own.example/secret-1"],
    ["a host and a port alone", "localhost:3000"],
    ["another scheme", "ftp://own.example/secret-1"],
    ["a script", "javascript:secret-1()"],
    ["a file", "file:///secret-1"],
    ["a port that there is not", "http://own.example:99999"],
    ["a path alone, where there is no page", "/api"],
    ["nothing", ""],
  ])("%s", async (_, baseUrl) => {
    const { entry } = await buildAndImport(smallContract({ "/things": { get: { responses } } }));
    const fault = new TypeError(
      "baseUrl is to be an absolute URL of http or https, without a user's name or password, a query and a fragment.",
    );
    expect(() => entry.createClient({ baseUrl })).toThrow(fault);
    await expect(entry.createClient().GET("/things", { baseUrl })).rejects.toThrow(fault);
  });

  test("as is what the values of variables make of a server", async () => {
    const variables = { host: { default: "small.example" } };
    const contract = smallContract(
      { "/things": { get: { responses } } },
      { servers: [{ url: "https://{host}/", variables }] },
    );
    const { entry } = await buildAndImport(contract);
    expect(() => entry.createClient({ serverVariables: { host: "small.example:port" } })).toThrow(
      "The contract's server is to be an absolute URL of http or https",
    );
  });

  test("what means the same is taken: upper case, white space around it, dots, a trailing slash", async () => {
    const contract = smallContract({ "/things": { get: { responses } } });
    for (const baseUrl of [
      "HTTPS://Own.Example/a/../api",
      " https://own.example:443/api/\n",
      "https://own.example/api/",
    ])
      expect(await urlsOf(contract, { baseUrl })).toEqual(["https://own.example/api/things"]);
    expect(await urlsOf(contract, { baseUrl: "https://own.example/{id} b" })).toEqual([
      "https://own.example/%7Bid%7D%20b/things",
    ]);
  });
});

describe("a value of a server's variable stays in its place", () => {
  const variables = { tenant: { default: "main" }, base: { default: "v1" } };
  const contract = smallContract(
    { "/things": { get: { responses } } },
    { servers: [{ url: "https://{tenant}.small.example/{base}", variables }] },
  );

  test.each([
    ["tenant", "evil.example/"],
    ["tenant", "evil.example\\"],
    ["tenant", "evil.example?"],
    ["tenant", "evil.example#"],
    ["tenant", "user@evil.example"],
    ["tenant", ""],
    ["tenant", "a b"],
    ["base", ".."],
    ["base", "v1/../../other"],
    ["base", "%2e%2E"],
    ["base", ".\t."],
    ["base", "v1?"],
    ["base", "v1#"],
    ["base", "..\\x"],
  ])("%s: %j is a TypeError", async (name, value) => {
    const { entry } = await buildAndImport(contract);
    expect(() => entry.createClient({ serverVariables: { [name]: value } })).toThrow(
      new TypeError(`The server variable ${name} is to be a value that leads to no other place, not ${value}.`),
    );
  });

  test("a path of several segments, and a host of several labels, are values", async () => {
    expect(await urlsOf(contract, { serverVariables: { tenant: "a.b", base: "v1/x.y" } })).toEqual([
      "https://a.b.small.example/v1/x.y/things",
    ]);
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

describe("in a browser, a server that is relative is so to the page", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  test.each([
    [[{ url: "/" }], undefined, "https://page.example/things"],
    [[{ url: "/api/v1/" }], undefined, "https://page.example/api/v1/things"],
    [[{ url: "api" }], undefined, "https://page.example/app/api/things"],
    [[{ url: "//api.example" }], undefined, "https://api.example/things"],
    [[{ url: "https://small.example" }], "/v2", "https://page.example/v2/things"],
  ])("%j with baseUrl %s", async (relative, baseUrl, url) => {
    vi.stubGlobal("location", new URL("https://page.example/app/index.html?q#f"));
    const contract = smallContract({ "/things": { get: { responses } } }, { servers: relative });
    expect(await urlsOf(contract, { ...(baseUrl && { baseUrl }) })).toEqual([url]);
  });

  test("and no value of a path makes another host of it", async () => {
    vi.stubGlobal("location", new URL("https://page.example/app/"));
    const parameters = ["p", "q"].map((name) => ({ name, in: "path", required: true, schema: {} }));
    const contract = smallContract({ "/{p}/{q}": { get: { parameters, responses } } }, { servers: [{ url: "/" }] });
    const { entry } = await buildAndImport(contract);
    const urls: string[] = [];
    const fetch = async (request: Request) => {
      urls.push(request.url);
      return new Response(null, { status: 204 });
    };
    const client = entry.createClient({ fetch });
    for (const p of ["", "/", "\\", "x"]) await client.GET("/{p}/{q}", { params: { path: { p, q: "evil.example" } } });
    expect(urls).toEqual(["%2F", "%5C", "x"].map((p) => `https://page.example/${p}/evil.example`));
  });
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

  test("a call's baseUrl that is undefined is as if it were not there", async () => {
    expect((await urlsOf(contract, {}, { baseUrl: undefined }))[1]).toBe("https://path.example/path");
  });

  test("a relative one without a path is the root of the client's server", async () => {
    const root = smallContract({ "/things": { get: { servers: [{ url: "/" }], responses } } }, { servers });
    expect(await urlsOf(root)).toEqual(["https://first.example/things"]);
  });

  test("no value of a variable makes another host of a relative one", async () => {
    const variables = { a: { default: "x" }, b: { default: "y" } };
    const relative = { url: "/{a}/{b}", variables };
    const { entry } = await buildAndImport(smallContract({ "/things": { get: { servers: [relative], responses } } }));
    const client = entry.createClient({ serverVariables: { a: "", b: "evil.example" } });
    await expect(client.GET("/things")).rejects.toThrow("The server variable a is to be");
  });
});

describe("a server variable that nothing stands for is asked for", () => {
  test.each<[string, object, string]>([
    ["an empty default", { host: { default: "" } }, "a value that leads to no other place"],
    ["no default", { host: {} }, "a value that leads to no other place"],
    ["a default that the enum does not have", { host: { default: "eu", enum: ["us", "asia"] } }, "one of us, asia"],
    ["no description at all", {}, "a value that leads to no other place"],
  ])("%s", async (_, variables, expected) => {
    const server = { url: "https://{host}.small.example", ...(Object.keys(variables).length > 0 && { variables }) };
    const contract = smallContract({ "/things": { get: { responses } } }, { servers: [server] });
    const { entry, directory } = await buildAndImport(contract);
    expect(() => entry.createClient()).toThrow(
      new TypeError(`The server variable host is to be ${expected}, not left out.`),
    );
    expect(await urlsOf(contract, { serverVariables: { host: "us" } })).toEqual(["https://us.small.example/things"]);
    expect(await urlsOf(contract, { baseUrl: "https://own.example" })).toEqual(["https://own.example/things"]);
    const use = join(directory, "use.ts");
    await writeFile(
      use,
      `import { createClient } from "./index.js";
createClient({ serverVariables: { host: "us" } });
createClient({ baseUrl: "https://own.example" });
// @ts-expect-error the host is missing
createClient();
// @ts-expect-error the host is missing
createClient({ timeout: 1000 });
`,
    );
    expect(compilerMessages([use])).toEqual([]);
  });

  test("an enum of numbers is one of their texts", async () => {
    const variables = { port: { default: 8443, enum: [8443, 443] } };
    const contract = smallContract(
      { "/things": { get: { responses } } },
      { servers: [{ url: "https://small.example:{port}", variables }] },
    );
    expect(await urlsOf(contract)).toEqual(["https://small.example:8443/things"]);
    expect(await urlsOf(contract, { serverVariables: { port: "443" } })).toEqual(["https://small.example/things"]);
  });

  test("of an operation's own server too, which the compiler knows", async () => {
    const server = { url: "https://{zone}.own.example" };
    const contract = smallContract({ "/things": { get: { servers: [server], responses } } });
    const { entry, directory } = await buildAndImport(contract);
    await expect(entry.createClient().GET("/things")).rejects.toThrow("The server variable zone is to be");
    expect(await urlsOf(contract, { serverVariables: { zone: "a" } })).toEqual(["https://a.own.example/things"]);
    const use = join(directory, "use.ts");
    await writeFile(
      use,
      'import { createClient } from "./index.js";\ncreateClient({ serverVariables: { zone: "a" } });\n',
    );
    expect(compilerMessages([use])).toEqual([]);
  });
});

test("no servers at all are as one at the contract's own place", async () => {
  const contract = smallContract({ "/things": { get: { responses } } }, { servers: [] });
  expect(await urlsOf(contract, { baseUrl: "https://own.example" })).toEqual(["https://own.example/things"]);
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
