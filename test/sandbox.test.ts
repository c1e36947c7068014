import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { join } from "node:path";
import { createClient, createTokenStore, decodeJson, decodeXml } from "adultwork-webcam";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { startSandbox, type WebcamSandbox } from "../sandbox/index.js";
import { negotiate } from "../scripts/sandbox/negotiate.js";
import { compiledProgram } from "./support/compiled-program.js";
import { runIn, runNode } from "./support/run.js";
import { booking, page, receivedNamespace } from "./support/samples.js";

let sandbox: WebcamSandbox;

beforeEach(async () => {
  sandbox = await startSandbox();
  onTestFinished(() => sandbox.close());
});

const good = { BookingID: 1, Reason: "I can't make it." };

/** A request by hand: what is given takes the place of what a good request has. */
async function send({
  method = "POST",
  path = "/v1/Webcam/CancelMadeBooking",
  token = sandbox.tokens.full as string | null,
  accept = "application/json",
  contentType = "application/json",
  body = JSON.stringify(good),
} = {}) {
  const response = await fetch(sandbox.url + path, {
    method,
    headers: {
      Accept: accept,
      "Content-Type": contentType,
      ...(token === null ? {} : { Authorization: `bearer ${token}` }),
    },
    ...(method === "GET" ? {} : { body }),
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

describe("the sandbox behaves as the contract says", () => {
  test("it answers the page's request with the page's response", async () => {
    const { status, headers, text } = await send({ body: page.request });
    expect(status).toBe(200);
    expect(headers.get("Content-Type")).toBe("application/json; charset=utf-8");
    expect(decodeJson("WebcamBooking", text)).toEqual(booking());
  });

  test("in XML as DataContractSerializer writes it: base members first, then by name, null as i:nil", async () => {
    const { headers, text } = await send({ accept: "application/xml" });
    expect(headers.get("Content-Type")).toBe("application/xml; charset=utf-8");
    expect(text).toMatch(
      `<WebcamBooking xmlns:i="http://www.w3.org/2001/XMLSchema-instance" xmlns="${receivedNamespace}"><AcceptBy>`,
    );
    expect(text).toContain('<ConfirmedDate i:nil="true"/>');
    expect(text).toContain("<Credits>10.0000</Credits>");
    expect(text).toMatch(/<Performer><Disputes xmlns="[^"]*Profile">0<.*<Total xmlns=.*<Nickname>.*<UserID>/);
    expect(await decodeXml("WebcamBooking", text)).toEqual(booking());
  });

  test("a carriage return in a Reason survives XML", async () => {
    const client = createClient({ accessToken: sandbox.tokens.full, baseUrl: sandbox.url, format: "xml" });
    const Reason = "a\r\nb & <c> ]]> \u0085";
    expect((await client.cancelMadeBooking({ ...good, Reason })).CancelledReason).toBe(Reason);
  });

  test.each([
    ["application/json, text/plain, */*", "application/json"],
    ["text/html, application/xml;q=0.9, */*;q=0.8", "application/xml"],
    ["application/json;q=0.1, application/xml;q=0.2", "application/xml"],
    ["application/*;q=0.5, application/json;q=0", "application/xml"],
    ["*/*", "application/json"],
  ])("Accept: %s gives %s", async (accept, mediaType) => {
    expect((await send({ accept })).headers.get("Content-Type")).toContain(mediaType);
    expect(negotiate(accept, ["application/json", "application/xml"])).toBe(mediaType);
  });

  test("without an Accept header, everything is acceptable", () => {
    expect(negotiate(undefined, ["application/json"])).toBe("application/json");
  });
});

describe("refusals, which are the sandbox's own choice and say so", () => {
  test.each([
    [401, "no token", { token: null }, "The request has no access token."],
    [401, "an unknown token", { token: "stolen" }, "The access token is unknown."],
    [403, "no scope", { token: "sandbox-token-without-a-scope" }, "lacks the scope account_webcam_bookings"],
    [404, "an unknown booking", { body: '{"BookingID":99,"Reason":""}' }, "There is none with WebcamBookingID 99."],
    [404, "an unknown path", { path: "/v1/Webcam" }, "The contract has no path /v1/Webcam."],
    [405, "another method", { method: "GET" }, "This path takes POST."],
    [406, "another format", { accept: "text/csv" }, "This operation answers in application/json or application/xml."],
    [415, "a form", { contentType: "application/x-www-form-urlencoded" }, "The body is to be application/json."],
    [400, "broken JSON", { body: '{"BookingID":1,}' }, "Not well-formed JSON at line 1, column 16"],
    [413, "too long a body", { body: `{"Reason":"${"x".repeat(1_100_000)}"}` }, "longer than 1000000 bytes"],
    [409, "a rejected booking", { body: '{"BookingID":7,"Reason":""}' }, "The Status cannot be Cancelled or Rejected."],
    [
      409,
      "a cancelled booking",
      { body: '{"BookingID":10,"Reason":""}' },
      "The Status cannot be Cancelled or Rejected.",
    ],
    [
      409,
      "a past session that is confirmed",
      { body: '{"BookingID":6,"Reason":""}' },
      "The SessionDate cannot be in the past when the Status is Confirmed.",
    ],
  ])("%i: %s", async (status, _, request, detail) => {
    const before = sandbox.bookings();
    const answer = await send(request);
    expect(answer.status).toBe(status);
    const problem = JSON.parse(answer.text);
    expect(problem).toMatchObject({ status, note: expect.stringContaining("the sandbox's own choice") });
    expect(problem.detail).toContain(detail);
    expect(sandbox.bookings()).toEqual(before);
  });

  test.each([
    ["/BookingID", '{"BookingID":"1","Reason":""}', 'found "1"'],
    ["/BookingID", '{"BookingID":2147483648,"Reason":""}', "found 2147483648"],
    ["/Reason", '{"BookingID":1}', "required member at /Reason is missing"],
    ["/Reason", '{"BookingID":1,"Reason":null}', "found null"],
  ])("400: the place of the fault in the body, %s of %s", async (path, body, found) => {
    const answer = await send({ body });
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.text)).toMatchObject({ path, detail: expect.stringContaining(found) });
  });

  test("come in XML for a client that likes it", async () => {
    const answer = await send({ token: null, accept: "application/xml" });
    expect(answer.headers.get("Content-Type")).toContain("application/problem+xml");
    expect(answer.headers.get("WWW-Authenticate")).toBe("Bearer");
    expect(answer.text).toContain("<status>401</status>");
  });
});

describe("its state", () => {
  test("has bookings in every Status, past and to come, the same at each start", async () => {
    const kinds = sandbox
      .bookings()
      .map(({ Status, SessionDate }) => `${Status} ${SessionDate < sandbox.now ? "past" : "to come"}`);
    const statuses = ["Accepted", "Pending", "Confirmed", "Rejected", "Cancelled"];
    expect(kinds).toEqual(statuses.flatMap((status) => [`${status} to come`, `${status} past`]));
    const another = await startSandbox();
    onTestFinished(() => another.close());
    expect(another.bookings()).toEqual(sandbox.bookings());
  });

  test("every booking that it is seeded with fits the contract", () => {
    for (const seeded of sandbox.bookings()) {
      expect(decodeJson("WebcamBooking", JSON.stringify(seeded))).toEqual(seeded);
    }
  });

  test.each([1, 2, 3, 4, 5])("booking %i can be cancelled, once", async (BookingID) => {
    const body = JSON.stringify({ ...good, BookingID });
    expect((await send({ body })).status).toBe(200);
    expect((await send({ body })).status).toBe(409);
    sandbox.reset();
    expect((await send({ body })).status).toBe(200);
  });

  test("takes another time for now when told so", async () => {
    const later = await startSandbox({ now: "2018-02-01T12:01" });
    onTestFinished(() => later.close());
    const client = createClient({ accessToken: later.tokens.full, baseUrl: later.url });
    expect((await client.POST("/v1/Webcam/CancelMadeBooking", { body: { ...good, BookingID: 5 } })).error?.status).toBe(
      409,
    );
  });
});

describe("npm run sandbox", () => {
  const start = async (...parameters: string[]) =>
    spawn(process.execPath, [await compiledProgram("scripts/program.ts"), "sandbox", ...parameters]);

  /** What a program prints until it serves. */
  async function printed(child: Awaited<ReturnType<typeof start>>): Promise<string> {
    let output = "";
    for await (const chunk of child.stdout) {
      output += chunk;
      if (output.includes("Ctrl-C")) break;
    }
    return output;
  }

  test.each(["SIGINT", "SIGTERM"] as const)(
    "prints URL, tokens and bookings, serves, and stops cleanly on %s",
    async (signal) => {
      const child = await start("--port", "0");
      const output = await printed(child);
      const [url = ""] = /http:\/\/127\.0\.0\.1:\d+/.exec(output) ?? [];
      expect(output).toContain(sandbox.tokens.full);
      expect(output).toContain(sandbox.tokens.withoutScope);
      expect(output).toMatch(/ {2}6 {2}Confirmed {2}session 2017-12-24T12:00/);
      const client = createClient({ accessToken: sandbox.tokens.full, baseUrl: url });
      expect(await client.cancelMadeBooking(good)).toEqual(booking());
      child.kill(signal);
      expect(await once(child, "exit")).toEqual([0, null]);
    },
  );

  test("goes on when nobody reads its output any more", async () => {
    const child = await start("--port", "0");
    const [url = ""] = /http:\/\/127\.0\.0\.1:\d+/.exec(await printed(child)) ?? [];
    // As `head` does.
    child.stdout.destroy();
    const { cancelMadeBooking } = createClient({ accessToken: sandbox.tokens.full, baseUrl: url });
    for (const BookingID of [1, 2, 3, 4])
      expect((await cancelMadeBooking({ ...good, BookingID })).Status).toBe("Cancelled");
    child.kill("SIGINT");
    expect(await once(child, "exit")).toEqual([0, null]);
  });

  test("the curl line and the program that it prints work as they stand", async () => {
    const child = await start("--port", "0");
    const output = await printed(child);
    const curl = await runIn(".", /^curl .*$/m.exec(output)?.[0] ?? "");
    expect(decodeJson("WebcamBooking", curl.output)).toEqual(booking());
    await mkdir("build", { recursive: true });
    const program = join("build", `printed-${process.pid}.mjs`);
    await writeFile(
      program,
      /^import [\s\S]*?console\.log\(data\);$/m.exec(output)?.[0].replace('"BookingID":1', '"BookingID":2') ?? "",
    );
    const ran = await runNode(program);
    await rm(program);
    expect(ran).toMatchObject({ code: 0, errors: "" });
    expect(ran.output).toContain("Status: 'Cancelled'");
    child.kill();
  });

  test.each([
    [["--port", "x"], "--port is a port's number, not x."],
    [["--port", "70000"], "--port is a port's number, not 70000."],
    [["--now", "noon"], "--now is YYYY-MM-DDThh:mm, not noon."],
    [["--nwo", "2018-01-01T16:00"], "Unknown option '--nwo'"],
    [["--seed", "-1"], "'--seed' argument is ambiguous"],
    [["--contract", "nowhere.yaml"], "--contract is a file: there is none at nowhere.yaml."],
    [["--contract", "openapi.yaml", "--now", "2018-01-01T16:00"], "--now goes without --contract."],
  ])("%s: usage and exit code 2", async (parameters, message) => {
    const child = await start(...parameters);
    const [errors] = await Promise.all([child.stderr.toArray(), once(child, "exit")]);
    expect(String(Buffer.concat(errors))).toContain(message);
    expect(String(Buffer.concat(errors))).toContain("Usage: adultwork-webcam sandbox");
    expect(child.exitCode).toBe(2);
  });

  test("a port that is taken is told in one line", async () => {
    const { port } = new URL(sandbox.url);
    const child = await start("--port", port);
    const [errors] = await Promise.all([child.stderr.toArray(), once(child, "exit")]);
    expect(String(Buffer.concat(errors))).toBe(`Port ${port} is taken: choose another with --port.\n`);
    expect(child.exitCode).toBe(1);
  });
});

describe("the sandbox's token endpoint", () => {
  test("renews an access token once for each refresh token, and the API takes the new one", async () => {
    const { refreshToken } = sandbox.tokenEndpoint;
    const kept: string[] = [];
    const onTokens = (tokens: { readonly refreshToken: string }) => void kept.push(tokens.refreshToken);
    const accessToken = createTokenStore({ ...sandbox.tokenEndpoint, onTokens });
    const client = createClient({ accessToken, baseUrl: sandbox.url });
    expect(await client.cancelMadeBooking(good)).toEqual(booking());
    expect(kept).toEqual(["sandbox-refresh-token-1"]);
    const second = createTokenStore({ ...sandbox.tokenEndpoint, refreshToken, onTokens });
    await expect(second()).rejects.toMatchObject({ code: "refresh_token_has_expired" });
  });

  test.each([
    ["another client", { clientSecret: "wrong" }, "invalid_client"],
    ["an unknown refresh token", { refreshToken: "wrong" }, "refresh_token_has_expired"],
  ])("refuses %s", async (_, wrong, code) => {
    const store = createTokenStore({ ...sandbox.tokenEndpoint, ...wrong, onTokens: () => {} });
    await expect(store()).rejects.toMatchObject({ code });
  });
});

test("a request whose target is no path ends its own connection, and not the sandbox", async () => {
  const broken = request(sandbox.url, { path: "//" }).end();
  const [error] = await once(broken, "error");
  expect(error).toMatchObject({ code: "ECONNRESET" });
  expect((await send()).status).toBe(200);
});
