import { readFile } from "node:fs/promises";
import { decodeJson, decodeXml } from "adultwork-webcam";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { startSandbox } from "../../sandbox/index.js";
import { readHttpFile } from "../support/http-file.js";
import { type PostmanCollection, requestsOf } from "../support/postman.js";
import { runNode } from "../support/run.js";
import { receivedNamespace } from "../support/samples.js";
import { runNewman } from "./newman/run-newman.js";

const sandbox = await startSandbox();
afterAll(() => sandbox.close());
// The sample's booking can be cancelled once, and every request cancels it.
beforeEach(() => sandbox.reset());

const collection = "generated/postman_collection.json";
const contents: PostmanCollection = JSON.parse(await readFile(collection, "utf8"));
const httpFile = await readFile("generated/requests.http", "utf8");
const accessToken = sandbox.tokens.full;

describe("generated/postman_collection.json, run by newman against the sandbox", () => {
  test.each(requestsOf(contents))("$name: every test of the collection passes", async ({ name }) => {
    const run = await runNewman({ collection, request: name, baseUrl: sandbox.url, accessToken });
    expect(run.failures).toEqual([]);
    expect(run.tests.map((each) => each.name)).toEqual([
      "The status is 200",
      `The Content-Type is ${name.includes("xml") ? "application/xml" : "application/json"}`,
      ...(name.includes("xml")
        ? ["The body is XML", `The root element is WebcamBooking in ${receivedNamespace}`]
        : ["The body is JSON", "The value fits the contract's schema"]),
    ]);
    expect(sandbox.bookings()[0]?.Status).toBe("Cancelled");
  });

  test("a token without the scope: the run fails, and says with which status and body", async () => {
    const request = "cancelMadeBooking (application/json)";
    const { failures } = await runNewman({
      collection,
      request,
      baseUrl: sandbox.url,
      accessToken: sandbox.tokens.withoutScope,
    });
    expect(failures).toEqual([
      expect.stringMatching(/^expected status 200, found 403 with the body .*lacks the scope account_webcam_bookings/),
    ]);
  });

  test.each([
    ["the token", 0, () => accessToken],
    ["another token", 1, () => "not-a-token"],
  ])("the command of docs/postman.md with %s ends with exit code %i", async (_, code, token) => {
    const guide = await readFile("docs/postman.md", "utf8");
    const [, command = ""] = /^npx newman (run [^\n]*?)(?: \\\n|$)/m.exec(guide) ?? [];
    expect(command).toBe(`run ${collection} --folder "cancelMadeBooking (application/xml)"`);
    const finished = await runNode(
      "test/postman/newman/node_modules/newman/bin/newman.js",
      ...["run", collection, "--folder", "cancelMadeBooking (application/xml)"],
      ...["--env-var", `baseUrl=${sandbox.url}`, "--env-var", `accessToken=${token()}`],
    );
    expect(finished.code).toBe(code);
  });
});

describe("generated/requests.http, sent to the sandbox", () => {
  test.each(readHttpFile(httpFile, { baseUrl: sandbox.url, accessToken }))(
    "$title: the booking is cancelled",
    async (request) => {
      const { url, method, headers, body } = request;
      const response = await fetch(url, { method, headers, ...(body === undefined ? {} : { body }) });
      expect(response.status).toBe(200);
      const mediaType = headers["Accept"] ?? "";
      expect(response.headers.get("Content-Type")).toBe(`${mediaType}; charset=utf-8`);
      const text = await response.text();
      const value = mediaType.endsWith("xml")
        ? await decodeXml("WebcamBooking", text)
        : decodeJson("WebcamBooking", text);
      expect(value).toEqual(sandbox.bookings()[0]);
      expect(value).toMatchObject({ WebcamBookingID: 1, Status: "Cancelled", CancelledReason: "I can't make it." });
    },
  );
});
