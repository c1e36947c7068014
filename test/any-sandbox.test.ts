import { describe, expect, onTestFinished, test } from "vitest";
import { startSandbox } from "../sandbox/index.js";
import { compiledContract } from "../scripts/sandbox/compiled.js";
import type { Sandbox, SandboxOptions } from "../scripts/sandbox/interface.js";
import { startSandboxOf } from "../scripts/sandbox/start-sandbox.js";
import { contractFile } from "./support/build.js";
import { libraryContract } from "./support/library-contract.js";
import { smallContract } from "./support/small-contract.js";

async function started(contract: unknown, options: SandboxOptions = {}): Promise<Sandbox> {
  const sandbox = await startSandbox({ ...options, contract: await contractFile(contract) });
  onTestFinished(() => sandbox.close());
  return sandbox;
}

async function ask(sandbox: Sandbox, path: string, init: RequestInit = {}) {
  const headers = new Headers({ Authorization: `Bearer ${sandbox.tokens.full}`, ...Object(init.headers) });
  const response = await fetch(sandbox.url + path, { redirect: "manual", ...init, headers });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

async function s3(options: SandboxOptions = {}): Promise<Sandbox> {
  const sandbox = await startSandboxOf(await compiledContract("test/contracts/s3.yaml"), options);
  onTestFinished(() => sandbox.close());
  return sandbox;
}

const signed = (others: Record<string, string> = {}) => ({ headers: { Authorization: "sandbox-key", ...others } });

describe("a contract with neither code nor examples, over HTTP", () => {
  test("answers in XML that is made up of the schema, the same for the same seed", async () => {
    const [one, two, other] = [await s3(), await s3(), await s3({ seed: 2 })];
    const asked = "/quarterly-reports?list-type=2";
    const answer = await ask(one, asked, signed());
    expect(answer.status).toBe(200);
    expect(answer.headers.get("Content-Type")).toBe("application/xml; charset=utf-8");
    expect(answer.text).toContain('xmlns="http://s3.amazonaws.com/doc/2006-03-01/"');
    expect((await ask(two, asked, signed())).text).toBe(answer.text);
    expect((await ask(other, asked, signed())).text).not.toBe(answer.text);
  });

  test.each([
    [401, "/reports", {}, "The request has no header Authorization."],
    [400, "/reports?list-type=3", signed(), "/query/list-type"],
    [400, "/no", signed(), "/path/Bucket"],
    [404, "/", signed(), "The contract has no path /."],
    [405, "/reports", { ...signed(), method: "DELETE" }, "This path takes GET, PUT."],
    [406, "/reports", signed({ Accept: "application/json" }), "This operation answers in application/xml."],
  ] satisfies [number, string, RequestInit, string][])(
    "%i at %s: says what is wrong in JSON, and in XML by Accept",
    async (status, path, init, detail) => {
      const sandbox = await s3();
      const without = { ...init, headers: { Authorization: "", ...Object("headers" in init ? init.headers : {}) } };
      const json = await ask(sandbox, path, without);
      expect(json.status).toBe(status);
      expect(JSON.parse(json.text)).toMatchObject({ status });
      expect(json.text).toContain(detail);
      if (status === 406) return;
      const xml = await ask(sandbox, path, { ...without, headers: { ...without.headers, Accept: "application/xml" } });
      expect(xml.status).toBe(status);
      expect(xml.headers.get("Content-Type")).toContain("application/problem+xml");
      expect(xml.text).toContain(`<status>${status}</status>`);
    },
  );

  test("405 names the methods in Allow", async () => {
    expect((await ask(await s3(), "/reports", { ...signed(), method: "PATCH" })).headers.get("Allow")).toBe("GET, PUT");
  });

  test("a body in XML is held to its schema, with the place of the fault", async () => {
    const sandbox = await s3();
    const put = (body: string) =>
      ask(sandbox, "/reports?tagging=", { ...signed({ "Content-Type": "application/xml" }), method: "PUT", body });
    const namespace = 'xmlns="http://s3.amazonaws.com/doc/2006-03-01/"';
    expect(await put(`<Tagging ${namespace}><TagSet><Tag><Key>a</Key></Tag></TagSet></Tagging>`)).toMatchObject({
      status: 400,
      text: expect.stringContaining("/TagSet/a"),
    });
    expect(await put("<Tagging")).toMatchObject({ status: 400, text: expect.stringContaining("Not well-formed XML") });
    const good = `<Tagging ${namespace}><TagSet><Tag><Key>a</Key><Value>b</Value></Tag></TagSet></Tagging>`;
    expect((await put(good)).status).toBe(204);
  });
});

describe("what a request may prefer", () => {
  const loan = { id: "7", Books: [], Notes: [] };

  test("Prefer: status=404 is answered with what the contract states for it (RFC 7240)", async () => {
    const sandbox = await started(libraryContract());
    const answer = await ask(sandbox, "/loans/7", { headers: { Prefer: "status=404" } });
    expect(answer.status).toBe(404);
    expect(answer.text).toBe("");
    expect(answer.headers.get("Preference-Applied")).toBe("status=404");
    const unstated = await ask(sandbox, "/loans/7", { headers: { Prefer: "status=418" } });
    expect(unstated).toMatchObject({ status: 400, text: expect.stringContaining("it states 200, 404") });
    expect((await ask(sandbox, "/loans/7", { headers: { Prefer: "status=99" } })).status).toBe(400);
  });

  test("an example by its name; without one the first, and in XML the same value as in JSON", async () => {
    const contract = libraryContract();
    contract.components.responses.Loan.content["application/json"].examples = {
      plain: { value: loan },
      other: { value: { ...loan, id: "8" } },
    };
    const sandbox = await started(contract);
    expect(JSON.parse((await ask(sandbox, "/loans/1")).text)).toEqual(loan);
    const other = await ask(sandbox, "/loans/1", { headers: { Prefer: "example=other" } });
    expect(JSON.parse(other.text)).toMatchObject({ id: "8" });
    const xml = await ask(sandbox, "/loans/1", { headers: { Accept: "application/xml" } });
    expect(xml.text).toContain('<Loan xmlns="urn:library:loans" id="7">');
    expect(await ask(sandbox, "/loans/1", { headers: { Prefer: "example=none" } })).toMatchObject({
      status: 400,
      text: expect.stringContaining("it has plain, other"),
    });
  });

  test("an example that does not fit its schema is not sent, and the log says why", async () => {
    const contract = libraryContract();
    contract.components.responses.Loan.content["application/json"].examples = { wrong: { value: { ...loan, id: 7 } } };
    const lines: string[] = [];
    const sandbox = await started(contract, { log: (line) => lines.push(line) });
    expect(JSON.parse((await ask(sandbox, "/loans/1")).text).id).toBeTypeOf("string");
    expect(lines[0]).toMatch(
      /^GET \/loans\/1 200 application\/json \d+ ms; the contract's example wrong does not fit: /,
    );
    const asked = await ask(sandbox, "/loans/1", { headers: { Prefer: "example=wrong" } });
    expect(JSON.parse(asked.text).id).toBe(7);
  });
});

describe("behaviours", () => {
  test("get the parameters and the body as the contract types them, and give a value, a refusal or a text", async () => {
    const seen: unknown[] = [];
    const sandbox = await started(libraryContract(), {
      behaviours: {
        renewLoan: ({ parameters, body }) => {
          seen.push(parameters.path, body);
          return { body: { id: String(parameters.path["id"]), Books: [], Notes: [] } };
        },
        startLoan: () => ({ status: 409, detail: "It is lent." }),
        getLoan: ({ parameters }) => (parameters.query["fields"] ? { text: "<not xml" } : undefined),
      },
    });
    const headers = { "Content-Type": "application/json", Accept: "application/xml" };
    const renewed = await ask(sandbox, "/loans/a%2Fb/renewals", { method: "POST", headers, body: '{"Title":"Emma"}' });
    expect(renewed.text).toBe('<Loan xmlns="urn:library:loans" id="a/b"><Books/></Loan>');
    expect(seen).toEqual([{ id: "a/b" }, { Title: "Emma" }]);
    const lent = await ask(sandbox, "/loans", { method: "POST", headers, body: '{"Title":"Emma"}' });
    expect(lent).toMatchObject({ status: 409, text: expect.stringContaining("It is lent.") });
    expect((await ask(sandbox, "/loans/1?fields=id")).text).toBe("<not xml");
    expect((await ask(sandbox, "/loans/1")).status).toBe(200);
  });

  test("a value that does not fit the contract is told with its place, and not sent", async () => {
    const sandbox = await started(libraryContract(), { behaviours: { getLoan: () => ({ body: { id: 7 } }) } });
    const { status, text } = await ask(sandbox, "/loans/1");
    expect(status).toBe(500);
    expect(JSON.parse(text)).toMatchObject({ path: "/id" });
  });

  test("of an operation that the contract does not have are a programmer's mistake", async () => {
    await expect(started(libraryContract(), { behaviours: { lendLoan: () => undefined } })).rejects.toThrow(
      "The contract has no operation lendLoan; there are: getLoan, endLoan, renewLoan, startLoan.",
    );
  });
});

test("403 names the scope that the token lacks", async () => {
  const sandbox = await started(libraryContract());
  const headers = { Authorization: `Bearer ${sandbox.tokens.withoutScope}` };
  const { status, text, headers: sent } = await ask(sandbox, "/loans/1", { method: "DELETE", headers });
  expect(status).toBe(403);
  expect(JSON.parse(text).detail).toBe("The access token lacks the scope loans.");
  expect(sent.get("WWW-Authenticate")).toBe('Bearer error="insufficient_scope", scope="loans"');
});

test("pages of any origin may call it when it is told so, and their browsers ask before (Fetch Standard, CORS)", async () => {
  const asks = { "Access-Control-Request-Method": "DELETE", "Access-Control-Request-Headers": "authorization" };
  const open = await started(libraryContract(), { cors: true });
  const preflight = await ask(open, "/loans/1", { method: "OPTIONS", headers: asks });
  expect(preflight.status).toBe(204);
  expect(Object.fromEntries(preflight.headers)).toMatchObject({
    "access-control-allow-origin": "*",
    "access-control-allow-methods": "DELETE",
    "access-control-allow-headers": "authorization",
  });
  expect((await ask(open, "/loans/1")).headers.get("Access-Control-Allow-Origin")).toBe("*");
  const closed = await started(libraryContract());
  expect((await ask(closed, "/loans/1")).headers.has("Access-Control-Allow-Origin")).toBe(false);
  expect((await ask(closed, "/loans/1", { method: "OPTIONS", headers: asks })).status).toBe(405);
});

test("the log has no query, in which a key may stand", async () => {
  const lines: string[] = [];
  const answer = { responses: { "200": { description: "An answer." } }, security: [{ key: [] }] };
  const schemes = { securitySchemes: { key: { type: "apiKey", in: "query", name: "apiKey" } } };
  const sandbox = await started(smallContract({ "/things": { get: answer } }, { components: schemes }), {
    log: (line) => lines.push(line),
  });
  expect((await ask(sandbox, `/things?apiKey=${sandbox.apiKey}`)).status).toBe(200);
  expect((await ask(sandbox, "/things?apiKey=another-key")).status).toBe(401);
  expect(lines.join("\n")).toMatch(
    /^GET \/things 200 no body \d+ ms\nGET \/things 401 application\/problem\+json \d+ ms; /,
  );
  expect(lines.join("\n")).not.toContain("another-key");
});

test("a path is found with the path of the contract's server before it, and the one with fewer variables first", async () => {
  const operation = (value: string) => ({
    responses: { "200": { description: "It.", content: { "application/json": { schema: { const: value } } } } },
  });
  const contract = smallContract(
    { "/things/{id}": { get: operation("one") }, "/things/new": { get: operation("new") } },
    { servers: [{ url: "https://small.example/v1" }] },
  );
  const sandbox = await started(contract);
  expect((await ask(sandbox, "/things/new")).text).toBe('"new"');
  expect((await ask(sandbox, "/v1/things/7")).text).toBe('"one"');
});

test.each([
  [{ default: "v1" }, "/v1/things", 200],
  [{ default: "v1" }, "/v2/things", 200],
  [{ default: "api/v1" }, "/api/v1/things", 200],
  [{ default: "v1", enum: ["v1", "v.2"] }, "/v.2/things", 200],
  [{ default: "v1", enum: ["v1", "v.2"] }, "/vx2/things", 404],
])("a variable of a server's path, %j, may have any of its values: %s", async (version, path, status) => {
  const things = { get: { responses: { "200": { description: "It." } } } };
  const servers = [{ url: "https://small.example/{version}", variables: { version } }];
  expect((await ask(await started(smallContract({ "/things": things }, { servers })), path)).status).toBe(status);
});

test("a contract that cannot be built is told with its faults", async () => {
  const contract = smallContract({ "/things": { get: { responses: { "200": { $ref: "#/components/nothing" } } } } });
  await expect(started(contract)).rejects.toThrow("#/components/nothing");
});
