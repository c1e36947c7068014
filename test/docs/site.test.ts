import { readFile } from "node:fs/promises";
import { posix } from "node:path";
import { describe, expect, test } from "vitest";
import { buildSite } from "../../scripts/docs/build-site.js";
import { textOf } from "../../scripts/docs/html.js";
import { firstPageTransfer, pageTransfer } from "../../scripts/docs/site-files.js";
import { siteOptions } from "../../scripts/docs/site-options.js";
import { temporaryDirectory } from "../support/build.js";
import { libraryContract } from "../support/library-contract.js";
import { runScript } from "../support/run.js";
import { page as sample } from "../support/samples.js";
import { siteOf } from "../support/site-of.js";

const files = await buildSite(await siteOptions());
const pages = [...files].flatMap(([path, content]) =>
  path.endsWith(".html") ? [[path, String(content)] as const] : [],
);
const contract = await readFile("openapi.yaml", "utf8");

describe.each(pages)("%s", (path, html) => {
  test("links to pages, files and places that are there", () => {
    for (const [, target = ""] of html.matchAll(/<a\b[^>]*? href="([^"]+)"/g)) {
      if (/^https?:/.test(target)) continue;
      const [file = "", anchor] = target.split("#");
      const linked = file === "" ? path : posix.join(posix.dirname(path), file);
      expect([...files.keys()], target).toContain(linked);
      // What the page to try things out is to begin with is no place on it.
      if (anchor && !/^(call|sample)=/.test(anchor))
        expect(String(files.get(linked)), target).toContain(`id="${anchor}"`);
    }
  });

  test("loads nothing but files of the site, by relative paths", () => {
    const loaded = [
      ...html.matchAll(/<(?:script|link|img|iframe|source|object|embed)\b[^>]*?(?:src|href|data)="([^"]+)"/g),
    ];
    expect(loaded.length).toBeGreaterThan(2);
    for (const [, target = ""] of loaded) {
      expect([...files.keys()], target).toContain(posix.join(posix.dirname(path), target));
    }
  });

  test("carries a policy that names no other origin, and allows no inline script", () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? "";
    expect(policy).toMatch(/^default-src &#39;none&#39;; script-src &#39;self&#39;; /);
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
    if (path !== "reference.html") expect(policy).not.toContain("unsafe");
    expect(html).not.toMatch(/ (?:style|on\w+)="|<script>|<style/);
  });

  test("has a title, a summary, a language, and one heading of the first level", () => {
    expect(html).toMatch(/<html lang="en"/);
    expect(html).toMatch(/<title>[^<]+<\/title>/);
    expect(html).toMatch(/<meta name="description" content="[^"]{20,}">/);
    expect(html.match(/<h1/g)).toHaveLength(1);
  });
});

test("no file of the site names a place on the net that it would load from", () => {
  for (const [path, content] of files) {
    const text = String(content);
    expect(text, path).not.toMatch(/\bcdn\b\.|googleapis|unpkg|jsdelivr/);
    if (path.endsWith(".css")) expect(text).not.toMatch(/@import|url\(/);
  }
});

describe("the operation's page shows what the contract states, without its being written a second time", () => {
  const text = textOf({ text: String(files.get("operations/cancelMadeBooking.html")) });

  test.each([
    ["method and path", "POST /v1/Webcam/CancelMadeBooking"],
    ["the scope", "Scope account_webcam_bookings"],
    ["the first prerequisite", "The Status cannot be Cancelled or Rejected."],
    ["the second prerequisite", "The SessionDate cannot be in the past when the Status is Confirmed."],
    [
      "where the samples differ",
      "/SessionDate of sample the samples differ: The JSON sample has 2018-02-01T12:00, the XML sample 2018-02-01T00:00.",
    ],
    [
      "the namespace of a member",
      "In XML: element Total in http://schemas.datacontract.org/2004/07/API.Models.Profile",
    ],
    ["the names of an enum's values", "1 (MSN Messenger), 2 (Yahoo Messenger), 3 (Skype)"],
    ["another spelling of nil", "The attribute isnil marks null in XML, beside nil ."],
    [
      "an answer that is undocumented",
      "Undocumented: no page states the statuses, media types or bodies of refusals and errors.",
    ],
    ["what else is undocumented", "rate limits, size limits and time-outs;"],
  ])("%s", (_, words) => {
    expect(text).toContain(words);
  });

  test("every note and every reason", () => {
    const remarks = [...contract.matchAll(/x-(?:note|reasoned): (?!>-)(.*)/g)].map(([, remark = ""]) => remark.trim());
    expect(remarks.length).toBeGreaterThan(8);
    for (const remark of remarks) expect(text).toContain(remark);
  });

  test("both samples, word for word", () => {
    const blocks = [...String(files.get("operations/cancelMadeBooking.html")).matchAll(/<pre[^>]*>(.*?)<\/pre>/gs)];
    const codes = blocks.map(([, markup = ""]) => decodeMarkup(markup));
    expect(codes).toContain(JSON.stringify(JSON.parse(sample.json), null, 2));
    expect(codes).toContain(sample.xml.replace(/\n$/, ""));
  });
});

test("the site comes out the same from the same sources", async () => {
  const again = await buildSite(await siteOptions());
  expect([...again.keys()]).toEqual([...files.keys()]);
  for (const [path, content] of again)
    expect(Buffer.from(content).equals(Buffer.from(files.get(path) ?? "")), path).toBe(true);
});

test("the guide on hosting and the command name the transfer of the first page", async () => {
  const { code, output } = await runScript("scripts/docs.ts", "--out", await temporaryDirectory());
  const figure = `${(firstPageTransfer(files) / 1000).toFixed(1)} kB (gzip)`;
  expect({ code, output }).toMatchObject({
    code: 0,
    output: expect.stringContaining(`the first page transfers ${figure}, `),
  });
  const [, stated = ""] = /first page transfers about (\d+) kB/.exec(await readFile("docs/hosting.md", "utf8")) ?? [];
  expect(Math.abs(Number(stated) - firstPageTransfer(files) / 1000)).toBeLessThan(1);
});

test("only the page to try things out on loads the client and the sandbox, and the guide on hosting names its transfer", async () => {
  const loading = pages.filter(([, html]) => html.includes("assets/try.")).map(([path]) => path);
  expect(loading).toEqual(["try.html"]);
  const [, stated = ""] =
    /transfers about (\d+) kB, and no other page/.exec(await readFile("docs/hosting.md", "utf8")) ?? [];
  expect(Math.abs(Number(stated) - pageTransfer(files, "try.html") / 1000)).toBeLessThan(3);
});

test.each([
  [["--port", "web"], "--port is a port number, not web."],
  [["--repository", "here"], "--repository is the address of a page, such as https://github.com/OWNER/NAME, not here."],
  [["--output", "x"], "Unknown option '--output'"],
])("wrong usage, %s: exit code 2, with the usage", async (parameters, message) => {
  const { code, errors } = await runScript("scripts/docs.ts", ...parameters);
  expect(code).toBe(2);
  expect(errors).toContain(message);
  expect(errors).toContain("Usage: docs [--out DIR] [--repository URL] [--serve] [--port N]");
});

describe("the site of another contract", () => {
  test("has a page for each operation", async () => {
    const document = libraryContract();
    const { delete: endLoan } = document.paths["/loans/{id}"];
    endLoan.security = [{ token: [] }];
    endLoan["x-no-scopes"] = "Every reader may end a loan.";
    endLoan["x-prerequisites"] = { none: "No page states any." };
    const site = await siteOf(document);
    expect([...site.keys()].filter((path) => path.startsWith("operations/"))).toEqual(
      ["getLoan", "endLoan", "renewLoan", "startLoan"].map((name) => `operations/${name}.html`),
    );
    const text = textOf({ text: String(site.get("operations/getLoan.html")) });
    const secured = textOf({ text: String(site.get("operations/endLoan.html")) });
    expect(secured).toContain("Scope none stated. Every reader may end a loan.");
    expect(secured).toContain("Prerequisites # No page states any.");
    expect(text).toContain("In XML: attribute id in no namespace");
    expect(text).toContain("In XML: element Note in urn:library:notes");
    expect(text).toContain("array of Book");
  });

  test("is inert, whatever the contract holds", async () => {
    const attack = `</script><script>alert(1)</script><img src=x onerror=alert(1)>"'\`\${alert(1)}`;
    const document = libraryContract();
    document.info.title = attack;
    document.info.description = attack;
    document.paths["/loans"].post.summary = attack;
    document.paths["/loans"].post.description = attack;
    document.paths["/loans"].post.responses["201"].description = attack;
    document.components.schemas.Loan.description = attack;
    document.components.schemas.Loan.properties.Due.description = attack;
    document.components.schemas.Loan.properties.Due["x-note"] = attack;
    document.components.schemas.Loan.properties.Shelf.enum = [attack, null];
    document.components.responses.Loan.content["application/xml"].example = attack;
    document.paths["/loans"].post.operationId = `../${attack}%2F?#`;
    const site = await siteOf(document);
    for (const [path, content] of site) {
      expect(path).toMatch(/^[\w.~-]+(?:\/[\w.~-]+)?$/);
      if (!path.endsWith(".html")) continue;
      for (const [, target = ""] of String(content).matchAll(/<li><a href="([^"#]+)"/g)) {
        expect([...site.keys()], target).toContain(posix.join(posix.dirname(path), target));
      }
      expect(String(content), path).not.toMatch(/<script>|<img/);
      expect(String(content).match(/<\/script>/g)?.length, path).toBe(String(content).match(/<script /g)?.length);
    }
  });
});

function decodeMarkup(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, "")
    .replace(/&#(?:x([0-9a-f]+)|(\d+));/gi, (_, hex, decimal) =>
      String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
    )
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&");
}
