import { inspect, isDeepStrictEqual, parseArgs, styleText } from "node:util";
import { type ApiError, type CancelMadeBookingRequest, createClient, type Format } from "adultwork-webcam";
import { startSandbox } from "adultwork-webcam/sandbox";

const usage = `Usage: npm start
       npm start -- --base-url URL --booking N --reason TEXT [--token TOKEN] [--format json|xml]

Without flags: cancels a booking of a local sandbox, in JSON and in XML. With them: makes the same call on a server. The token may stand in the
environment variable ADULTWORK_TOKEN instead, where no list of processes shows it.`;

const hasColours = process.stdout.hasColors?.() ?? false;

process.exitCode = await main(process.argv.slice(2));

async function main(parameters: string[]): Promise<number> {
  if (parameters.length === 0) return showSandbox();
  if (parameters.includes("--help")) {
    console.log(usage);
    return 0;
  }
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
  const request = { BookingID: 1, Reason: "I can't make it." };
  const call = { baseUrl: sandbox.url, token: sandbox.tokens.full, request };
  try {
    const json = await cancel({ ...call, format: "json" });
    sandbox.reset();
    const xml = await cancel({ ...call, format: "xml" });
    title("One request, asked for in two formats");
    console.log(`POST /v1/Webcam/CancelMadeBooking\n${JSON.stringify(request)}`);

    title("What came, four lines of each");
    sideBySide([
      ["application/json", "application/xml"],
      ["{", firstIn(xml.text, /<WebcamBooking .*?>/).replace(/ xmlns:i="[^"]*"/, "")],
      [firstIn(json.text, /"Credits":[^,]*/), firstIn(xml.text, /<Credits>.*?<\/Credits>/)],
      [firstIn(json.text, /"ConfirmedDate":[^,]*/), firstIn(xml.text, /<ConfirmedDate.*?>/)],
      [firstIn(json.text, /"Total":[^,]*/), firstIn(xml.text, /<Total .*?<\/Total>/)],
    ]);

    const isSame = json.error === undefined && isDeepStrictEqual(json.data, xml.data);
    title(`The value that a caller gets: ${isSame ? "the same from both" : "NOT the same from both"}`);
    console.log(packed(json.data ?? {}).join("\n"));

    title("A wrong value in the answer is caught in both, at the same place");
    for (const error of await wrongDurations(json.text, xml.text)) console.log(describeError(error));

    title("A refusal says what became of the request");
    console.log(describeError((await cancel({ ...call, format: "json" })).error));
    return isSame ? 0 : 1;
  } finally {
    await sandbox.close();
  }
}

/** What the client says where the server writes a text in place of a number. */
async function wrongDurations(json: string, xml: string): Promise<(ApiError | undefined)[]> {
  const wrong = { json: json.replace('"Duration":10', '"Duration":"ten"'), xml: xml.replace(">10</D", ">ten</D") };
  const behaviours = {
    cancelMadeBooking: ({ mediaType = "" }) => ({ text: mediaType.includes("xml") ? wrong.xml : wrong.json }),
  };
  const sandbox = await startSandbox({ behaviours });
  const call = { baseUrl: sandbox.url, token: sandbox.tokens.full, request: { BookingID: 1, Reason: "" } };
  const results = [await cancel({ ...call, format: "json" }), await cancel({ ...call, format: "xml" })];
  await sandbox.close();
  return results.map(({ error }) => error);
}

interface ServerCall {
  readonly baseUrl: string;
  readonly token: string;
  readonly request: CancelMadeBookingRequest;
  readonly format: Format;
}

async function callServer(call: ServerCall): Promise<number> {
  const { data, error } = await cancel(call);
  if (error !== undefined) {
    console.error(describeError(error));
    return 1;
  }
  console.log(packed(data).join("\n"));
  return 0;
}

/** The client's result, and the text that came over the wire. */
async function cancel({ baseUrl, token, request, format }: ServerCall) {
  let text = "";
  const client = createClient({
    ...{ accessToken: token, baseUrl, format },
    fetch: async (sent) => {
      const response = await fetch(sent);
      text = await response.clone().text();
      return response;
    },
  });
  const result = await client.POST("/v1/Webcam/CancelMadeBooking", { body: request });
  return { ...result, text };
}

/** The call that the flags ask for, or what is wrong with them. */
function parseCall(parameters: string[]): ServerCall | string {
  try {
    const text = { type: "string" } as const;
    const { values } = parseArgs({
      args: parameters,
      options: { "base-url": text, token: text, booking: text, reason: text, format: { ...text, default: "json" } },
    });
    const { "base-url": baseUrl, booking, reason, format } = values;
    const token = values.token ?? process.env["ADULTWORK_TOKEN"];
    if (baseUrl === undefined || booking === undefined || reason === undefined)
      return "--base-url, --booking and --reason go together.";
    if (token === undefined) return "--token is missing, and so is the environment variable ADULTWORK_TOKEN.";
    if (!/^https?:$/.test(new URL(baseUrl).protocol)) return "--base-url is an http or https URL.";
    if (!/^\d+$/.test(booking)) return `--booking is a whole number, not ${booking}.`;
    if (format !== "json" && format !== "xml") return `--format is json or xml, not ${format}.`;
    return { baseUrl, token, request: { BookingID: Number(booking), Reason: reason }, format };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function title(text: string): void {
  console.log(`\n${hasColours ? styleText(["bold", "cyan"], text) : text}`);
}

/** Two columns that fit into 80: a namespace is told by its end. */
function sideBySide(rows: readonly (readonly [left: string, right: string])[]): void {
  for (const [index, [left, right]] of rows.entries()) {
    const line = `  ${left.padEnd(22)}  ${right.replace(/"http[^"]*\/(?=API)/, '"…/')}`;
    console.log(index === 0 && hasColours ? styleText("dim", line) : line);
  }
}

/** An object's members, as many in a line as fit. */
function packed(object: object, indent = "  "): string[] {
  const lines: string[] = [];
  let isOpen = false;
  for (const [name, value] of Object.entries(object)) {
    const isObject = typeof value === "object" && value !== null;
    const member = isObject ? `${name}: {` : `${name}: ${inspect(value)},`;
    const line = lines.at(-1) ?? "";
    if (isOpen && !isObject && line.length + 1 + member.length <= 80) lines[lines.length - 1] = `${line} ${member}`;
    else lines.push(indent + member);
    isOpen = !isObject;
    if (isObject) lines.push(...packed(value, `${indent}  `), `${indent}},`);
  }
  return lines;
}

function firstIn(text: string, pattern: RegExp): string {
  return pattern.exec(text)?.[0] ?? "";
}

function describeError(error: ApiError | undefined): string {
  if (error === undefined) return "no error";
  const name = hasColours ? styleText("red", error.name) : error.name;
  const lines = wrapped(`: ${error.message}`, 80 - error.name.length);
  const facts = Object.entries({ outcome: error.outcome, status: error.status }).filter(
    ([, value]) => value !== undefined,
  );
  return `${name}${lines}\n  ${facts.map(([fact, value]) => `${fact}: ${value}`).join(", ")}`;
}

/** Broken between words; the first line has less room than the others. */
function wrapped(text: string, first: number): string {
  let room = first;
  return text
    .split(" ")
    .map((word, index) => {
      if (index === 0) {
        room -= word.length;
        return word;
      }
      const isNext = word.length + 1 > room;
      room = (isNext ? 78 : room - 1) - word.length;
      return (isNext ? "\n  " : " ") + word;
    })
    .join("");
}
