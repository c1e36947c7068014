import { isDeepStrictEqual, parseArgs } from "node:util";
import { type ApiError, type CancelMadeBookingRequest, createClient, type Format } from "adultwork-webcam";
import { startSandbox } from "../sandbox/index.js";
import { table } from "./table.js";

const usage = `Usage: npm start
       npm start -- --base-url URL --token TOKEN --booking N --reason TEXT [--format json|xml]

Without flags: cancels a booking of a local sandbox, in JSON and in XML. With them: makes the same call on a server.`;

process.exitCode = await main(process.argv.slice(2));

async function main(parameters: string[]): Promise<number> {
  if (parameters.length === 0) return showSandbox();
  const call = parseCall(parameters);
  if (typeof call === "string") {
    console.error(`${call}\n\n${usage}`);
    return 2;
  }
  return callServer(call);
}

/** The main job, on the page's own sample: one booking, cancelled once in each format. */
async function showSandbox(): Promise<number> {
  const sandbox = await startSandbox();
  try {
    const request = { BookingID: 1, Reason: "I can't make it." };
    const inJson = await cancel(sandbox.url, sandbox.tokens.full, request, "json");
    sandbox.reset();
    const inXml = await cancel(sandbox.url, sandbox.tokens.full, request, "xml");
    if (inJson.error !== undefined || inXml.error !== undefined) {
      console.error(inJson.error ?? inXml.error);
      return 1;
    }
    console.log(`Cancelled booking ${request.BookingID} of the sandbox at ${sandbox.url}, once in each format.\n`);
    console.log(
      table(
        ["", inJson.response.headers.get("Content-Type") ?? "", inXml.response.headers.get("Content-Type") ?? ""],
        flatten(inJson.data).map(([name, value], index) => [name, show(value), show(flatten(inXml.data)[index]?.[1])]),
      ),
    );
    const isSame = isDeepStrictEqual(inJson.data, inXml.data);
    console.log(`\nsame value: ${isSame ? "yes" : "no"}\n\nThree refusals, as a caller sees them:`);

    const full = { token: sandbox.tokens.full, BookingID: 1 };
    await showRefusal("The token lacks the scope", sandbox.url, { ...full, token: sandbox.tokens.withoutScope });
    await showRefusal("The booking is cancelled already", sandbox.url, full);
    await showRefusal("The session is confirmed and past", sandbox.url, { ...full, BookingID: 6 });
    return isSame ? 0 : 1;
  } finally {
    await sandbox.close();
  }
}

async function showRefusal(
  title: string,
  url: string,
  { token, BookingID }: { readonly token: string; readonly BookingID: number },
): Promise<void> {
  const { error } = await cancel(url, token, { BookingID, Reason: "I can't make it." }, "json");
  console.log(`\n${title}:`);
  console.log(indent(error === undefined ? "it was not refused" : describeError(error)));
}

interface ServerCall {
  readonly baseUrl: string;
  readonly token: string;
  readonly request: CancelMadeBookingRequest;
  readonly format: Format;
}

async function callServer({ baseUrl, token, request, format }: ServerCall): Promise<number> {
  const { data, error, response } = await cancel(baseUrl, token, request, format);
  if (error !== undefined) {
    console.error(describeError(error));
    return 1;
  }
  console.log(
    table(
      ["", response.headers.get("Content-Type") ?? ""],
      flatten(data).map(([name, value]) => [name, show(value)]),
    ),
  );
  return 0;
}

function cancel(baseUrl: string, accessToken: string, body: CancelMadeBookingRequest, format: Format) {
  return createClient({ accessToken, baseUrl, format }).POST("/v1/Webcam/CancelMadeBooking", { body });
}

/** The call that the flags ask for, or what is wrong with them. */
function parseCall(parameters: string[]): ServerCall | string {
  try {
    const text = { type: "string" } as const;
    const { values } = parseArgs({
      args: parameters,
      options: { "base-url": text, token: text, booking: text, reason: text, format: { ...text, default: "json" } },
    });
    const { "base-url": baseUrl, token, booking, reason, format } = values;
    if (baseUrl === undefined || token === undefined || booking === undefined || reason === undefined) {
      return "--base-url, --token, --booking and --reason go together.";
    }
    if (!/^https?:$/.test(new URL(baseUrl).protocol)) return "--base-url is an http or https URL.";
    if (!/^\d+$/.test(booking)) return `--booking is a whole number, not ${booking}.`;
    if (format !== "json" && format !== "xml") return `--format is json or xml, not ${format}.`;
    return { baseUrl, token, request: { BookingID: Number(booking), Reason: reason }, format };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Members and their members, by path. */
function flatten(value: object, prefix = ""): [string, unknown][] {
  return Object.entries(value).flatMap(([name, member]) =>
    typeof member === "object" && member !== null
      ? flatten(member, `${prefix}${name}.`)
      : [[prefix + name, member] satisfies [string, unknown]],
  );
}

function show(value: unknown): string {
  return JSON.stringify(value) ?? "";
}

function describeError(error: ApiError): string {
  const fields = { outcome: error.outcome, status: error.status, body: error.body };
  const lines = Object.entries(fields).filter(([, value]) => value !== undefined);
  return [`${error.name}: ${error.message}`, ...lines.map(([name, value]) => `  ${name}: ${value}`)].join("\n");
}

function indent(text: string): string {
  return text.replace(/^/gm, "  ");
}
