import { describe, expect, test } from "vitest";
import { buildSite } from "../../scripts/docs/build-site.js";
import { textOf } from "../../scripts/docs/html.js";
import { siteOptions } from "../../scripts/docs/site-options.js";
import { everyKindContract } from "../support/every-kind-contract.js";
import { siteOf } from "../support/site-of.js";

const ours = await buildSite(await siteOptions());
const others = await siteOf(everyKindContract());
const pages = [...ours, ...others].flatMap(([path, content]) =>
  path.startsWith("operations/") ? [[path, String(content)] as const] : [],
);

describe.each(pages)("%s", (path, html) => {
  test("leads with what it does and how it is called, then the answers, then the members, and notes last", () => {
    const titles = headingsOf(html).filter(({ level }) => level === 2);
    const order = [
      "Call it",
      "Responses",
      "Request members",
      "Response members",
      "Other statuses",
      "Prerequisites",
      "Details",
      "About this API",
      "Notes",
    ];
    const own = titles.map(({ title }) => title);
    expect(own).toEqual(order.filter((title) => own.includes(title)));
    expect(own.slice(0, 2)).toEqual(["Call it", "Responses"]);
  });

  test("has headings in order, each at most one level below the one before it", () => {
    const levels = headingsOf(html).map(({ level }) => level);
    for (const [index, level] of levels.entries()) {
      if (index > 0) expect(level, `heading ${index} of ${path}`).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
    }
  });

  test("names each place once, whatever the schemas are called, and links to places that are there", () => {
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids).toEqual([...new Set(ids)]);
    for (const [, anchor] of html.matchAll(/ href="#([^"]*)"/g)) expect(ids).toContain(anchor);
  });

  test("marks each note beside what it is about, and the list leads back to the mark", () => {
    const notes = [...html.matchAll(/<li class="note-item" id="note:(\d+)">(.*?)<\/li>/gs)];
    const marks = [
      ...html.matchAll(/<a href="#note:(\d+)" id="note-mark:(\d+)" role="doc-noteref" aria-label="Note (\d+)"/g),
    ];
    expect(marks.map(([, ...numbers]) => numbers)).toEqual(notes.map(([, number]) => [number, number, number]));
    for (const [, number, text = ""] of notes) expect(text).toContain(`href="#note-mark:${number}"`);
  });

  test("links to Redoc, and lets no link of a member lead elsewhere than to itself", () => {
    expect(html).toContain('<a href="../reference.html">');
    for (const [, id, link] of html.matchAll(/<li id="([^"]*)">\n<div class="member-name"><a href="#([^"]*)"/g))
      expect(link).toBe(id);
  });
});

test("the operation's page links to the contract, the Postman collection and the requests, as files of the site", () => {
  const html = String(ours.get("operations/cancelMadeBooking.html"));
  for (const file of ["openapi.yaml", "postman_collection.json", "requests.http"]) {
    expect(html).toContain(`<a href="../${file}">${file}</a>`);
    expect([...ours.keys()]).toContain(file);
  }
});

test("a note of ours stands in the list alone, and its mark says it in its title", () => {
  const html = String(ours.get("operations/cancelMadeBooking.html"));
  const member = /<li id="WebcamBooking.IsMulitple">(.*?)<\/li>/s.exec(html)?.[1] ?? "";
  expect(member).toContain('title="note: The page and both samples spell the name this way."');
  expect(textOf({ text: member })).not.toContain("spell");
  expect(textOf({ text: html })).toContain(
    "WebcamBooking.IsMulitple note: The page and both samples spell the name this way.",
  );
});

describe("the page of an operation of any kind says", () => {
  const text = (name: string) => textOf({ text: String(others.get(`operations/${name}.html`)) });

  test.each([
    ["that it is deprecated", "getPet", "deprecated"],
    [
      "credentials that go together, and alternatives",
      "getPet",
      "X-Key: … or Authorization: Basic … and Cookie: sid=… or none",
    ],
    ["how credentials are had", "getPet", "About the credentials key Ask for a key."],
    ["where a parameter goes, and its bounds", "getPet", "in path, integer, required at least 1; at most 10"],
    ["what is in a list, and its values", "getPet", "in query, array of string, optional One of new , old"],
    ["the schema of a parameter", "getPet", "in query, Filter , optional"],
    ["that there are no other members", "getPet", "no member but these"],
    ["alternatives, and what tells them apart", "getPet", "one of Cat or Dog told apart by petType"],
    ["what a part of allOf says of a member", "getPet", "string, required From the base."],
    ["what the other part says", "getPet", "string, optional From the second part."],
    ["that a schema holds itself", "getPet", "array of Dog , optional"],
    [
      "the headers of an answer",
      "getPet",
      "The headers of status 200: X-Rate-Limit integer, required How many are left.",
    ],
    ["members of a body without a name", "getPet", "The body of status 202: job object, required The job."],
    ["members inside members", "getPet", "job.steps. name string, optional deprecated"],
    ["that a member is in answers alone", "getPet", "job. id string, optional in answers alone"],
    ["that an answer has no body", "getPet", "Status 204 # Nothing No body."],
    ["ranges of statuses, and the rest", "getPet", "Status 4XX # Refused Any other status # Failed"],
    ["members of any name", "getPet", "* object, optional Any other member."],
    ["what may be null", "getPet", "*. since string or null, optional"],
    ["that there are more samples", "getPet", "One more sample application/json A dog"],
    ["that a body may be left out", "addPet", "The body may be left out."],
    ["lengths, patterns and defaults", "addPet", '1 to 10 characters; matches ^[a-z]+$ "tom" where it is missing'],
    ["how many items", "addPet", "at least 1 item; no item twice"],
    ["maps", "addPet", "map of Tree , optional"],
    ["tuples", "addPet", "tuple of string and integer, optional"],
    ["any value", "addPet", "any value, optional"],
    ["alternatives without a name, by numbers", "addPet", "one of object (1) or object (2) or null, optional"],
    ["the members of such an alternative", "addPet", "either.(2). b integer, optional"],
    ["many values behind a line", "addPet", "One of 26 values A , B"],
    ["which of several bodies", "addPet", "The body in multipart/form-data : file string, binary, optional"],
    ["that there is one answer for all statuses", "addPet", "Any status # Done."],
    ["a picture as a link", "addPet", "Hello logo"],
  ])("%s", (_, operation, words) => {
    expect(text(operation)).toContain(words);
  });

  test("nothing of XML where none is sent or answered", () => {
    expect(text("getPet")).not.toContain("In XML");
  });
});

/** The headings of the page, the hidden ones of its frame aside. */
function headingsOf(html: string): { level: number; title: string }[] {
  const main = html.slice(html.indexOf("<main"));
  return [...main.matchAll(/<h([1-6])[^>]*>(.*?)<\/h\1>/gs)].map(([, level, content = ""]) => ({
    level: Number(level),
    title: textOf({ text: content }).replace(/ #$/, ""),
  }));
}
