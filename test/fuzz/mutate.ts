import { type AnswerInput, failures, type Input, type InputLimits } from "./input.js";
import { mutateBytes } from "./mutate-bytes.js";
import { mutateTokens } from "./mutate-tokens.js";
import type { Random } from "./random.js";
import { defaultLimits, token } from "./seeds.js";

/** Longer bodies are cut: what they would find, shorter ones find sooner. */
const maximumLength = 1 << 15;

/**
 * Changes an input in one to four ways.
 *
 * @param other another input, a part of which may be taken over
 */
export function mutate(input: Input, other: Input, random: Random): Input {
  let mutant = input;
  for (let count = 1 + random.below(4); count > 0; count -= 1) mutant = mutateOnce(mutant, other, random);
  return mutant;
}

function mutateOnce(input: Input, other: Input, random: Random): Input {
  if (random.oneIn(12)) return { ...input, limits: mutateLimits(input.limits, random) };
  if (input.target === "answer" && random.oneIn(2)) return mutateAnswer(input, random);
  if (input.target !== "answer" && random.oneIn(20)) return { ...input, asText: !input.asText };
  const isText = input.target !== "answer" && input.asText;
  const body = random.oneIn(3)
    ? mutateBytes(input.body, other.body, random)
    : mutateTokens(input.body, other.body, isText ? "utf16le" : "utf8", random);
  return { ...input, body: body.subarray(0, maximumLength) };
}

function mutateLimits(limits: InputLimits, random: Random): InputLimits {
  return random.pick<InputLimits>([
    defaultLimits,
    { ...limits, depth: random.pick([1, 2, 3, 256, -1]) },
    { ...limits, bytes: random.pick([1, 16, 1000, 1 << 20, -1]) },
    { ...limits, attributes: random.pick([1, 2, 256, -1]) },
  ]);
}

function mutateAnswer(answer: AnswerInput, random: Random): AnswerInput {
  return random.pick<() => AnswerInput>([
    () => ({ ...answer, status: random.pick(statuses) }),
    () => ({ ...answer, headers: [["Content-Type", random.pick(contentTypes)], ...answer.headers.slice(1)] }),
    () => ({ ...answer, headers: [...answer.headers, random.pick(oddHeaders)].slice(0, 8) }),
    () => ({ ...answer, headers: answer.headers.slice(random.below(2)) }),
    () => ({ ...answer, chunk: random.pick([0, 1, 2, 3, 7, 64, 1000, 1 << 16]) }),
    () => ({ ...answer, breaksAt: random.pick([0, 1, 10, 100, 1000, 1 << 24]), failure: random.pick(failures) }),
    () => ({ ...answer, isRejected: random.oneIn(3), failure: random.pick(failures) }),
  ])();
}

const statuses = [
  200, 200, 200, 201, 202, 203, 204, 205, 206, 226, 299, 300, 301, 302, 303, 304, 307, 308, 399, 400, 401, 403, 404,
  408, 409, 412, 413, 422, 425, 429, 431, 451, 499, 500, 501, 502, 503, 504, 511, 599,
] as const;

const contentTypes = [
  "application/json",
  "application/xml",
  "text/json",
  "text/xml",
  "application/problem+json",
  "application/soap+xml",
  "application/json; charset=utf-8",
  "application/json; charset=utf-16le",
  "application/json;charset=",
  "application/xml; charset=utf-16",
  "application/xml; charset=utf-16be",
  "application/xml; charset=iso-8859-1",
  'application/xml; charset="utf-8"',
  "application/xml; charset=klingon",
  'application/xml; charset="utf',
  "application/xml;;;charset=utf-8;charset=utf-16",
  'application/xml; x="; charset=utf-16"',
  "APPLICATION/JSON",
  "application/json, application/xml",
  "application/octet-stream",
  "text/html",
  "text/plain; charset=x-user-defined",
  "application/",
  "/json",
  "json",
  "",
  " ",
  ";",
  "é/json",
  `application/${token}`,
  `application/json; charset=${token}`,
  `application/${"x".repeat(5000)}`,
] as const;

const oddHeaders = [
  ["Content-Length", "0"],
  ["Content-Length", "5"],
  ["Content-Length", "99999999999999999999"],
  ["Content-Length", "-1"],
  ["Content-Length", "x"],
  ["Content-Encoding", "gzip"],
  ["Content-Encoding", "klingon"],
  ["Transfer-Encoding", "chunked"],
  ["Content-Type", "application/xml"],
  ["Retry-After", "0"],
  ["Retry-After", "-1"],
  ["Retry-After", "Fri, 31 Feb 2999 99:99:99 GMT"],
  ["Location", `https://elsewhere.example/?${token}`],
  ["WWW-Authenticate", `Bearer error="invalid_token", token="${token}"`],
  ["Set-Cookie", `token=${token}`],
  ["X-Échec", "x"],
  ["__proto__", "polluted"],
] as const;
