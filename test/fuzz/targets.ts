import { readFileSync } from "node:fs";
import { inspect } from "node:util";
import { type ApiError, createClient, decodeJson, decodeXml, isApiError } from "adultwork-webcam";
import { Ajv2020 } from "ajv/dist/2020.js";
import type { Random } from "./random.js";

/** What is fuzzed: gives what came of an input, in a few words. Throws when something came of it that must not. */
export type Target = (input: Uint8Array, random: Random) => Promise<string>;

export const targets: Readonly<Record<string, Target>> = {
  xml: (input) => verdict(() => decodeXml("WebcamBooking", input), ["XmlSyntaxError", "ContractError", "LimitError"]),
  xmlText: (input) =>
    verdict(() => decodeXml("WebcamBooking", textOf(input)), ["XmlSyntaxError", "ContractError", "LimitError"]),
  json: (input) =>
    verdict(() => decodeJson("WebcamBooking", input), ["JsonSyntaxError", "ContractError", "LimitError"]),
  jsonText: (input) =>
    verdict(() => decodeJson("WebcamBooking", textOf(input)), ["JsonSyntaxError", "ContractError", "LimitError"]),
  answer: (input, random) => answerVerdict(input, random),
};

const ajv = new Ajv2020({ strict: false, validateFormats: false });
ajv.addSchema(JSON.parse(readFileSync("generated/openapi.json", "utf8")), "contract");
const fitsContract = ajv.compile({ $ref: "contract#/components/schemas/WebcamBooking" });

const token = "s3cret-t0ken-of-the-user";

/** With lone surrogates, as a string in JavaScript may have them: two bytes, one UTF-16 unit. */
function textOf(input: Uint8Array): string {
  return Buffer.from(input).toString(input.length % 2 === 0 ? "utf8" : "utf16le");
}

async function verdict(decode: () => unknown, classes: readonly string[]): Promise<string> {
  try {
    const value = await decode();
    checkValue(value);
    return "a booking";
  } catch (error) {
    if (!isApiError(error) || !classes.includes(error.name)) throw error;
    return describe(error);
  } finally {
    checkPrototypes();
  }
}

async function answerVerdict(input: Uint8Array, random: Random): Promise<string> {
  const status = random.pick([200, 200, 200, 201, 204, 302, 400, 401, 404, 429, 500, 503]);
  const client = createClient({
    accessToken: token,
    fetch: async () => hostileResponse(input, status, random),
    limits: { bytes: 10_000 },
  });
  const { data, error } = await client.POST("/v1/Webcam/CancelMadeBooking", { body: { BookingID: 1, Reason: "" } });
  checkPrototypes();
  if (error === undefined) {
    checkValue(data);
    return `${status}: a booking`;
  }
  if (!isApiError(error)) throw error;
  const outcome = status < 300 ? "accepted" : status >= 400 && status < 500 ? "refused" : "unknown";
  if (error.outcome !== outcome) throw new Error(`Status ${status} has the outcome ${error.outcome}.`);
  if (error.status !== status) throw new Error(`Status ${status} is ${error.status} in the error.`);
  const shown = `${String(error)} ${JSON.stringify(error)} ${inspect(error, { depth: null, showHidden: true })}`;
  if (shown.includes("s3cret")) throw new Error(`The token stands in an error: ${error.name}.`);
  return `${status}: ${describe(error)}`;
}

function hostileResponse(input: Uint8Array, status: number, random: Random): Response {
  const echo =
    random.below(4) === 0 ? Buffer.concat([input.subarray(0, 40), Buffer.from(token), input.subarray(40)]) : input;
  const headers = new Headers();
  const type = random.pick([
    ...([
      "application/json",
      "application/xml",
      "text/xml",
      "application/problem+json",
      "text/html",
      "",
      ";",
      "a/b/c",
    ] as const),
    ...([
      `text/${token}`,
      'APPLICATION/JSON ; Charset="utf-8"',
      "application/xml; charset=utf-16",
      "application/json; charset=x",
    ] as const),
  ]);
  if (type !== "") headers.set("Content-Type", type);
  if (random.below(4) === 0) headers.set("Content-Length", String(random.below(100)));
  const hasBody = status !== 204 && random.below(20) !== 0;
  return new Response(hasBody ? streamOf(echo, random) : null, { status, headers });
}

/** In odd chunks; now and then it breaks off. */
function streamOf(bytes: Uint8Array, random: Random): ReadableStream<Uint8Array> {
  let position = 0;
  const breaksAt = random.below(5) === 0 ? random.below(bytes.length + 1) : Number.POSITIVE_INFINITY;
  return new ReadableStream({
    pull(controller) {
      const size = random.pick([0, 1, 7, 1000, 100_000]);
      controller.enqueue(bytes.slice(position, position + size));
      position += size;
      if (position >= breaksAt) controller.error(new Error(`broken off, says ${token}`));
      else if (position >= bytes.length) controller.close();
    },
  });
}

function checkValue(value: unknown): void {
  if (!fitsContract(value)) throw new Error(`A value that does not fit: ${ajv.errorsText(fitsContract.errors)}`);
}

const prototypes = [Object.prototype, Array.prototype, Function.prototype, String.prototype];
const members = prototypes.map((prototype) => Reflect.ownKeys(prototype).length);

function checkPrototypes(): void {
  if (prototypes.some((prototype, index) => Reflect.ownKeys(prototype).length !== members[index])) {
    throw new Error("A prototype was changed.");
  }
}

/** The class, and the rule or the place that it is about: what tells one path through the code from another. */
function describe(error: ApiError): string {
  const { name } = error;
  const rule = "rule" in error ? String(error.rule) : "path" in error ? `${String(error.path)} ` : "";
  const expected = "expected" in error ? String(error.expected) : "";
  return `${name} ${(rule + expected).replace(/\d+/g, "0").slice(0, 120)}`;
}
