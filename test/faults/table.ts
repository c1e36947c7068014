import { altered, cutChunk, dripping, halfway, head, instead, onceBusy, packed } from "./answers.js";
import type { Fault } from "./fault.js";

const html = { "Content-Type": "text/html; charset=utf-8" };
const nothing = () => {};
const syntaxError = { json: "JsonSyntaxError", xml: "XmlSyntaxError" };
/** Long enough, in milliseconds, for all that comes before what the row is about. */
const timeout = 500;

const connection: readonly Fault[] = [
  {
    name: "connection refused",
    given: async ({ sandbox }) => {
      await sandbox.close();
      return { options: { baseUrl: sandbox.url } };
    },
    want: { error: "NetworkError", outcome: "not-sent", server: "untouched" },
  },
  {
    name: "unknown host",
    // RFC 6761 §6.4: this name never resolves.
    given: () => ({ options: { baseUrl: "http://host.invalid" } }),
    want: { error: "NetworkError", outcome: "not-sent", server: "untouched" },
  },
  {
    name: "TLS with a server that speaks none",
    given: ({ sandbox }) => ({ options: { baseUrl: sandbox.url.replace("http:", "https:") } }),
    want: { error: "NetworkError", outcome: "not-sent", server: "untouched" },
  },
  {
    name: "a port that fetch refuses",
    given: () => ({ options: { baseUrl: "http://127.0.0.1:6000" } }),
    want: { error: "NetworkError", outcome: "not-sent", server: "untouched" },
  },
  {
    name: "reset before the request was read",
    given: () => ({ proxy: { connected: (socket) => void socket.resetAndDestroy(), answer: nothing } }),
    want: { error: "NetworkError", outcome: "unknown", server: "untouched" },
  },
  {
    name: "reset after the request was read",
    given: () => ({ proxy: { forwards: () => false, answer: (socket) => void socket.resetAndDestroy() } }),
    want: { error: "NetworkError", outcome: "unknown", server: "untouched" },
  },
  {
    name: "reset after it was carried out, before the headers",
    given: () => ({ proxy: { answer: (socket) => void socket.resetAndDestroy() } }),
    want: { error: "NetworkError", outcome: "unknown", server: "cancelled" },
  },
  {
    name: "closed within the headers",
    given: () => ({ proxy: { answer: (socket) => void socket.end("HTTP/1.1 200 OK\r\nContent-Ty") } }),
    want: { error: "NetworkError", outcome: "unknown", server: "cancelled" },
  },
  {
    name: "reset within the body",
    given: () => ({ proxy: halfway((socket) => socket.resetAndDestroy()) }),
    want: { error: "NetworkError", outcome: "accepted", status: 200, server: "cancelled" },
  },
  {
    name: "reset within the body of a refusal",
    given: () => ({ bookingId: 9, proxy: halfway((socket) => socket.resetAndDestroy()) }),
    want: { error: "NetworkError", outcome: "refused", status: 409, server: "untouched" },
  },
];

const time: readonly Fault[] = [
  {
    name: "stalled while the token is fetched: timeout",
    given: () => ({ options: { timeout: 50, accessToken: () => new Promise(nothing) } }),
    want: { error: "TimeoutError", outcome: "not-sent", server: "untouched" },
  },
  {
    name: "stalled before the headers: timeout",
    given: () => ({ options: { timeout }, proxy: { answer: nothing } }),
    want: { error: "TimeoutError", outcome: "unknown", server: "cancelled" },
  },
  {
    name: "stalled within the body: timeout",
    given: () => ({ options: { timeout }, proxy: halfway(nothing) }),
    want: { error: "TimeoutError", outcome: "accepted", status: 200, server: "cancelled" },
  },
  {
    name: "stalled within the body of a refusal: timeout",
    given: () => ({ bookingId: 9, options: { timeout }, proxy: halfway(nothing) }),
    want: { error: "TimeoutError", outcome: "refused", status: 409, server: "untouched" },
  },
  {
    name: "slow drip that ends within the timeout",
    given: () => ({ options: { timeout: 5000 }, proxy: dripping(20, 5) }),
    want: { error: "none", outcome: "none", server: "cancelled" },
  },
  {
    name: "slow drip that does not",
    given: () => ({ options: { timeout }, proxy: dripping(20, 200) }),
    want: { error: "TimeoutError", outcome: "accepted", status: 200, server: "cancelled" },
  },
];

const acceptedAnswer = { outcome: "accepted", status: 200, server: "cancelled" } as const;

const framing: readonly Fault[] = [
  {
    name: "chunked body that is cut",
    given: () => ({ proxy: cutChunk("keep-alive") }),
    want: { error: "NetworkError", ...acceptedAnswer },
  },
  {
    name: "chunked body that is cut, after Connection: close",
    given: () => ({ proxy: cutChunk("close") }),
    // Node's fetch takes it for the whole body.
    want: { error: syntaxError, ...acceptedAnswer },
  },
  {
    name: "Content-Length too long",
    given: () => ({
      proxy: altered(
        (body) => body,
        ({ contentType, body }) => ({ "Content-Type": contentType, "Content-Length": body.length + 9 }),
      ),
    }),
    want: { error: "NetworkError", ...acceptedAnswer },
  },
  {
    name: "Content-Length too short",
    given: () => ({
      proxy: altered(
        (body) => body,
        ({ contentType, body }) => ({ "Content-Type": contentType, "Content-Length": body.length - 9 }),
      ),
    }),
    want: { error: syntaxError, ...acceptedAnswer },
  },
  {
    name: "no Content-Length, and cut by the end of the connection",
    given: () => ({
      proxy: altered(
        (body) => body.subarray(0, 50),
        ({ contentType }) => ({ "Content-Type": contentType }),
      ),
    }),
    want: { error: syntaxError, ...acceptedAnswer },
  },
  {
    name: "malformed header",
    given: () => ({ proxy: { answer: (socket) => void socket.end("HTTP/1.1 200 OK\r\nno colon\r\n\r\n") } }),
    want: { error: "NetworkError", outcome: "unknown", server: "cancelled" },
  },
  {
    name: "answer that is no HTTP",
    given: () => ({ proxy: { answer: (socket) => void socket.end("220 mail.example ESMTP\r\n") } }),
    want: { error: "NetworkError", outcome: "unknown", server: "cancelled" },
  },
];

const content: readonly Fault[] = [
  {
    name: "wrong Content-Type: the other format",
    given: ({ format }) => ({
      proxy: altered(
        (body) => body,
        () => ({ "Content-Type": format === "json" ? "text/xml" : "application/json" }),
      ),
    }),
    want: { error: { json: "XmlSyntaxError", xml: "JsonSyntaxError" }, ...acceptedAnswer },
  },
  {
    name: "wrong Content-Type: text/html",
    given: () => ({
      proxy: altered(
        (body) => body,
        () => html,
      ),
    }),
    want: { error: "MediaTypeError", ...acceptedAnswer },
  },
  {
    name: "no Content-Type",
    given: () => ({
      proxy: altered(
        (body) => body,
        () => ({}),
      ),
    }),
    want: { error: "MediaTypeError", ...acceptedAnswer },
  },
  {
    name: "empty 200",
    given: () => ({ proxy: altered(() => "") }),
    want: { error: syntaxError, ...acceptedAnswer },
  },
  {
    name: "empty 204",
    given: () => ({ proxy: instead(204, "", { forwards: true }) }),
    want: { error: "MediaTypeError", outcome: "accepted", status: 204, server: "cancelled" },
  },
  {
    name: "HTML of a proxy with 200, in place of the answer",
    given: () => ({ proxy: instead(200, "<p>Welcome", { headers: html, forwards: true }) }),
    want: { error: "MediaTypeError", ...acceptedAnswer },
  },
  {
    name: "HTML of a proxy with 502, in place of the answer",
    given: () => ({ proxy: instead(502, "<p>Bad Gateway", { headers: html, forwards: true }) }),
    want: { error: "HttpError", outcome: "unknown", status: 502, server: "cancelled" },
  },
  {
    name: "gzip that is cut",
    given: () => ({ proxy: packed((bytes) => bytes.subarray(0, bytes.length / 2)) }),
    // Node\'s fetch takes it for the whole body.
    want: { error: syntaxError, ...acceptedAnswer },
  },
  {
    name: "gzip that is damaged",
    given: () => ({ proxy: packed((bytes) => Buffer.concat([bytes.subarray(0, 30), Buffer.alloc(30, 0xff)])) }),
    want: { error: "NetworkError", ...acceptedAnswer },
  },
  {
    name: "gzip that unpacks to far more than the limit",
    given: () => ({
      options: { limits: { bytes: 1_000_000 } },
      proxy: packed(
        (bytes) => bytes,
        () => Buffer.alloc(20_000_000, " "),
      ),
    }),
    want: { error: "LimitError", ...acceptedAnswer },
  },
  {
    name: "body over the limit",
    given: () => ({ options: { limits: { bytes: 100 } } }),
    want: { error: "LimitError", ...acceptedAnswer },
  },
  {
    name: "body that does not fit the contract",
    given: () => ({ proxy: altered((body) => body.toString().replace(/(Duration)(>|":\s*)\d+/, "$1$2true")) }),
    want: { error: "ContractError", ...acceptedAnswer },
  },
];

const refused = { error: "HttpError", outcome: "refused", server: "untouched" } as const;

const statuses: readonly Fault[] = [
  {
    name: "401",
    given: () => ({ options: { accessToken: "a-token-of-nobody" } }),
    want: { ...refused, status: 401 },
  },
  {
    name: "401 whose token is renewed",
    given: ({ sandbox }) => ({
      options: { accessToken: ({ rejected }) => (rejected === undefined ? "an-expired-token" : sandbox.tokens.full) },
    }),
    want: { error: "none", outcome: "none", server: "cancelled" },
  },
  {
    name: "401 whose token cannot be renewed",
    given: () => ({
      options: {
        accessToken: async ({ rejected }) => {
          if (rejected !== undefined) throw new Error("refresh failed");
          return "an-expired-token";
        },
      },
    }),
    want: { error: "TokenError", outcome: "refused", status: 401, server: "untouched" },
  },
  {
    name: "403",
    given: ({ sandbox }) => ({ options: { accessToken: sandbox.tokens.withoutScope } }),
    want: { ...refused, status: 403 },
  },
  { name: "409", given: () => ({ bookingId: 9 }), want: { ...refused, status: 409 } },
  { name: "429", given: () => ({ proxy: instead(429, "") }), want: { ...refused, status: 429 } },
  {
    name: "429, then a retry that is answered",
    given: () => ({ options: { retry: { times: 1, maximumDelay: 5 } }, proxy: onceBusy() }),
    want: { error: "none", outcome: "none", server: "cancelled" },
  },
  {
    name: "500 after it was carried out",
    given: () => ({ proxy: instead(500, "", { forwards: true }) }),
    want: { error: "HttpError", outcome: "unknown", status: 500, server: "cancelled" },
  },
  {
    name: "503 before it was carried out",
    given: () => ({ proxy: instead(503, "") }),
    want: { error: "HttpError", outcome: "unknown", status: 503, server: "untouched" },
  },
  {
    name: "redirect",
    given: () => ({ proxy: instead(307, "", { headers: { Location: "http://127.0.0.1:1/" } }) }),
    want: { error: "HttpError", outcome: "unknown", status: 307, server: "untouched" },
  },
];

const aborts: readonly Fault[] = [
  {
    name: "abort before the call",
    given: ({ abort }) => {
      abort();
      return {};
    },
    want: { error: "AbortError", outcome: "not-sent", server: "untouched" },
  },
  {
    name: "abort while the token is fetched",
    given: ({ abort }) => ({
      options: {
        accessToken: () => {
          setTimeout(abort, 10);
          return new Promise(nothing);
        },
      },
    }),
    want: { error: "AbortError", outcome: "not-sent", server: "untouched" },
  },
  {
    name: "abort while the connection is made",
    given: ({ abort }) => ({ proxy: { connected: abort, forwards: () => false, answer: nothing } }),
    want: { error: "AbortError", outcome: "unknown", server: "untouched" },
  },
  {
    name: "abort before the headers",
    given: ({ abort }) => ({ proxy: { answer: abort } }),
    want: { error: "AbortError", outcome: "unknown", server: "cancelled" },
  },
  {
    name: "abort within the body",
    given: ({ abort }) => ({ proxy: halfway(abort) }),
    want: { error: "AbortError", ...acceptedAnswer },
  },
  {
    name: "abort while a retry is waited for",
    given: ({ abort }) => ({
      options: { retry: { times: 1, maximumDelay: 100_000 } },
      proxy: {
        forwards: () => false,
        answer: (socket) => {
          socket.end(head(429, { "Retry-After": 60, "Content-Length": 0 }));
          setTimeout(abort, 50);
        },
      },
    }),
    want: { error: "AbortError", outcome: "refused", status: 429, server: "untouched" },
  },
  {
    name: "abort after the call",
    given: ({ abort }) => ({ afterwards: abort }),
    want: { error: "none", outcome: "none", server: "cancelled" },
  },
];

/** What can go wrong in a call, and what the call is to make of it. */
export const faults: readonly Fault[] = [...connection, ...time, ...framing, ...content, ...statuses, ...aborts];
