import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createClient } from "adultwork-webcam";
import { describe, expect, test } from "vitest";
import { buildAndImport } from "./support/build.js";
import { answering } from "./support/raw-server.js";
import { smallContract } from "./support/small-contract.js";
import { compilerMessages } from "./support/type-check.js";

const responses = { "204": { description: "" } };
const securitySchemes = {
  jwt: { type: "http", scheme: "bearer" },
  user: { type: "http", scheme: "basic" },
  key: { type: "apiKey", in: "header", name: "X-Key" },
  queryKey: { type: "apiKey", in: "query", name: "api_key" },
  session: { type: "apiKey", in: "cookie", name: "sid" },
};

/** The error of a call of an operation with that security, and how many requests were sent. */
async function callWith(security: unknown, options: object, callOptions: object = {}) {
  const contract = smallContract({ "/things": { get: { security, responses } } }, { components: { securitySchemes } });
  const { entry } = await buildAndImport(contract);
  const server = await answering(204, undefined, "");
  const { error } = await entry.createClient({ baseUrl: server.url, ...options }).GET("/things", callOptions);
  return { error, sent: server.requests.length };
}

describe("where an operation requires a credential and none was given, it is a TokenError, and nothing is sent", () => {
  const jwt = [{ jwt: [] }];
  const key = [{ key: [] }];
  test.each<[string, unknown, object, object?]>([
    ["no options", jwt, {}],
    ["accessToken: undefined", jwt, { accessToken: undefined }],
    ["accessToken: null", jwt, { accessToken: null }],
    ["an empty accessToken", jwt, { accessToken: "" }],
    ["a function that gives undefined", jwt, { accessToken: () => undefined }],
    ["a function that gives undefined later", jwt, { accessToken: async () => undefined }],
    ["a function that gives null", jwt, { accessToken: () => null }],
    ["a function that gives an empty token", jwt, { accessToken: () => "" }],
    ["a token of the call that is undefined", jwt, {}, { accessToken: undefined }],
    ["a token of the scheme that is undefined", jwt, { credentials: { jwt: undefined } }],
    ["a key that is undefined", key, { credentials: { key: undefined } }],
    ["a key that is null", key, { credentials: { key: null } }],
    ["an empty key", key, { credentials: { key: "" } }],
    ["a function that gives no key", key, { credentials: { key: () => undefined } }],
    ["another credential", key, { accessToken: "token-1", credentials: { queryKey: "k" } }],
    ["an own header that is undefined", jwt, {}, { headers: { Authorization: undefined } }],
    ["one of two that go together", [{ jwt: [], key: [] }], { accessToken: "token-1" }],
    ["a user that is undefined", [{ user: [] }], { credentials: { user: undefined } }],
    ["a cookie that is undefined", [{ session: [] }], { credentials: { session: undefined } }],
    ["credentials: undefined", [{ queryKey: [] }], { credentials: undefined }],
  ])("%s", async (_, security, options, callOptions) => {
    const { error, sent } = await callWith(security, options, callOptions);
    expect(error).toMatchObject({ name: "TokenError", outcome: "not-sent" });
    expect(sent).toBe(0);
  });

  test("which says what would do", async () => {
    const { error } = await callWith([{ jwt: [], key: [] }, { user: [] }], {});
    expect(error.message).toBe(
      "The operation requires credentials that were not given: jwt and key, or user. Nothing was sent to the server.",
    );
  });

  test.each<[string, unknown, object, object?]>([
    ["an operation without security", [], {}],
    ["one of which an alternative needs nothing", [{ jwt: [] }, {}], { accessToken: undefined }],
    ['credentials: "omit"', jwt, { credentials: "omit" }],
    ["the same of the call", jwt, {}, { credentials: "omit" }],
    ["a header of the caller's own", jwt, {}, { headers: { authorization: "Basic own" } }],
    ["the same as Headers", key, {}, { headers: new Headers({ Authorization: "own" }) }],
    ["a header that is to be none", jwt, {}, { headers: { Authorization: null } }],
    ["a key of the caller's own", key, {}, { headers: { "x-key": "own" } }],
  ])("but not: %s", async (_, security, options, callOptions) => {
    expect(await callWith(security, options, callOptions)).toEqual({ error: undefined, sent: 1 });
  });
});

test("this API's client says so too", async () => {
  const fetch = () => expect.fail("sent");
  // As a program in JavaScript calls it.
  const client: { cancelMadeBooking(body: object): Promise<unknown> } = Object(createClient({ fetch }));
  await expect(client.cancelMadeBooking({ BookingID: 1, Reason: "" })).rejects.toMatchObject({
    name: "TokenError",
    outcome: "not-sent",
  });
});

const use = `import { createClient } from "./index.js";
declare const maybe: string | undefined;

const optional: { accessToken?: string; credentials?: { key: string } } = {};
createClient(optional).key();
createClient(optional).token();
createClient({ accessToken: maybe ?? "t" }).token();
// @ts-expect-error not even an option
createClient({ accessToken: null });
// @ts-expect-error a function is to give a token
createClient({ accessToken: () => maybe });
// @ts-expect-error in time too
createClient({ accessToken: async () => maybe });
// @ts-expect-error a key that is one
createClient({ credentials: { key: () => maybe } });
// @ts-expect-error a call's own token is to be one
createClient().token({ accessToken: maybe });
// @ts-expect-error and a call's own key
createClient().key({ credentials: { key: maybe } });
`;

/** A client's options, and a call that they leave without what it requires. */
const wanting = [
  ["{ accessToken: maybe }", "token()"],
  ["{ accessToken: undefined }", 'GET("/token")'],
  ["{ credentials: { key: maybe } }", "key()"],
  ["{ credentials: { key: undefined } }", 'GET("/key")'],
  ['{ credentials: maybe === undefined ? undefined : { key: "k" } }', "key()"],
];

test.each([
  [true, "at once", ([options]: string[]) => `// @ts-expect-error\ncreateClient(${options});`],
  [
    false,
    "where a call requires it",
    ([options, call]: string[], index: number) =>
      `const client${index} = createClient(${options});\nclient${index}.open();\n// @ts-expect-error\nclient${index}.${call};`,
  ],
])("exactOptionalPropertyTypes %s: what may be undefined is a compile error %s", async (exact, _, linesOf) => {
  const contract = smallContract(
    {
      "/open": { get: { operationId: "open", responses } },
      "/token": { get: { operationId: "token", security: [{ jwt: [] }], responses } },
      "/key": { get: { operationId: "key", security: [{ key: [] }], responses } },
    },
    { components: { securitySchemes } },
  );
  const { directory } = await buildAndImport(contract);
  const file = join(directory, "use.ts");
  await writeFile(file, `${use}${wanting.map(linesOf).join("\n")}\n`);
  expect(compilerMessages([file], { exactOptionalPropertyTypes: exact })).toEqual([]);
});
