import { type Answered, bindAnswerRequest, type Received } from "./answer-request.js";
import type { Compiled } from "./compiled.js";
import type { Behaviour } from "./interface.js";
import { negotiate } from "./negotiate.js";
import { problemOf, Refusal } from "./refusal.js";
import { type SignIn, signInOf } from "./sign-in.js";
import { type Users, usersOf } from "./users.js";

/** A sandbox apart from how requests reach it: it needs no server, and no module of Node. */
export interface Handler {
  readonly users: Users;
  /** Undefined where the contract states no endpoint of OAuth. */
  readonly signIn: SignIn | undefined;
  /**
   * @param readBody may throw a Refusal
   * @returns the answer, whatever speaks against the request
   */
  answer(request: Omit<Received, "body">, readBody: () => Promise<Uint8Array>): Promise<Answered>;
}

export interface HandlerOptions {
  /** Of made-up values: the same seed, the same values. Default: 1. */
  readonly seed?: number;
  /** What operations do, by their names. */
  readonly behaviours?: Readonly<Record<string, Behaviour>>;
  /** What statuses are called (RFC 9110 §15), by their numbers. */
  readonly titles: Readonly<Record<number, string | undefined>>;
}

/** @throws TypeError for a behaviour of an operation that the contract does not have */
export function createHandler(compiled: Compiled, { seed = 1, behaviours = {}, titles }: HandlerOptions): Handler {
  const users = usersOf(compiled.contract);
  const answerRequest = bindAnswerRequest(compiled, { seed, behaviours, users });
  const signIn = signInOf(compiled.contract, users);
  return {
    users,
    signIn,
    async answer(request, readBody) {
      try {
        const whole = { ...request, body: await readBody() };
        return signIn?.answer(whole) ?? (await answerRequest(whole));
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        return refused(error, request.headers, titles);
      }
    },
  };
}

function refused(refusal: Refusal, headers: Headers, titles: HandlerOptions["titles"]): Answered {
  const liked = negotiate(headers.get("accept") ?? undefined, ["application/json", "application/xml"]);
  return {
    status: refusal.status,
    headers: refusal.details.headers ?? {},
    body: problemOf(refusal, titles, liked === "application/xml" ? "xml" : "json"),
    notice: refusal.message,
  };
}

/** An answer as a server sends it. */
export interface SentAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Undefined for an answer that has none. */
  readonly body: Uint8Array<ArrayBuffer> | undefined;
}

/** An answer with the headers that every answer of the sandbox has. */
export function asSent({ status, headers, body }: Answered): SentAnswer {
  if (body === undefined || withoutBody.has(status))
    return { status, headers: { Vary: "Accept", ...headers }, body: undefined };
  const { mediaType, content } = body;
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);
  const own = { "Content-Type": mediaType, "Content-Length": String(bytes.length) };
  return { status, headers: { Vary: "Accept", ...headers, ...own }, body: bytes };
}

/** RFC 9110 §6.4.1, §15.3.6. */
const withoutBody: ReadonlySet<number> = new Set([204, 205, 304]);
