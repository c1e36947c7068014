import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { decodeXml } from "adultwork-webcam";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contract } from "../../generated/contract.js";
import { namedShape } from "../../src/shape.js";
import { anyValueOf } from "../support/arbitrary.js";
import { generateFrom, temporaryDirectory } from "../support/build.js";
import { libraryContract } from "../support/library-contract.js";
import { rawServer } from "../support/raw-server.js";
import { booking, bookingXml, page, receivedNamespace as received } from "../support/samples.js";
import { XmlWriter } from "../support/write-xml.js";
import { runNewman } from "./newman/run-newman.js";

const collection = "generated/postman_collection.json";
const json = "cancelMadeBooking (application/json)";
const xml = "cancelMadeBooking (application/xml)";
const profile = "http://schemas.datacontract.org/2004/07/API.Models.Profile";

/** An answer, and the messages of the tests that it must fail. */
interface Case {
  readonly title: string;
  readonly body: string;
  readonly failures: readonly unknown[];
  /** Default 200. */
  readonly status?: number;
  /** Default the one asked for; null for none. */
  readonly mediaType?: string | null;
}

/** One run for all, with an iteration for each: to start a run takes far longer than to go on with it. */
async function check(file: string, request: string, cases: readonly Case[]): Promise<void> {
  const answers = [...cases];
  const { url } = await rawServer((response) => {
    const { body, status = 200, mediaType = /\((.*)\)/.exec(request)?.[1] ?? null } = answers.shift() ?? { body: "" };
    response.writeHead(status, mediaType === null ? {} : { "Content-Type": mediaType }).end(body);
  });
  const { iterations } = await runNewman({ collection: file, request, baseUrl: url, iterations: cases.length });
  expect(cases.map(({ title }, index) => [title, iterations[index]])).toEqual(
    cases.map(({ title, failures }) => [title, failures]),
  );
}

describe("a wrong answer fails the run, and the message names what is wrong; the page's sample passes", () => {
  test("in JSON", async () => {
    const withMembers = (changes: object) => JSON.stringify(booking({ ...changes }));
    const { Duration: _, ...withoutDuration } = booking();
    const Performer = { ...Object(booking()["Performer"]), Total: "6" };
    await check(collection, json, [
      { title: "the page's sample", body: page.json, failures: [] },
      { title: "with parameters", body: page.json, mediaType: "Application/JSON; charset=utf-8", failures: [] },
      {
        title: "another status",
        body: page.json,
        status: 201,
        failures: [`expected status 200, found 201 with the body ${page.json.slice(0, 199)}…`],
      },
      {
        title: "a redirect, which is not followed",
        body: "",
        status: 302,
        failures: ["expected status 200, found 302 with the body "],
      },
      {
        title: "another media type",
        body: page.json,
        mediaType: "application/xml",
        failures: ["expected Content-Type application/json, found application/xml"],
      },
      {
        title: "no media type",
        body: page.json,
        mediaType: null,
        failures: ["expected Content-Type application/json, found none"],
      },
      { title: "no JSON", body: "{", failures: [expect.stringMatching(/^expected JSON: /)] },
      {
        title: "a missing member",
        body: JSON.stringify(withoutDuration),
        failures: ["body should have required property 'Duration'"],
      },
      { title: "a wrong type", body: withMembers({ Duration: "10" }), failures: ["body.Duration should be integer"] },
      {
        title: "a wrong type inside",
        body: withMembers({ Performer }),
        failures: ["body.Performer.Total should be integer"],
      },
      {
        title: "more than an int32",
        body: withMembers({ Duration: 2147483648 }),
        failures: ["body.Duration should be <= 2147483647"],
      },
      {
        title: "null where it cannot be",
        body: withMembers({ LastUpdated: null }),
        failures: ["body.LastUpdated should be string"],
      },
      {
        title: "a value of no enum",
        body: withMembers({ Status: "Lost" }),
        failures: ["body.Status should be equal to one of the allowed values"],
      },
      {
        title: "a day that the calendar lacks",
        body: withMembers({ AcceptBy: "2018-02-30T00:00" }),
        failures: [expect.stringMatching(/^body\.AcceptBy should match pattern /)],
      },
      {
        title: "several faults",
        body: withMembers({ Credits: "x", Duration: null }),
        failures: ["body.Duration should be integer; body.Credits should be number"],
      },
    ]);
  });

  test("in XML", async () => {
    await check(collection, xml, [
      { title: "the page's sample", body: page.xml, failures: [] },
      {
        title: "another media type",
        body: page.xml,
        mediaType: "application/json",
        failures: ["expected Content-Type application/xml, found application/json"],
      },
      { title: "nothing", body: "", failures: ["expected one root element alone, found 0"] },
      {
        title: "not well-formed",
        body: page.xml.replace("</Status>", ""),
        failures: [expect.stringMatching(/^Unexpected close tag, Line: /)],
      },
      {
        title: "cut off",
        body: page.xml.slice(0, -20),
        failures: [expect.stringMatching(/^Invalid tagname in closing tag, /)],
      },
      { title: "two roots", body: page.xml + page.xml, failures: ["expected one root element alone, found 2"] },
      {
        title: "text after the root",
        body: `${page.xml}x`,
        failures: ["expected one root element alone, found 1 and text"],
      },
      {
        title: "a DOCTYPE",
        body: `<!DOCTYPE WebcamBooking>${page.xml}`,
        failures: [expect.stringMatching(/^Inappropriately located doctype declaration/)],
      },
      {
        title: "another root",
        body: "<Error/>",
        failures: [`body: expected the root element WebcamBooking in ${received}, found Error in no namespace`],
      },
      {
        title: "the root in another namespace",
        body: page.xml.replace(received, "urn:other"),
        failures: [`body: expected the root element WebcamBooking in ${received}, found WebcamBooking in urn:other`],
      },
      {
        title: "a missing element",
        body: bookingXml("Duration"),
        failures: ["body should have required property 'Duration'"],
      },
      {
        title: "a member in another namespace",
        body: bookingXml("Total", "<Total>6</Total>"),
        failures: [
          `body.Performer.Total: expected element Total in ${profile}, found Total in ${received}`,
          "body.Performer should have required property 'Total'",
        ],
      },
      {
        title: "text that is no number",
        body: bookingXml("Duration", "<Duration>ten</Duration>"),
        failures: ["body.Duration should be integer"],
      },
      {
        title: "text that is no boolean",
        body: bookingXml("AlsoPhoneChat", "<AlsoPhoneChat>yes</AlsoPhoneChat>"),
        failures: ["body.AlsoPhoneChat should be boolean"],
      },
      {
        title: "nil where it cannot be",
        body: bookingXml("LastUpdated", '<LastUpdated i:nil="true"/>'),
        failures: ["body.LastUpdated should be string"],
      },
      {
        title: "nil with content",
        body: bookingXml("ConfirmedDate", '<ConfirmedDate i:nil="true">x</ConfirmedDate>'),
        failures: ["body.ConfirmedDate: expected nothing inside an element that is nil"],
      },
      {
        title: "a value of no enum",
        body: bookingXml("SoftwareTypeID", "<SoftwareTypeID>4</SoftwareTypeID>"),
        failures: ["body.SoftwareTypeID should be equal to one of the allowed values"],
      },
      {
        title: "a member twice",
        body: bookingXml("Credits", "<Credits>1</Credits><Credits>2</Credits>"),
        failures: [`body.Credits: expected one element Credits in ${received}, found another one`],
      },
      {
        title: "elements instead of text",
        body: bookingXml("CancelledReason", "<CancelledReason><b>x</b></CancelledReason>"),
        failures: ["body.CancelledReason: expected text, found elements"],
      },
    ]);
  });

  test("and no answer at all", async () => {
    const { failures } = await runNewman({ collection, request: json, baseUrl: "http://127.0.0.1:1" });
    expect(failures[0]).toBe("connect ECONNREFUSED 127.0.0.1:1");
  });
});

describe("the checks of XML give the decoder's verdict", () => {
  const { shape, xml: facts } = namedShape("WebcamBooking", contract.shapes);
  const documents = fc.sample(
    fc
      .tuple(anyValueOf(shape, contract.shapes), fc.infiniteStream(fc.nat(59)), fc.option(fc.nat()))
      .map(([value, numbers, damage]) => {
        const writer = new XmlWriter(contract.shapes, (below) => (numbers.next().value ?? 0) % below);
        const document = writer.document("WebcamBooking", facts, value, shape);
        return damage === null ? document : damaged(document, damage);
      }),
    { numRuns: 40, seed: 20180101 },
  );

  test("on documents of any style, whole and damaged", async () => {
    const left = [...documents];
    const { url } = await rawServer((response) => {
      response.writeHead(200, { "Content-Type": "application/xml; charset=utf-8" }).end(left.shift());
    });
    const { iterations } = await runNewman({ collection, request: xml, baseUrl: url, iterations: documents.length });
    const verdicts = await Promise.all(documents.map(isDecoded));
    expect(iterations.map((failures, index) => [documents[index], failures.length === 0])).toEqual(
      documents.map((text, index) => [text, verdicts[index]]),
    );
    expect(new Set(verdicts).size).toBe(2);
  });
});

function isDecoded(document: string): Promise<boolean> {
  return decodeXml("WebcamBooking", document).then(
    () => true,
    () => false,
  );
}

/** A document with one of its texts, names or namespaces changed; not every change is a fault. */
function damaged(document: string, choice: number): string {
  const changes: readonly [RegExp, string][] = [
    [/>(\d+)</, ">x$1<"],
    [/>(\d+)</, "> $1 <"],
    [/API\.Models\.Profile/, "API.Models.Other"],
    [/Duration/g, "Durations"],
    [/true/, "1"],
    [/(Cancelled|Pending|Accepted|Rejected|Confirmed)</, "Lost<"],
    [/<\/(\S+)>\s*$/, "</$1 >"],
    [/"http:\/\/www\.w3\.org\/2001\/XMLSchema-instance"/, '"urn:other"'],
  ];
  const [pattern, replacement] = changes[choice % changes.length] ?? [/^/, ""];
  return document.replace(pattern, replacement);
}

describe("the collection of another contract checks its answers", () => {
  const loanJson =
    '{"id":"1","Renewals":null,"Books":[{"Title":"T","Price":1.5}],"Notes":["n"],"Shelf":null,"Reader":null}';
  const loanXml = [
    '<Loan xmlns="urn:library:loans" id="1" renewals="2">',
    '<Books><Book xmlns="urn:library:books"><Title>T</Title><Price>1.50</Price></Book></Books>',
    '<Note xmlns="urn:library:notes">n</Note>',
    '<r:Person xmlns:r="urn:library:readers"><Name>R</Name></r:Person></Loan>',
  ].join("");

  test.each<[string, readonly Case[]]>([
    [
      "getLoan (application/json)",
      [
        { title: "a loan", body: loanJson, failures: [] },
        {
          title: "a wrong type in a list",
          body: loanJson.replace("1.5", '"1.5"'),
          failures: ["body.Books[0].Price should be number"],
        },
      ],
    ],
    [
      "getLoan (application/xml)",
      [
        { title: "a loan", body: loanXml, failures: [] },
        {
          title: "a missing attribute",
          body: loanXml.replace(' id="1"', ""),
          failures: ["body should have required property 'id'"],
        },
        {
          title: "an attribute of a wrong type",
          body: loanXml.replace('renewals="2"', 'renewals="two"'),
          failures: ["body.Renewals should be integer,null"],
        },
        {
          title: "a stray element in a wrapper",
          body: loanXml.replace("</Books>", "<Stray/></Books>"),
          failures: ["body.Books: expected elements Book in urn:library:books, found Stray in urn:library:loans"],
        },
      ],
    ],
    [
      "renewLoan (application/xml)",
      [
        { title: "any status of the range", status: 226, body: loanXml, failures: [] },
        {
          title: "another status",
          status: 300,
          body: "",
          failures: ["expected status 2XX, found 300 with the body "],
        },
      ],
    ],
    [
      "endLoan",
      [
        { title: "no body", status: 204, body: "", failures: [] },
        { title: "another status", body: "x", failures: ["expected status 204, found 200 with the body x"] },
      ],
    ],
  ])("%s", async (request, cases) => {
    const file = join(await temporaryDirectory(), "postman_collection.json");
    await writeFile(file, (await generateFrom(libraryContract())).get("postman_collection.json") ?? "");
    await check(file, request, cases);
  });
});
