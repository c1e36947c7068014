import { describe, expect, onTestFinished, test } from "vitest";
import { startSandbox } from "../sandbox/index.js";
import { compiledProgram } from "./support/compiled-program.js";
import { run, runScript } from "./support/run.js";

const start = (...parameters: string[]) => runScript("examples/start.ts", ...parameters);

describe("npm start", () => {
  test("shows both wires side by side, the value once, a wrong value caught in both, and a refusal, in 80 columns", async () => {
    const { code, output, errors } = await start();
    expect({ code, errors }).toEqual({ code: 0, errors: "" });
    expect(output).toMatch(/^ {2}"Credits":10 +<Credits>10\.0000<\/Credits>$/m);
    expect(output).toMatch(/^ {2}"ConfirmedDate":null +<ConfirmedDate i:nil="true"\/>$/m);
    expect(output).toMatch(/^ {2}\{ +<WebcamBooking xmlns="…\/API\.Models\.Webcam\.Received">$/m);
    expect(output).toMatch(/^ {2}"Total":6 +<Total xmlns="…\/API\.Models\.Profile">6<\/Total>$/m);
    expect(output).toContain("\nThe value that a caller gets: the same from both\n");
    expect(output.match(/CancelledReason:/g)).toHaveLength(1);
    expect(output.match(/^ContractError: The value at \/Duration does not fit/gm)).toHaveLength(2);
    expect(output).toContain("  outcome: refused, status: 409\n");
    expect(output.split("\n").filter((line) => line.length > 80)).toEqual([]);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a colour begins with it
    expect(output).not.toMatch(/\u001b/);
  });

  test("--help tells how it is used, and ends with 0", async () => {
    const { code, output } = await start("--help");
    expect({ code, output }).toEqual({ code: 0, output: expect.stringMatching(/^Usage: npm start\n/) });
  });

  test("takes the token from the environment, where no list of processes shows it", async () => {
    const sandbox = await startSandbox();
    onTestFinished(() => sandbox.close());
    const program = await compiledProgram("examples/start.ts");
    const flags = ["--base-url", sandbox.url, "--booking", "3", "--reason", "Ill"];
    const env = { ...process.env, ADULTWORK_TOKEN: sandbox.tokens.full };
    const done = await run(process.execPath, [program, ...flags], { env });
    expect(done).toMatchObject({ code: 0, errors: "" });
    expect(sandbox.bookings()[2]?.CancelledReason).toBe("Ill");
  });

  test("with flags makes the call on a server, in the format asked for", async () => {
    const sandbox = await startSandbox();
    onTestFinished(() => sandbox.close());
    const flags = ["--base-url", sandbox.url, "--token", sandbox.tokens.full, "--booking", "2", "--reason", "Ill"];
    const done = await start(...flags, "--format", "xml");
    expect(done.code).toBe(0);
    expect(done.output).toContain("CancelledReason: 'Ill',");
    expect(sandbox.bookings()[1]?.CancelledReason).toBe("Ill");
    const refused = await start(...flags);
    expect(refused.code).toBe(1);
    expect(refused.errors).toContain("status 409");
    expect(refused.errors).not.toContain(sandbox.tokens.full);
  });

  const rest = ["--token", "t", "--booking", "1", "--reason", "r"];
  test.each([
    [["--booking", "1"], "go together"],
    [["--base-url", "http://x", "--booking", "1", "--reason", "r"], "--token is missing"],
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
