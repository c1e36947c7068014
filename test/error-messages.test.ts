import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import * as api from "adultwork-webcam";
import { describe, expect, test } from "vitest";
import { buildAndImport } from "./support/build.js";
import { smallContract } from "./support/small-contract.js";

const file = "docs/error-messages.md";
const body = { BookingID: 1, Reason: "I can't make it." };
const accessToken = "your-access-token";
const json = await readFile("test/page/response.json", "utf8");
const xml = await readFile("test/page/response.xml", "utf8");

/** What the build makes of {@link shopContract}. */
type Shop = Awaited<ReturnType<typeof buildAndImport>>["entry"];

/** What goes wrong, in words for the page, and a way to make it. */
type Case = readonly [when: string, run: () => unknown];

const classes = (
  shop: Shop,
): readonly (readonly [name: string, guard: string, meaning: string, cases: readonly Case[]])[] => [
  [
    "HttpError",
    "isHttpError",
    "An answer outside 2xx.",
    [
      ["a refusal of which the body says nothing", answered(409, "", "text/plain")],
      [
        "a refusal whose body has a `title`, or a `detail` (RFC 9457), in JSON or XML",
        answered(409, '{"title":"The booking is over."}', "application/problem+json"),
      ],
      ["a failure of the server", answered(503, "", "text/plain")],
    ],
  ],
  [
    "ContractError",
    "isContractError",
    "A value that does not fit the contract, in an answer or in a request.",
    [
      ["an answer in JSON", answered(200, json.replace('"Total": 6', '"Total": "six"'))],
      ["the same in XML", answered(200, xml.replace(">6</Total>", ">six</Total>"), "application/xml")],
      ["a member that is missing", () => api.decodeJson("WebcamBooking", "{}")],
      ["null where none may be", () => api.decodeJson("WebcamBooking", json.replace('"Cancelled"', "null"))],
      [
        "one of other values than those stated",
        () => api.decodeJson("WebcamBooking", json.replace("Cancelled", "Lost")),
      ],
      [
        "a whole number that is too great",
        () => api.decodeJson("WebcamBooking", json.replace('"Duration": 10', '"Duration": 3000000000')),
      ],
      [
        "a name that is twice in one object",
        () => api.decodeJson("WebcamBooking", json.replace('"Duration"', '"Duration": 1, "Duration"')),
      ],
      ["another root element", () => api.decodeXml("WebcamBooking", "<Booking/>")],
      ["the body of a request", () => call()({ BookingID: "one", Reason: "" })],
      ["a body that is missing", () => shop.createClient().POST("/things")],
      ["a parameter", () => shop.createClient().GET("/things/{id}", params({ limit: 0 }))],
      ["one that is missing", () => shop.createClient().GET("/things/{id}", { params: { path: {} } })],
      [
        "a header of an answer",
        () => shop.createClient({ fetch: answering(204, null, { "X-Left": "few" }) }).GET("/things/{id}", params({})),
      ],
    ],
  ],
  [
    "XmlSyntaxError",
    "isXmlSyntaxError",
    "Text that is not well-formed XML. `line`, `column` and `excerpt` say where.",
    [
      ["a text that breaks off", () => api.decodeXml("WebcamBooking", "<WebcamBooking>")],
      ["an end tag of another element", () => api.decodeXml("WebcamBooking", "<a><b></a>")],
      ["an entity that is not declared", () => api.decodeXml("WebcamBooking", "<a>&who;</a>")],
      ["a prefix that is not declared", () => api.decodeXml("WebcamBooking", "<x:a/>")],
      ["a document type, which is not read", () => api.decodeXml("WebcamBooking", "<!DOCTYPE a><a/>")],
      ["an answer", answered(200, "<a", "application/xml")],
    ],
  ],
  [
    "JsonSyntaxError",
    "isJsonSyntaxError",
    "Text that is not well-formed JSON. `line`, `column` and `excerpt` say where.",
    [
      ["a text that breaks off", () => api.decodeJson("WebcamBooking", '{"Duration": 1')],
      ["a comma too many", () => api.decodeJson("WebcamBooking", '{"Duration": 1,}')],
      ["text after the value", () => api.decodeJson("WebcamBooking", "{} {}")],
      ["bytes that are no UTF-8", () => api.decodeJson("WebcamBooking", new Uint8Array([0x22, 0xff, 0x22]))],
      ["an answer", answered(200, "{", "application/json")],
    ],
  ],
  [
    "MediaTypeError",
    "isMediaTypeError",
    "A 2xx answer in a media type that the contract does not state, or without the body that it states.",
    [
      ["another media type", answered(200, "<p>Hello</p>", "text/html")],
      ["none", () => call({ fetch: answering(200, new Uint8Array([123, 125]), {}) })()],
      ["a Content-Type that is none", answered(200, "{}", "json")],
      ["no body, where the contract states one", answered(204, null)],
    ],
  ],
  [
    "NetworkError",
    "isNetworkError",
    "No answer came, or not the whole of it.",
    [
      ["no connection", () => call({ fetch: () => Promise.reject(noConnection()) })()],
      ["a connection that broke", () => call({ fetch: () => Promise.reject(new TypeError("fetch failed")) })()],
      [
        "an answer that broke off",
        () =>
          call({ fetch: async () => new Response(brokenOff(), { headers: { "Content-Type": "application/json" } }) })(),
      ],
    ],
  ],
  [
    "LimitError",
    "isLimitError",
    "An answer over one of the `limits`, of which no more was read; or a request that is too deep.",
    [
      ["bytes", answered(200, json, "application/json", { limits: { bytes: 10 } })],
      ["depth", () => api.decodeJson("WebcamBooking", "[[[1]]]", { limits: { depth: 2 } })],
      ["attributes", () => api.decodeXml("WebcamBooking", '<a b="" c="" d=""/>', { limits: { attributes: 2 } })],
    ],
  ],
  [
    "TimeoutError",
    "isTimeoutError",
    "The call took longer than its `timeout`.",
    [["no answer in time", () => call({ fetch: () => new Promise(() => {}), timeout: 20 })()]],
  ],
  [
    "AbortError",
    "isAbortError",
    "Your signal ended the call.",
    [
      ["before anything was sent", () => call()(body, { signal: AbortSignal.abort() })],
      ["on the way", () => abortedOnTheWay()],
    ],
  ],
  [
    "TokenError",
    "isTokenError",
    "No access token could be had, or no other credential that the operation requires.",
    [
      ["none was given", () => shop.createClient().GET("/secret")],
      ["one that no header can hold", () => call({ accessToken: "two words" })()],
      ["your function failed", () => call({ accessToken: () => Promise.reject(new Error("disk full")) })()],
      ["the token endpoint refused", () => tokens(new Response('{"error":"invalid_grant"}', { status: 400 }))],
      ["it gave no token", () => tokens(new Response("{}"))],
      ["it cannot be reached", () => tokens(undefined)],
      ["there is no refresh token", () => api.createTokenStore(withoutRefreshToken)()],
      [
        "your `onTokens` failed",
        () =>
          tokens(Response.json({ access_token: "new", token_type: "bearer" }), () =>
            Promise.reject(new Error("disk full")),
          ),
      ],
      ["the user came back with another `state`", () => signIn("?code=1&state=other")],
      ["the user did not allow it", () => signIn("?error=access_denied&state=sent")],
      ["the user came back without a code", () => signIn("?state=sent")],
    ],
  ],
];

/** Not of a call's outcome: what a program is to be mended for. */
const mistakes = (shop: Shop): readonly Case[] => [
  ["an option that there is not", () => plain(api.createClient)({ acessToken: "x" })],
  ["a format that there is not", () => plain(call())(body, { format: "yaml" })],
  ["a base URL that is none", () => api.createClient({ accessToken, baseUrl: "nowhere" })],
  ["a server that the contract does not have", () => plain(api.createClient)({ accessToken, server: 7 })],
  ["a value that a server's URL cannot have", () => shop.createClient({ serverVariables: { region: "mars" } })],
  ["a relative server, outside a page", () => shop.createClient({ server: 1 })],
  ["a schema that the contract does not have", () => plain(api.decodeJson)("Booking", "{}")],
  ["a schema that XML has no form of", () => shop.encodeXml("Free", [])],
  ["an operation that it does not have", () => shop.createClient().GET("/nothing")],
  [
    "prerequisites of one that it does not have",
    () => plain(api.checkPrerequisites)("cancel", {}, { now: "2026-01-01T00:00" }),
  ],
  [
    "dates of which one has an offset",
    () =>
      api.checkPrerequisites(
        "cancelMadeBooking",
        { ...api.decodeJson("WebcamBooking", json), Status: "Confirmed" },
        { now: "2026-01-01T00:00Z" },
      ),
  ],
  ["a time that is none", () => api.createClient({ accessToken, timeout: -1 })],
  ["a number of retries that is none", () => api.createClient({ accessToken, retry: { times: 0.5 } })],
  ["a limit that is none", () => api.decodeJson("WebcamBooking", json, { limits: { depth: 0 } })],
  ["a body that holds itself", () => shop.createClient().POST("/things", { body: cycle() })],
  ["the same in XML", () => shop.encodeXml("Thing", cycle())],
  [
    "a media type that an operation does not take",
    () => shop.createClient().POST("/things", { body: {}, contentType: "text/csv" }),
  ],
  [
    "a parameter that cannot be written",
    () =>
      shop
        .createClient()
        .GET("/things/{id}", { params: { path: { id: "a" }, query: { filter: { deep: { er: 1 } } } } }),
  ],
  [
    "a path serializer of yours whose path leads elsewhere",
    () =>
      shop.createClient().GET("/things/{id}", { ...params({}), pathSerializer: () => "https://elsewhere.example/" }),
  ],
  ["a header that cannot be sent", () => call()(body, { headers: { "X-Trace": "a\nb" } })],
  [
    "a cookie that would end itself",
    () => shop.createClient().GET("/things/{id}", { params: { path: { id: "a" }, cookie: { session: "a;b" } } }),
  ],
  [
    "a key that redirects could carry away",
    () => shop.createClient({ credentials: { key: "a-secret-key" } }).GET("/secret", { redirect: "follow" }),
  ],
  ["an answer that middleware has read", () => readByMiddleware()],
  ["a token store without an endpoint", () => shop.createTokenStore({ ...store, refreshToken: "r" })],
  ["a redirect URI that is none", () => api.createAuthorization({ ...store, redirectUri: "here" })],
  ["scopes of an operation that has none", () => plain(authorization().request)({ operations: ["nothing"] })],
];

describe("the page that lists the errors", () => {
  test("says each one's message as it reads", async () => {
    const { entry: shop } = await buildAndImport(shopContract());
    const sections = await Promise.all(
      classes(shop).map(async ([name, guard, meaning, cases]) => {
        const rows = await rowsOf(cases, name);
        return `## ${name}\n\n${meaning} Its guard: \`${guard}\`.\n\n${rows}`;
      }),
    );
    const page = `${introduction}\n${sections.join("\n")}\n${afterwards}\n${await rowsOf(mistakes(shop), "TypeError", "RangeError")}`;
    await expect(page).toMatchFileSnapshot(`../${file}`);
  });

  test("has every class of error", async () => {
    const page = await readFile(file, "utf8");
    const all = Object.keys(api).filter((name) => /^[A-Z].*Error$/.test(name) && name !== "ApiError");
    expect(all.filter((name) => !page.includes(`\n## ${name}\n`))).toEqual([]);
  });

  test("has every error that the runtime throws for a programmer's mistake", async () => {
    const page = await readFile(file, "utf8");
    const missing = (await thrownTexts()).filter((text) => !unreachable.has(text) && !page.includes(text));
    expect(missing).toEqual([]);
  });
});

/** The build refuses such contracts, or a type that it writes: they guard the runtime against modules that no build has written. */
const unreachable: ReadonlySet<string> = new Set([
  " takes no body.",
  "A union is told by an attribute or by an element.",
  "The XML of ",
  "This schema has no XML form.",
  "XML has no form of a member that several schemas describe, unless they are all of text.",
  "XML has no form of members of any name whose elements have names of their own.",
]);

/** What each text of such an error has of its own, at its longest. */
async function thrownTexts(): Promise<string[]> {
  const files = (await readdir("src", { recursive: true })).filter((file) => file.endsWith(".ts"));
  const texts = await Promise.all(files.map((file) => readFile(join("src", file), "utf8")));
  return texts.flatMap((text) =>
    [...text.matchAll(/new (?:Type|Range)Error\(\s*(?:'([^']+)'|"([^"]+)"|`([^`]+)`)/g)].map(([, ...written]) => {
      const parts = written.join("").split(/\$\{(?:[^{}]|\{[^}]*\})*\}/);
      return parts.sort((one, other) => other.length - one.length)[0] ?? "";
    }),
  );
}

const introduction = `# Error messages

Each error that a call or a decoder can end with, and its message as it reads. [Errors](errors.md) says what they are for, and what to do.
This page is written by the test that makes each of them (\`test/error-messages.test.ts\`).
`;

const afterwards = `## A programmer's mistake

What no answer and no network can bring about is a \`TypeError\` or a \`RangeError\`: thrown where it is seen, or the rejection of the call.
`;

async function rowsOf(cases: readonly Case[], ...names: readonly string[]): Promise<string> {
  const rows = await Promise.all(
    cases.map(async ([when, run]) => {
      const { name, message } = await errorOf(run);
      expect(names, `${when}: ${message}`).toContain(name);
      return `| ${when} | ${code(message)} |\n`;
    }),
  );
  return `| when | message |\n| --- | --- |\n${rows.join("")}`;
}

function code(message: string): string {
  const text = message.replaceAll("|", "\\|");
  return text.includes("`") ? `\`\` ${text} \`\`` : `\`${text}\``;
}

/** What is thrown, what a promise is rejected with, or the `error` of a call by path. */
async function errorOf(run: () => unknown): Promise<Error> {
  try {
    const { error } = Object(await run());
    if (error instanceof Error) return error;
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error(`There was no error: ${run}`);
}

type Options = Parameters<typeof api.createClient>[0];

/** The operation of our own API. */
function call(options: Options = {}) {
  const client = api.createClient({ accessToken, ...options });
  return (given: unknown = body, others: object = {}) => plain(client.cancelMadeBooking)(given, others);
}

function answered(status: number, text: BodyInit | null, contentType = "application/json", options: Options = {}) {
  return () => call({ fetch: answering(status, text, { "Content-Type": contentType }), ...options })();
}

function answering(status: number, text: BodyInit | null, headers: Record<string, string>) {
  return async () => new Response(text, { status, headers });
}

/** As JavaScript calls it, whatever the types say. */
function plain(called: (...given: never) => unknown) {
  return (...given: unknown[]): unknown => Reflect.apply(called, undefined, given);
}

function params(query: object) {
  return { params: { path: { id: "a" }, query } };
}

function noConnection(): Error {
  const cause = Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED", syscall: "connect" });
  return new TypeError("fetch failed", { cause });
}

function brokenOff(): ReadableStream {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode("{"));
      controller.error(new TypeError("terminated"));
    },
  });
}

function abortedOnTheWay(): unknown {
  const controller = new AbortController();
  const fetch = () => {
    controller.abort();
    return new Promise<Response>(() => {});
  };
  return call({ fetch })(body, { signal: controller.signal });
}

const withoutRefreshToken = { clientId: "id", clientSecret: "a-secret", onTokens: async () => {} };
const store = { ...withoutRefreshToken, refreshToken: "a-refresh-token" };

/** A token from a store whose endpoint gives that answer; none where it cannot be reached. */
function tokens(answer: Response | undefined, onTokens = store.onTokens): unknown {
  const fetch = () => (answer === undefined ? Promise.reject(noConnection()) : Promise.resolve(answer));
  return call({ accessToken: api.createTokenStore({ ...store, onTokens, fetch }) })();
}

function authorization() {
  return api.createAuthorization({ ...store, redirectUri: "https://app.example/back" });
}

function signIn(query: string): unknown {
  return authorization().tokens(`https://app.example/back${query}`, "sent");
}

function readByMiddleware(): unknown {
  const client = api.createClient({ accessToken, fetch: answering(200, json, { "Content-Type": "application/json" }) });
  client.use({
    async onResponse({ response }) {
      await response.text();
    },
  });
  return client.cancelMadeBooking(body);
}

function cycle(): object {
  const thing: { parts?: unknown[] } = {};
  thing.parts = [thing];
  return thing;
}

/** What our own contract does not have. */
function shopContract() {
  const parameters = [
    { name: "id", in: "path", required: true, schema: { type: "string" } },
    { name: "limit", in: "query", schema: { type: "integer", minimum: 1 } },
    { name: "filter", in: "query", schema: { type: "object" } },
    { name: "session", in: "cookie", style: "cookie", schema: { type: "string" } },
  ];
  const left = { headers: { "X-Left": { schema: { type: "integer" } } }, description: "Found." };
  const thing = { $ref: "#/components/schemas/Thing" };
  const content = { "application/json": { schema: thing }, "application/xml": { schema: thing } };
  return smallContract(
    {
      "/things": { post: { requestBody: { required: true, content }, responses: { "204": { description: "Kept." } } } },
      "/things/{id}": { get: { parameters, responses: { "204": left } } },
      "/secret": { get: { security: [{ key: [] }], responses: { "204": { description: "Found." } } } },
    },
    {
      openapi: "3.2.0",
      servers: [
        { url: "https://{region}.example", variables: { region: { enum: ["eu", "us"], default: "eu" } } },
        { url: "/api" },
      ],
      components: {
        securitySchemes: { key: { type: "apiKey", in: "header", name: "X-Key" } },
        schemas: {
          Thing: {
            type: "object",
            properties: { parts: { type: "array", items: thing }, name: { type: "string" } },
          },
          Free: { type: "array", items: { type: "array", items: {} } },
        },
      },
    },
  );
}
