import { expect, test } from "vitest";
import { libraryContract } from "../support/library-contract.js";
import { siteOf } from "../support/site-of.js";
import { useSite } from "./support/site.js";

/** Addresses that do something, in the spellings that browsers take for one of these schemes (URL Standard §4.4, HTML §13.2.5.72). */
const addresses = [
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  " javascript:alert(1)",
  "\u0001javascript:alert(1)",
  "java\tscript:alert(1)",
  "java\nscript:alert(1)",
  "&#106;avascript:alert(1)",
  "&#x6A;avascript:alert(1)",
  "javascript&colon;alert(1)",
  "java&Tab;script:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "DATA:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
  "vbscript:msgbox(1)",
  "file:///etc/passwd",
  "blob:https://a.example/1",
];

/** What a text may hold, in Markdown and in HTML. */
const text = [
  ...addresses.flatMap((address) => [
    `[a link](${address})`,
    `[a link](<${address}>)`,
    `<${address}>`,
    `![a picture](${address})`,
    `<a href="${address}">a link</a>`,
    `<iframe src="${address}"></iframe>`,
  ]),
  ...addresses.map((address, index) => `[a link][${index}]\n\n[${index}]: <${address}>`),
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "<svg><a xlink:href='javascript:alert(1)'><text>a link</text></a></svg>",
  "<form action=javascript:alert(1)><button>send</button></form>",
  "<base href='https://a.example/'>",
  "<meta http-equiv=refresh content='0;url=https://a.example/'>",
  "<style>body { display: none }</style>",
].join("\n\n");

const site = useSite(() => siteOf(hostileContract()));

/** A contract that says it wherever a renderer may show a text, and has such addresses wherever one may be. */
function hostileContract(): unknown {
  const document = libraryContract();
  const address = "JaVaScRiPt:alert(1)";
  Object.assign(document.info, {
    description: text,
    termsOfService: address,
    contact: { name: "somebody", url: address },
    license: { name: "some licence", url: "data:text/html,x" },
    "x-logo": { url: address, href: address },
  });
  document.externalDocs = { description: text, url: address };
  document.tags = [{ name: "Loans", description: text, externalDocs: { description: "more", url: address } }];
  const { post } = document.paths["/loans"];
  Object.assign(post, { tags: ["Loans"], description: text, externalDocs: { description: "more", url: address } });
  post.responses["201"] = { ...document.components.responses.Loan, description: text };
  post.requestBody.description = text;
  const [id] = document.paths["/loans/{id}"].get.parameters;
  id.description = text;
  const { Loan } = document.components.schemas;
  Object.assign(Loan, { description: text, externalDocs: { description: "more", url: address }, "x-note": text });
  Object.assign(Loan.properties.Due, { description: text, "x-note": text, "x-reasoned": text });
  document.components.securitySchemes.token.description = text;
  document.components.securitySchemes.token.flows.clientCredentials.refreshUrl = address;
  return document;
}

test("no page has a link, a picture or an element that does what a text of the contract says", async () => {
  expect(site.pages).toContain("reference.html");
  for (const path of site.pages) {
    const { page, faults } = await site.open(path);
    if (path === "reference.html") await page.locator("#redoc[data-state='shown']").waitFor({ state: "attached" });
    const found = await page.evaluate(() => ({
      links: [...document.querySelectorAll("a, area")].flatMap((link) => {
        const address = link.getAttribute("href") ?? link.getAttribute("xlink:href");
        if (address === null) return [];
        const { protocol } = new URL(address, document.baseURI);
        return ["http:", "https:", "mailto:"].includes(protocol) ? [] : [address];
      }),
      foreign: [
        ...document.querySelectorAll("iframe, object, embed, base, form[action], meta[http-equiv=refresh]"),
      ].map(({ outerHTML }) => outerHTML),
      scripts: [...document.querySelectorAll("script:not([src])")].filter(
        (script) => script.getAttribute("type") !== "application/json",
      ).length,
      // One is of Redoc itself, and empty.
      pictures: [...document.images].map(({ src }) => src).filter((source) => !source.endsWith("2000/svg'/%3E")),
      handlers: [...document.querySelectorAll("*")].flatMap(({ attributes }) =>
        [...attributes].filter(({ name }) => name.startsWith("on")).map(({ value }) => value),
      ),
      isShown: document.body.checkVisibility(),
    }));
    expect(found, path).toEqual({ links: [], foreign: [], scripts: 0, pictures: [], handlers: [], isShown: true });
    expect(faults, path).toEqual([]);
  }
});

test.each(["operations/startLoan.html", "reference.html"])("what is no link stays to be read: %s", async (path) => {
  const { page } = await site.open(path);
  if (path === "reference.html") await page.locator("#redoc[data-state='shown']").waitFor();
  const shown = (await page.locator("main").textContent()) ?? "";
  for (const words of ["a link", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>"])
    expect(shown).toContain(words);
});
