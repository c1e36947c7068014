import { isDeepStrictEqual } from "node:util";
import { XMLParser } from "fast-xml-parser";
import { isRecord } from "../../scripts/load/contract-node.js";
import type { OpenApiDocument, Place } from "../contracts/real/document.js";
import { Binary, valueOfBody, XmlDocument } from "./body-values.js";
import type { FoundOperation } from "./find-operation.js";
import type { Exchange } from "./scenario.js";

/** What a client is to make of an answer. */
export interface ExpectedAnswer {
  readonly status: number;
  /** Absent where the contract says nothing of the body. */
  readonly body?: { readonly value: unknown };
  /** The headers that the contract states, as the server writes them. */
  readonly headers: Readonly<Record<string, string>>;
}

/** What the client gives: of a result, or of an HttpError. */
export interface GivenAnswer {
  readonly status: number | undefined;
  readonly body: unknown;
  readonly headers: unknown;
}

/** What the mock server's answer is to become, by the contract. */
export function expectedAnswer(
  document: OpenApiDocument,
  operation: FoundOperation,
  { method, answer }: Exchange,
): ExpectedAnswer {
  const { status } = answer;
  const response = statedResponse(document, operation, status);
  const names = document.members(document.member(response, "headers")).map(([name]) => name);
  const headers = Object.entries(answer.headers).flatMap(([name, text]): [string, string][] => {
    const stated = names.find((one) => one.toLowerCase() === name.toLowerCase());
    return stated === undefined || stated.toLowerCase() === "content-type" ? [] : [[stated, String(text)]];
  });
  const isStated = status < 300 || document.members(document.member(response, "content")).length > 0;
  return {
    status,
    ...(isStated && {
      body: { value: method === "head" || answer.body === undefined ? undefined : valueOfBody(answer.body) },
    }),
    headers: Object.fromEntries(headers),
  };
}

/** What differs between what the client gives and what it is to give; undefined where nothing does. */
export async function difference(given: GivenAnswer, expected: ExpectedAnswer): Promise<string | undefined> {
  if (given.status !== expected.status) return `status ${given.status}, not ${expected.status}`;
  const wrong = Object.entries(expected.headers).find(([name, text]) => textOfHeader(given.headers, name) !== text);
  if (wrong !== undefined) return `header ${wrong[0]}: ${textOfHeader(given.headers, wrong[0])}, not ${wrong[1]}`;
  if (expected.body === undefined || (await isSame(given.body, expected.body.value))) return undefined;
  return `${shown(given.body)}, not ${shown(expected.body.value)}`;
}

/** The Response Object for a status, its range or any; nothing where the contract states none. */
function statedResponse(document: OpenApiDocument, { place }: FoundOperation, status: number): Place {
  const responses = document.member(place, "responses");
  const keys = [String(status), `${String(status)[0]}XX`, "default"];
  const [stated] = keys.map((key) => document.member(responses, key)).filter(({ value }) => value !== undefined);
  return stated ?? { pointer: "", value: {} };
}

async function isSame(given: unknown, expected: unknown): Promise<boolean> {
  if (expected instanceof Binary) {
    return given instanceof Blob && Buffer.from(await given.arrayBuffer()).toString("base64") === expected.base64;
  }
  if (expected instanceof XmlDocument) return isDeepStrictEqual(leavesOf(given).sort(), textsOf(expected).sort());
  return isDeepStrictEqual(plain(given), plain(expected));
}

/** Without prototypes and members that are undefined. */
function plain(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}

/** The texts of a document, by a reader that is not ours: each of them is to be in the value, and nothing else. */
function textsOf({ text }: XmlDocument): string[] {
  const parser = new XMLParser({
    ignoreAttributes: false,
    parseTagValue: false,
    parseAttributeValue: false,
    ignoreDeclaration: true,
  });
  return leavesOf(parser.parse(text));
}

function leavesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(leavesOf);
  if (!isRecord(value)) return value === undefined || value === "" || value === null ? [] : [String(value)];
  return Object.entries(value).flatMap(([name, member]) => (/^@_(?:xmlns|xsi:)/.test(name) ? [] : leavesOf(member)));
}

function textOfHeader(headers: unknown, name: string): string | undefined {
  const value = isRecord(headers) ? headers[name] : undefined;
  return value === undefined ? undefined : String(value);
}

function shown(value: unknown): string {
  if (value instanceof Blob) return `a Blob of ${value.size} bytes`;
  const text =
    value instanceof Binary
      ? `the bytes ${value.base64}`
      : value instanceof XmlDocument
        ? value.text
        : JSON.stringify(value);
  return text === undefined ? "nothing" : text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
