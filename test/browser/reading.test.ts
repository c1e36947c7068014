import { expect, test } from "vitest";
import { buildSite } from "../../scripts/docs/build-site.js";
import { siteOptions } from "../../scripts/docs/site-options.js";
import { useSite } from "./support/site.js";

const site = useSite();
const known = useSite(async () => buildSite(await siteOptions("https://github.com/OWNER/NAME")));

test("every page is reached by a click from the first, and says which one it is", async () => {
  const first = await site.open("index.html");
  const titles = await first.page.getByRole("navigation", { name: "Pages" }).getByRole("link").allTextContents();
  const records = site.pages.filter((path) => /^decisions\/\d/.test(path));
  expect(titles.length + records.length).toBe(site.pages.length);
  for (const title of titles) {
    // Each from a page of its own: Redoc's page is busy for a while, and would keep the next click waiting.
    const { page, faults } = await site.open("index.html");
    await page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: title, exact: true }).click();
    if (page.url().endsWith("/reference.html")) {
      // Redoc's page is without the site's frame.
      expect(await page.title()).toContain(title);
    } else {
      expect(await page.locator("h1").first().textContent()).toBe(title);
      expect(await page.locator("[aria-current=page]").textContent()).toBe(title);
    }
    expect(faults).toEqual([]);
    await page.close();
  }
});

test("decision records are reached by the page that lists them, which is marked in the list of pages", async () => {
  const { page } = await site.open("decisions/index.html");
  const records = page.getByRole("article").getByRole("listitem").getByRole("link");
  expect(await records.count()).toBe(site.pages.filter((path) => /^decisions\/\d/.test(path)).length);
  await records.nth(1).click();
  await page.waitForURL(/decisions\/0002/);
  expect(await page.locator("[aria-current=true]").textContent()).toBe("Decisions");
  const neighbours = page.getByRole("navigation", { name: "Previous and next" });
  await neighbours.getByRole("link", { name: "Next" }).click();
  await page.waitForURL(/decisions\/0003/);
});

test("the API comes first in the list of pages, then guides, other contracts and this project", async () => {
  const { page } = await site.open("index.html");
  const navigation = page.getByRole("navigation", { name: "Pages" });
  expect(await navigation.getByRole("heading").allTextContents()).toEqual([
    "API",
    "Guides",
    "Your own contract",
    "This project",
  ]);
  expect(await navigation.getByRole("link").first().textContent()).toBe("Cancel Made Webcam Booking");
});

test("the links to the next page go through every page of the list but Redoc's, and those to the previous one back", async () => {
  const { page } = await site.open("operations/cancelMadeBooking.html");
  const listed = await page.getByRole("navigation", { name: "Pages" }).getByRole("link").allTextContents();
  const gone: (string | null)[] = [];
  for (;;) {
    gone.push(await page.locator("h1").textContent());
    const next = page.locator("[rel=next]");
    if ((await next.count()) === 0) break;
    await Promise.all([page.waitForEvent("load"), next.click()]);
  }
  expect(gone).toEqual(listed.filter((title) => title !== "Whole contract"));
  await Promise.all([page.waitForEvent("load"), page.locator("[rel=prev]").click()]);
  expect(await page.locator("h1").textContent()).toBe(gone.at(-2));
});

test.each([
  ["errors.html", "#what-the-messages-say", "What the messages say"],
  ["operations/cancelMadeBooking.html", "#WebcamBooking.AcceptBy", "Response members"],
])("the list of sections of %s marks the one that is being read", async (path, anchor, title) => {
  const { page } = await site.open(path + anchor);
  const current = page.getByRole("navigation", { name: "On this page" }).locator("[aria-current=location]");
  await expect.poll(() => current.allTextContents()).toEqual([title]);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  const last = page.getByRole("navigation", { name: "On this page" }).getByRole("link").last();
  await expect.poll(() => current.allTextContents()).toEqual(await last.allTextContents());
});

test("a page's own place in the list of pages is in view, though the list scrolls", async () => {
  const { page } = await site.open("changelog.html", { viewport: { width: 1280, height: 500 } });
  const box = await page.locator("[aria-current=page]").boundingBox();
  expect(box?.y).toBeGreaterThan(50);
  expect(box?.y).toBeLessThan(480);
});

test("each page names the version; with the repository's address it links there, and a page of a document to where it is edited", async () => {
  const { page } = await site.open("index.html");
  expect(await page.getByRole("banner").textContent()).toMatch(/v\d+\.\d+\.\d+/);
  expect(await page.getByRole("link", { name: "Repository" }).count()).toBe(0);
  const stated = await known.open("errors.html");
  const address = "https://github.com/OWNER/NAME";
  expect(await stated.page.getByRole("link", { name: "Repository" }).getAttribute("href")).toBe(address);
  const edit = stated.page.getByRole("link", { name: "Edit this page" });
  expect(await edit.getAttribute("href")).toBe(`${address}/edit/main/docs/errors.md`);
});

test("on a phone the list of pages is behind a button, by keyboard too", async () => {
  const { page } = await site.open("errors.html", { viewport: { width: 360, height: 700 } });
  const navigation = page.getByRole("navigation", { name: "Pages" });
  expect(await navigation.isVisible()).toBe(false);
  const menu = page.getByRole("button", { name: "Menu" });
  await menu.focus();
  await page.keyboard.press("Enter");
  expect(await navigation.isVisible()).toBe(true);
  expect(await menu.getAttribute("aria-expanded")).toBe("true");
  await page.keyboard.press("Escape");
  expect(await navigation.isVisible()).toBe(false);
});

test("the first key of the tabulator leads past the navigation", async () => {
  const { page } = await site.open("errors.html");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Skip to the content");
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("content");
});
