/** What is tried once: bytes for a decoder, a document for a layout that has been learnt, or an answer for the client. */
export type Input = DecoderInput | LayoutInput | AnswerInput;

export interface DecoderInput {
  readonly target: "xml" | "json";
  readonly body: Uint8Array;
  /** Whether the decoder is given a string: the bytes read as UTF-16, so that it may hold lone surrogates. */
  readonly asText: boolean;
  readonly limits: InputLimits;
}

export interface LayoutInput extends Omit<DecoderInput, "target"> {
  readonly target: "layout";
  /** Its name among those of the tests. */
  readonly layout: string;
}

export interface AnswerInput {
  readonly target: "answer";
  readonly body: Uint8Array;
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** The body comes in pieces of so many bytes; 0 for an answer without a body. */
  readonly chunk: number;
  /** After so many bytes the body breaks off; a number beyond its length for never. */
  readonly breaksAt: number;
  /** What the body breaks off with, or `fetch` is rejected with. */
  readonly failure: Failure;
  /** Whether `fetch` gives no answer at all. */
  readonly isRejected: boolean;
  readonly limits: InputLimits;
}

/** `Infinity` as -1, which JSON can hold. */
export interface InputLimits {
  readonly depth: number;
  readonly bytes: number;
  readonly attributes: number;
}

export const failures = [
  "error",
  "reset",
  "refused",
  "cyclic",
  "string",
  "undefined",
  "null",
  "object",
  "abort",
] as const;
export type Failure = (typeof failures)[number];

/** One line of text that {@link parseInput} makes the input of again. */
export function formatInput(input: Input): string {
  return JSON.stringify({ ...input, body: Buffer.from(input.body).toString("base64") });
}

/** @throws TypeError when the text is none that {@link formatInput} wrote */
export function parseInput(text: string): Input {
  const input: unknown = JSON.parse(text);
  if (!isInput(input)) throw new TypeError("The input is not one that the fuzzer printed.");
  return { ...input, body: Buffer.from(input.body, "base64") };
}

type WrittenInput = (Omit<DecoderInput, "body"> | Omit<LayoutInput, "body"> | Omit<AnswerInput, "body">) & {
  readonly body: string;
};

function isInput(value: unknown): value is WrittenInput {
  if (typeof value !== "object" || value === null || !("target" in value) || !("body" in value)) return false;
  if (typeof value.body !== "string" || !("limits" in value)) return false;
  if (value.target === "layout" && !("layout" in value)) return false;
  return value.target === "answer" ? "headers" in value && "failure" in value : "asText" in value;
}
