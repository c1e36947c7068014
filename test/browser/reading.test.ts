import { expect, test } from "vitest";
import { useSite } from "./support/site.js";

const site = useSite();

test("every page is reached by a click from the first, and says which one it is", async () => {
  const first = await site.open("index.html");
  const titles = await first.page.getByRole("navigation", { name: "Pages" }).getByRole("link").allTextContents();
  expect(titles.length).toBe(site.pages.length);
  for (const title of titles) {
    // Each from a page of its own: Redoc's page is busy for a while, and would keep the next click waiting.
    const { page, faults } = await site.open("index.html");
    await page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: title, exact: true }).click();
    expect(await page.locator("h1").first().textContent()).toBe(title);
    expect(await page.locator("[aria-current=page]").textContent()).toBe(title);
    expect(faults).toEqual([]);
    await page.close();
  }
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

test("a link to a member leads to it, and the place is in view", async () => {
  const { page } = await site.open("operations/cancelMadeBooking.html#WebcamBooking.IsMulitple");
  const member = page.locator("[id='WebcamBooking.IsMulitple']");
  expect(await isInView(page, "WebcamBooking.IsMulitple")).toBe(true);
  expect(await member.textContent()).toContain("The page and both samples spell the name this way.");
});

test("a link to a section of Redoc's page leads to it", async () => {
  const { page } = await site.open("reference.html#tag/Webcam/operation/cancelMadeBooking");
  await page.locator("#redoc[data-state='shown']").waitFor();
  expect(await isInView(page, "tag/Webcam/operation/cancelMadeBooking")).toBe(true);
});

test("the operation's page shows both samples side by side on a screen, and one below the other on a phone", async () => {
  const places = async (width: number) => {
    const { page } = await site.open("operations/cancelMadeBooking.html", { viewport: { width, height: 800 } });
    const figures = page.locator("figure", { hasText: "response sample" });
    expect(await figures.count()).toBe(2);
    return [await figures.nth(0).boundingBox(), await figures.nth(1).boundingBox()] as const;
  };
  const [json, xml] = await places(1280);
  expect([json?.y, (json?.x ?? 0) < (xml?.x ?? 0)]).toEqual([xml?.y, true]);
  const [first, second] = await places(360);
  expect([first?.x, (first?.y ?? 0) < (second?.y ?? 0)]).toEqual([second?.x, true]);
});

test("code samples are tabs that follow the arrow keys", async () => {
  const { page } = await site.open("operations/cancelMadeBooking.html");
  const tabs = page.getByRole("tab");
  expect(await tabs.allTextContents()).toEqual(["curl", "fetch", "client, JSON", "client, XML"]);
  await tabs.first().focus();
  await page.keyboard.press("ArrowRight");
  expect(await page.getByRole("tabpanel").textContent()).toContain("await fetch(");
  await page.keyboard.press("End");
  expect(await page.getByRole("tabpanel").textContent()).toContain('format: "xml"');
  await page.keyboard.press("ArrowRight");
  expect(await page.getByRole("tabpanel").textContent()).toContain("curl ");
});

test("code is copied by its button", async () => {
  const { page, context } = await site.open("operations/cancelMadeBooking.html");
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const panel = page.getByRole("tabpanel");
  await panel.hover();
  await panel.getByRole("button", { name: "Copy" }).click();
  await panel.getByRole("button", { name: "Copied" }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("--header 'Accept: application/json'");
});

async function isInView(page: import("playwright-core").Page, id: string): Promise<boolean> {
  // Scrolling to a place that came late ends after the page has loaded.
  await page.waitForTimeout(300);
  return page.evaluate((wanted) => {
    const box = document.getElementById(wanted)?.getBoundingClientRect();
    return box !== undefined && box.top >= -1 && box.top < innerHeight;
  }, id);
}
