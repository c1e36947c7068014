import { describe, expect, onTestFinished, test } from "vitest";
import { startSandbox } from "../sandbox/index.js";
import { runScript } from "./support/run.js";

const start = (...parameters: string[]) => runScript("examples/start.ts", ...parameters);

describe("npm start", () => {
  test("cancels in both formats, shows that the value is the same, and three refusals", async () => {
    const { code, output, errors } = await start();
    expect({ code, errors }).toEqual({ code: 0, errors: "" });
    expect(output).toMatch(/application\/json; charset=utf-8 +application\/xml; charset=utf-8\n/);
    expect(output).toMatch(/^Performer\.Total +6 +6$/m);
    expect(output).toMatch(/^CancelledReason +"I can't make it\." +"I can't make it\."$/m);
    expect(output).toContain("\nsame value: yes\n");
    expect(output.match(/HttpError: POST .* was answered with status \d+/g)).toEqual(
      [403, 409, 409].map(
        (status) => `HttpError: POST /v1/Webcam/CancelMadeBooking was answered with status ${status}`,
      ),
    );
  });

  test("with flags makes the call on a server, in the format asked for", async () => {
    const sandbox = await startSandbox();
    onTestFinished(() => sandbox.close());
    const flags = ["--base-url", sandbox.url, "--token", sandbox.tokens.full, "--booking", "2", "--reason", "Ill"];
    const done = await start(...flags, "--format", "xml");
    expect(done.code).toBe(0);
    expect(done.output).toContain("application/xml; charset=utf-8");
    expect(done.output).toMatch(/^CancelledReason +"Ill"$/m);
    expect(sandbox.bookings()[1]?.CancelledReason).toBe("Ill");
    const refused = await start(...flags);
    expect(refused.code).toBe(1);
    expect(refused.errors).toContain("status 409");
    expect(refused.errors).not.toContain(sandbox.tokens.full);
  });

  const rest = ["--token", "t", "--booking", "1", "--reason", "r"];
  test.each([
    [["--booking", "1"], "go together"],
    [["--base-url", "ftp://x", ...rest], "--base-url is an http or https URL."],
    [["--base-url", "nowhere", ...rest], "Invalid URL"],
    [
      ["--base-url", "http://x", "--token", "t", "--booking", "one", "--reason", "r"],
      "--booking is a whole number, not one.",
    ],
    [["--base-url", "http://x", ...rest, "--format", "yaml"], "--format is json or xml, not yaml."],
    [["--bookings", "1"], "Unknown option '--bookings'"],
    [["extra"], "Unexpected argument"],
  ])("%s: a usage line and exit code 2", async (flags, message) => {
    const { code, errors } = await start(...flags);
    expect(code).toBe(2);
    expect(errors).toContain(message);
    expect(errors).toContain("Usage: npm start");
  });
});
