import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildAndImport } from "./support/build.js";
import { logsOf } from "./support/logs.js";
import { readingsOf } from "./support/readings.js";
import { runs } from "./support/runs.js";
import { answeredWith, smallContract } from "./support/small-contract.js";
import { formWays, htmlWays, jsonWays, nestedWays, spelled, textWays, type Way, xmlWays } from "./support/spell.js";

const thing = {
  type: "object",
  xml: { name: "Thing" },
  properties: {
    Id: { type: "integer" },
    Text: { type: "string" },
    Named: {
      type: "object",
      additionalProperties: { type: "integer" },
      "x-xml-entries": { entry: { name: "E" }, key: { name: "K" }, value: { name: "V" } },
    },
  },
};
const content = { "application/json": { schema: thing }, "application/xml": { schema: thing } };
const contract = smallContract(
  { "/things": { get: { security: [{ key: [] }], ...answeredWith({ "200": content, "4XX": content }) } } },
  { components: { securitySchemes: { key: { type: "apiKey", in: "query", name: "key" } } } },
);

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Uint8Array<ArrayBuffer>;
  /** The limit of bytes. */
  readonly bytes?: number;
}

/** Gives what the error of a call is whose credential, a key in the query, may be of any characters. */
async function buildClient(): Promise<(secret: string, answer: Answer) => Promise<Record<string, unknown>>> {
  const { entry } = await buildAndImport(contract);
  return async (secret, { status, type, body, bytes = 1_000_000 }) => {
    const fetch = async () => new Response(body, { status, headers: { "Content-Type": type } });
    const options = { baseUrl: "https://small.example", credentials: { key: secret }, fetch, limits: { bytes } };
    const { error } = await entry.createClient(options).GET("/things");
    return error ?? {};
  };
}

function expectNoSecret(error: unknown, secret: string): void {
  const readings = [...readingsOf(logsOf(error))];
  expect(readings.filter((reading) => reading.includes(secret))).toEqual([]);
}

const character = fc.oneof(
  fc.string({ minLength: 1, maxLength: 1 }),
  fc.constantFrom(..."+/=._~-&<>\"'\\%# "),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }),
);

/** Of characters enough that nothing but a leak shows it. */
const longSecret = fc
  .array(character, { minLength: 10, maxLength: 40 })
  .map((characters) => `Zq7${characters.join("")}K`)
  .filter((secret) => new Set(secret).size >= 8);

const whole = [""];
const splitByMarkup = ["", "", "", "", "<!---->", "<!-- a comment -->", "<![CDATA[]]>"];

interface Place {
  readonly type: string;
  readonly ways: readonly Way[];
  readonly splits: readonly string[];
  readonly around: (text: string) => string;
}

const places: Readonly<Record<string, Place>> = {
  "JSON, a text": { type: "application/json", ways: jsonWays, splits: whole, around: (text) => `{"Text":"${text}"}` },
  "JSON, a misfit": { type: "application/json", ways: jsonWays, splits: whole, around: (text) => `{"Id":"${text}"}` },
  "JSON, a name": {
    type: "application/json",
    ways: jsonWays,
    splits: whole,
    around: (text) => `{"Named":{"${text}":""}}`,
  },
  "JSON, broken": { type: "application/json", ways: jsonWays, splits: whole, around: (text) => `{"Text":"${text}",}` },
  "JSON, of ways within ways": {
    ...{ type: "application/json", ways: nestedWays, splits: whole },
    around: (text) => `{"Id":"\\u003Cp>${text}\\u003C/p>"}`,
  },
  "XML, a text": {
    type: "application/xml",
    ways: xmlWays,
    splits: splitByMarkup,
    around: (text) => `<Thing><Text>${text}</Text></Thing>`,
  },
  "XML, a misfit": {
    type: "application/xml",
    ways: xmlWays,
    splits: splitByMarkup,
    around: (text) => `<Thing><Id>${text}</Id></Thing>`,
  },
  "XML, where no text is": {
    type: "application/xml",
    ways: xmlWays,
    splits: splitByMarkup,
    around: (text) => `<Thing>${text}</Thing>`,
  },
  "XML, a key": {
    type: "application/xml",
    ways: xmlWays,
    splits: splitByMarkup,
    around: (text) => `<Thing><Named><E><K>${text}</K></E></Named></Thing>`,
  },
  "XML, broken": {
    type: "application/xml",
    ways: xmlWays,
    splits: splitByMarkup,
    around: (text) => `<Thing><Text>${text}</Id></Thing>`,
  },
  HTML: { type: "text/html", ways: htmlWays, splits: splitByMarkup, around: (text) => `<p>no key ${text}</p>` },
  text: { type: "text/plain", ways: textWays, splits: whole, around: (text) => `no key ${text}.` },
  "a form": {
    type: "application/x-www-form-urlencoded",
    ways: formWays,
    splits: whole,
    around: (text) => `key=${text}&a=b`,
  },
};

describe("no error holds a secret, nor a spelling of it that can be read", () => {
  test.each(Object.entries(places))("%s", async (_, { type, ways, splits, around }) => {
    const errorOf = await buildClient();
    const spelledSecret = longSecret.chain((secret) => spelled(secret, ways, splits).map((text) => ({ secret, text })));
    await fc.assert(
      fc.asyncProperty(spelledSecret, fc.constantFrom(200, 400), async ({ secret, text }, status) => {
        expectNoSecret(await errorOf(secret, { status, type, body: around(text) }), secret);
        const utf16 = Buffer.from(`\uFEFF${around(text)}`, "utf16le");
        expectNoSecret(await errorOf(secret, { status, type, body: utf16 }), secret);
        const unmarked = Buffer.from(around(text), "utf16le");
        expectNoSecret(await errorOf(secret, { status, type, body: unmarked }), secret);
      }),
      { numRuns: runs(150) },
    );
  });

  test.each(Object.entries(places))("%s, cut anywhere: no more than its first characters", async (_, place) => {
    const errorOf = await buildClient();
    // Backslashes of its own, within ways within ways and cut besides, have no one reading.
    const cutSecret = longSecret.filter((secret) => !secret.includes("\\"));
    const spelledSecret = cutSecret.chain((secret) =>
      spelled(secret, place.ways, place.splits).map((text) => ({ secret, text })),
    );
    await fc.assert(
      fc.asyncProperty(spelledSecret, fc.double({ min: 0, max: 1, noNaN: true }), async ({ secret, text }, share) => {
        const body = place.around(text);
        const bytes = Math.max(1, Math.floor(share * Buffer.byteLength(body)));
        const { body: kept = "" } = await errorOf(secret, { status: 200, type: place.type, body, bytes });
        const readings = [...readingsOf(String(kept))];
        expect(readings.filter((reading) => reading.includes(secret.slice(0, 5)))).toEqual([]);
      }),
      { numRuns: runs(150) },
    );
  });

  test("a secret of a few characters: the body, the data and what was found are left out where it stands in them", async () => {
    const errorOf = await buildClient();
    const shortSecret = fc.string({ minLength: 1, maxLength: 7 });
    await fc.assert(
      fc.asyncProperty(shortSecret, fc.constantFrom(200, 400), async (secret, status) => {
        const text = Array.from(secret, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`).join("");
        for (const body of [`{"Id":"${text}"}`, `{"Text":"${text}"}`, `{"Text":"${text}",}`]) {
          const error = await errorOf(secret, { status, type: "application/json", body });
          expect(error).not.toHaveProperty("body");
          expect(error).not.toHaveProperty("data");
          expect(JSON.stringify(error["found"] ?? "")).not.toContain(text);
          expect(error["excerpt"] ?? "").toBe("");
        }
      }),
    );
  });

  test("a body without it stays as it is", async () => {
    const errorOf = await buildClient();
    const error = await errorOf("a-secret-key", { status: 400, type: "text/plain", body: "no \\u002b &amp; %2b <b>" });
    expect(error).toMatchObject({ body: "no \\u002b &amp; %2b <b>" });
  });
});

test("what is taken out leaves the rest: of JSON, of a form, of HTML", async () => {
  const errorOf = await buildClient();
  const secret = "tok/en+of=the~user";
  const bodies = {
    '{"a":"tok\\/en\\u002Bof\\u003dthe~user","b":1}': '{"a":"[access token]","b":1}',
    "a=tok%2Fen%2bof%3Dthe~user&b=1": "a=[access token]&b=1",
    "<p>tok&#x2F;en&#43;of&equals;the~user</p>": "<p>[access token]</p>",
    '{"a":"tok\\u0026#x2F;en\\u0026#x2B;of\\u0026#x3D;the~user"}': '{"a":"[access token]"}',
  };
  const domain = await errorOf("DOMAIN\\user", { status: 400, type: "text/plain", body: '{"user":"DOMAIN\\\\user"}' });
  expect(domain).toMatchObject({ body: '{"user":"[access token]"}' });
  for (const [body, kept] of Object.entries(bodies))
    expect(await errorOf(secret, { status: 400, type: "text/plain", body })).toMatchObject({ body: kept });
});

test("a comment within an instruction that splits a secret hides none of it", async () => {
  const errorOf = await buildClient();
  const body = "<?a tok<!--b-->/en+of=the~user?><Thing>";
  const error = await errorOf("tok/en+of=the~user", { status: 200, type: "application/xml", body });
  expect(JSON.stringify(error)).not.toContain("of=the~user");
});

test("zeros that split a secret, escaped or not, hide none of it", async () => {
  const errorOf = await buildClient();
  for (const zero of ["\0", "\\\0", "\0\\\0"]) {
    const error = await errorOf("secret-token", { status: 400, type: "text/plain", body: `secret-${zero}token` });
    expectNoSecret(error, "secret-token");
  }
});

test("an answer that is made to be looked through for long is an error in time that follows its size", async () => {
  const errorOf = await buildClient();
  const secret = "s3cret+tok/en=of~the.user";
  const pieces = [
    ...[
      "\\",
      "\\u0",
      "&amp;",
      "amp;",
      "&#0",
      "&#x73;",
      "%25",
      "25",
      "%73",
      "\0",
      "<",
      "<!--",
      "<![CDATA[",
      "<?",
      "]]>",
      "<a>",
    ],
    ...["s", "s<!--", "s<!---->", "s3<!--", "s\0", "s3cret+tok/en=of~the.use", "\\u0073", "://", "?"],
  ];
  for (const piece of pieces) {
    for (const bytes of [1_000_000, 200_000]) {
      const body = `${piece.slice(0, 1)}${piece.repeat(250_000 / piece.length)}`;
      const started = performance.now();
      const error = await errorOf(secret, { status: 200, type: "application/xml", body, bytes });
      expect(performance.now() - started, JSON.stringify(piece)).toBeLessThan(1500);
      expect(error["name"]).toMatch(/^(?:XmlSyntaxError|LimitError|ContractError)$/);
    }
  }
});

test.each([
  ["f", "\u000f"],
  ["f", "\u001f"],
  ["F", "\u001f"],
  ["f", "\f"],
  ["n", "\n"],
  ["t", "\t"],
  ["1f", "\u001f"],
])("nor one whose beginning, %j, is the end of how a log writes a control character", async (beginning, control) => {
  const errorOf = await buildClient();
  const rest = "uzzy-key-of-0-to-9";
  for (const type of ["application/json", "application/xml", "text/plain"]) {
    for (const status of [200, 404]) {
      const error = await errorOf(beginning + rest, { status, type, body: `key: ${control}${rest}.` });
      expectNoSecret(error, beginning + rest);
    }
  }
});
