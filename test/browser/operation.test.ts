import { expect, test } from "vitest";
import { everyKindContract } from "../support/every-kind-contract.js";
import { siteOf } from "../support/site-of.js";
import { axeViolations } from "./support/axe.js";
import { isInView } from "./support/places.js";
import { useSite } from "./support/site.js";

const site = useSite();
const others = useSite(() => siteOf(everyKindContract()));

test("a link to a member leads to it, and the place is in view", async () => {
  const { page } = await site.open("operations/cancelMadeBooking.html#WebcamBooking.IsMulitple");
  const member = page.locator("[id='WebcamBooking.IsMulitple']");
  expect(await isInView(page, "WebcamBooking.IsMulitple")).toBe(true);
  expect(await member.getByRole("link", { name: "Note" }).getAttribute("title")).toContain("spell the name this way.");
});

test("the operation's page shows both samples side by side and of one height on a screen, and one below the other on a phone", async () => {
  const places = async (width: number) => {
    const { page } = await site.open("operations/cancelMadeBooking.html", { viewport: { width, height: 800 } });
    const figures = page.locator("figure", { hasText: "response sample" });
    expect(await figures.count()).toBe(2);
    return [await figures.nth(0).boundingBox(), await figures.nth(1).boundingBox()] as const;
  };
  const [json, xml] = await places(1280);
  expect([json?.y, json?.height, (json?.x ?? 0) < (xml?.x ?? 0)]).toEqual([xml?.y, xml?.height, true]);
  const [first, second] = await places(360);
  expect([first?.x, (first?.y ?? 0) < (second?.y ?? 0)]).toEqual([second?.x, true]);
});

test("a link of the operation's page leads to where the call is made in the page", async () => {
  const { page, faults } = await site.open("operations/cancelMadeBooking.html");
  await page.getByRole("link", { name: "Make this call in your browser" }).click();
  await page.waitForURL(/try\.html#call=cancelMadeBooking$/);
  await page.getByText("the same value from JSON and from XML").waitFor();
  expect(faults).toEqual([]);
});

test("code samples are tabs that follow the arrow keys", async () => {
  const { page } = await site.open("operations/cancelMadeBooking.html");
  const tabs = page.getByRole("tab");
  expect(await tabs.allTextContents()).toEqual(["client, JSON", "client, XML", "fetch", "curl"]);
  const panel = page.getByRole("tabpanel");
  expect(await panel.textContent()).toContain("await client.cancelMadeBooking(");
  await tabs.first().focus();
  await page.keyboard.press("ArrowRight");
  expect(await panel.textContent()).toContain('format: "xml"');
  await page.keyboard.press("End");
  expect(await panel.textContent()).toContain("curl ");
  await page.keyboard.press("ArrowRight");
  expect(await panel.textContent()).toContain("await client.cancelMadeBooking(");
});

test("code is copied by its button", async () => {
  const { page, context } = await site.open("operations/cancelMadeBooking.html");
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const panel = page.getByRole("tabpanel");
  await panel.hover();
  await panel.getByRole("button", { name: "Copy" }).click();
  await panel.getByRole("button", { name: "Copied" }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("await client.cancelMadeBooking(");
  const figure = page.locator("figure", { hasText: "XML response sample" });
  await figure.getByRole("button", { name: "Copy" }).click();
  await figure.getByRole("button", { name: "Copied" }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^<WebcamBooking /);
});

test("a note's mark leads to the note by keyboard, and the note back to the mark", async () => {
  const { page } = await site.open("operations/cancelMadeBooking.html");
  const mark = page.locator("[id='WebcamBooking.Credits']").locator("[role=doc-noteref]");
  const number = await mark.textContent();
  await mark.focus();
  await page.keyboard.press("Enter");
  expect(await isInView(page, `note:${number}`)).toBe(true);
  await page.getByRole("link", { name: `Back to where note ${number} is marked` }).press("Enter");
  expect(await isInView(page, "WebcamBooking.Credits")).toBe(true);
});

test("on paper every code sample, every sample of an answer and how to get a token are shown, and no list of pages", async () => {
  const { page } = await site.open("operations/cancelMadeBooking.html");
  await page.emulateMedia({ media: "print" });
  expect(await page.locator(".site-navigation").isVisible()).toBe(false);
  for (const text of ["--header 'Accept: application/json'", "authorizationUrl of implicit"])
    expect(await page.getByText(text).first().isVisible(), text).toBe(true);
  const heights = await page
    .locator("figure pre")
    .evaluateAll((blocks) => blocks.map((block) => block.scrollHeight - block.clientHeight));
  expect(heights.every((hidden) => hidden <= 1)).toBe(true);
});

test.each([
  ["light", 1280],
  ["light", 390],
  ["dark", 1280],
  ["dark", 390],
] as const)(
  "in %s colours, %i pixels wide, pages of operations of any kind fit the screen and axe finds nothing",
  async (colorScheme, width) => {
    for (const path of others.pages.filter((one) => one.startsWith("operations/"))) {
      const { page, faults } = await others.open(path, { colorScheme, viewport: { width, height: 800 } });
      expect(faults, path).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(width);
      expect(await axeViolations(page), path).toEqual([]);
    }
  },
);
