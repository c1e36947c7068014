import { isDeepStrictEqual } from "node:util";
import { type ApiError, createClient, decodeJson, decodeXml, type Limits } from "adultwork-webcam";
import { inBothWays } from "../support/both-ways.js";
import { readBy, readerOf, strictly, written } from "../support/layouts.js";
import { hostileAnswer } from "./hostile-answer.js";
import type { AnswerInput, DecoderInput, Input, InputLimits, LayoutInput } from "./input.js";
import { checkError, checkPrototypes, checkSecrecy, checkValue } from "./invariants.js";
import { token } from "./seeds.js";
import { Violation } from "./violation.js";

/**
 * Tries an input.
 *
 * @returns what came of it, in words that are the same for inputs that fare alike
 * @throws Violation when something came of it that must not
 */
export async function runInput(input: Input): Promise<string> {
  const verdict = await verdictOf(input);
  checkPrototypes();
  return `${input.target}: ${verdict}`;
}

async function verdictOf(input: Input): Promise<string> {
  if (input.target === "answer") return runAnswer(input);
  return input.target === "layout" ? runLayout(input) : runDecoder(input);
}

/** What a layout reads, the strict reader reads too, as the same value. */
function runLayout({ layout, body, asText }: LayoutInput): string {
  const known = readers.get(layout);
  if (known === undefined) throw new TypeError(`There is no layout ${layout}.`);
  const text = Buffer.from(body).toString(asText ? "utf16le" : "utf8");
  const value = readBy(known.reader, text);
  const strict = strictly(text, known.document);
  if (value === undefined)
    return `${layout} leaves it to the strict reader, which ${strict ? "accepts" : "refuses"} it`;
  if (strict === undefined) throw new Violation("a value by a layout of what the strict reader refuses");
  const [one, other] = [value(), strict()];
  if (!isDeepStrictEqual(one, other) || JSON.stringify(one) !== JSON.stringify(other))
    throw new Violation("another value by a layout than by the strict reader");
  return `${layout} reads it`;
}

const readers = new Map(
  Object.entries(written).map(([name, one]) => [name, { reader: readerOf(one), document: one.document }]),
);

async function runDecoder({ target, body, asText, limits }: DecoderInput): Promise<string> {
  const source = asText ? Buffer.from(body).toString("utf16le") : body;
  const options = { limits: limitsOf(limits) };
  try {
    checkValue(
      target === "json"
        ? decodeJsonInBothWays("WebcamBooking", source, options)
        : await decodeXml("WebcamBooking", source, options),
    );
    return "a value";
  } catch (error) {
    if (error instanceof Violation) throw error;
    return describe(checkError(error));
  }
}

const decodeJsonInBothWays = inBothWays(
  (name, input, options) => decodeJson(name as "WebcamBooking", input, options),
  ["WebcamBooking"],
);

async function runAnswer(input: AnswerInput): Promise<string> {
  const client = createClient({
    baseUrl: "https://api.example",
    accessToken: token,
    fetch: () => hostileAnswer(input),
    limits: limitsOf(input.limits),
  });
  try {
    checkValue(await client.cancelMadeBooking({ BookingID: 1, Reason: "" }));
    if (!isSuccess(input)) throw new Violation(`a value from an answer with status ${input.status}`);
    return "a value";
  } catch (thrown) {
    if (thrown instanceof Violation) throw thrown;
    const error = checkError(thrown);
    checkSecrecy(error);
    checkOutcome(error, input);
    return `${describe(error)}, ${error.outcome}`;
  }
}

/** What the error says of the request is what the answer's status says. */
function checkOutcome({ name, outcome, status }: ApiError, input: AnswerInput): void {
  const expected = outcomeOf(input);
  if (outcome !== expected) throw new Violation(`the outcome ${outcome} in place of ${expected} in ${name}`);
  const seen = input.isRejected ? undefined : input.status;
  if (status !== seen) throw new Violation(`the status ${status} in place of ${seen} in ${name}`);
}

function outcomeOf(input: AnswerInput): string {
  if (input.isRejected) return input.failure === "refused" ? "not-sent" : "unknown";
  if (isSuccess(input)) return "accepted";
  return input.status >= 400 && input.status < 500 ? "refused" : "unknown";
}

function isSuccess({ status, isRejected }: AnswerInput): boolean {
  return !isRejected && status >= 200 && status < 300;
}

/** The class, and the rule or the member without what the input alone gave: names, numbers and texts in quotes. */
function describe(error: ApiError): string {
  const { path = "", rule = "", expected = "", limit = "" } = { ...error } as Readonly<Record<string, unknown>>;
  const said = [rule, expected]
    .join(" ")
    .replace(/ (?:of|prefix|attribute|declares the encoding) .*?(?= once| \(|$)/, "");
  return [error.name, path, said, limit, error.status ?? ""].filter((part) => String(part).trim() !== "").join(" ");
}

function limitsOf({ depth, bytes, attributes }: InputLimits): Limits {
  const from = (limit: number) => (limit === -1 ? Number.POSITIVE_INFINITY : limit);
  return { depth: from(depth), bytes: from(bytes), attributes: from(attributes) };
}
