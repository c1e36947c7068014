import type { AnswerInput, Failure } from "./input.js";
import { token } from "./seeds.js";

/** What `fetch` gives for an answer: a Response that misbehaves, or a rejection. */
export async function hostileAnswer(input: AnswerInput): Promise<Response> {
  if (input.isRejected) throw failureOf(input.failure);
  const { status } = input;
  const body = input.chunk === 0 || hasNoBody(status) ? null : streamOf(input);
  return new Response(body, { status, headers: headersOf(input) });
}

/** Fetch §2.2.3, null body status: a Response with one of these takes no body. */
function hasNoBody(status: number): boolean {
  return [204, 205, 304].includes(status);
}

/** Those headers that a Response can have at all. */
function headersOf({ headers }: AnswerInput): Headers {
  const possible = new Headers();
  for (const [name, value] of headers) {
    try {
      possible.append(name, value);
    } catch {
      // No server can send it, so nothing is to be learned from it.
    }
  }
  return possible;
}

function streamOf({ body, chunk, breaksAt, failure }: AnswerInput): ReadableStream<Uint8Array> {
  let sent = 0;
  return new ReadableStream({
    pull(controller) {
      if (sent >= breaksAt) controller.error(failureOf(failure));
      else if (sent >= body.length) controller.close();
      else controller.enqueue(Uint8Array.from(body.subarray(sent, Math.min(sent + chunk, breaksAt))));
      sent += chunk;
    },
  });
}

/** Each holds the token, as an error of a careless `fetch` may. */
function failureOf(failure: Failure): unknown {
  const error = new TypeError(`fetch failed with Bearer ${token}`);
  const withCode = (code: string) => Object.assign(error, { cause: Object.assign(new Error(token), { code }) });
  switch (failure) {
    case "error":
      return error;
    case "reset":
      return withCode("ECONNRESET");
    case "refused":
      return withCode("ECONNREFUSED");
    case "cyclic":
      return Object.assign(error, { cause: error });
    case "abort":
      return new DOMException(`aborted ${token}`, "AbortError");
    case "string":
      return token;
    case "object":
      return { message: token, toString: () => token };
    case "null":
      return null;
    case "undefined":
      return undefined;
  }
}
