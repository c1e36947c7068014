import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { generateFrom, temporaryDirectory } from "../support/build.js";
import { libraryContract } from "../support/library-contract.js";
import { rawServer } from "../support/raw-server.js";
import { booking, bookingXml, page, receivedNamespace as received } from "../support/samples.js";
import { runNewman } from "./newman/run-newman.js";

const collection = "generated/postman_collection.json";
const json = "cancelMadeBooking (application/json)";
const xml = "cancelMadeBooking (application/xml)";

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
      { title: "with a prefix", body: prefixed(page.xml), failures: [] },
      { title: "nothing", body: "", failures: ["expected an XML document, found nothing"] },
      { title: "no XML", body: page.json, failures: [expect.stringMatching(/^expected XML: /)] },
      {
        title: "not well-formed",
        body: page.xml.replace("</Status>", ""),
        failures: [expect.stringMatching(/^expected XML: Unexpected close tag, Line: /)],
      },
      { title: "cut off", body: page.xml.slice(0, -20), failures: [expect.stringMatching(/^expected XML: /)] },
      {
        title: "another root",
        body: "<Error/>",
        failures: [`expected the root element WebcamBooking in ${received}, found Error in no namespace`],
      },
      {
        title: "the root in another namespace",
        body: page.xml.replace(received, "urn:other"),
        failures: [`expected the root element WebcamBooking in ${received}, found WebcamBooking in urn:other`],
      },
      { title: "another member, which is not looked at", body: bookingXml("Duration"), failures: [] },
    ]);
  });

  test("and no answer at all", async () => {
    const { failures } = await runNewman({ collection, request: json, baseUrl: "http://127.0.0.1:1" });
    expect(failures[0]).toBe("connect ECONNREFUSED 127.0.0.1:1");
  });
});

/** The same document, its root with a prefix. */
function prefixed(document: string): string {
  return document
    .replace("<WebcamBooking ", `<r:WebcamBooking xmlns:r="${received}" `)
    .replace(/<\/WebcamBooking>\s*$/, "</r:WebcamBooking>");
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
          title: "another root",
          body: loanXml.replaceAll("Loan", "Lending"),
          failures: ["expected the root element Loan in urn:library:loans, found Lending in urn:library:loans"],
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
    await writeFile(file, (await generateFrom(libraryContract(), "postman")).get("postman_collection.json") ?? "");
    await check(file, request, cases);
  });
});
