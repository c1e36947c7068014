import { expect, test } from "vitest";
import { isInView, whenShown } from "./support/places.js";
import { useSite } from "./support/site.js";

const site = useSite();

test("Redoc has its page for itself: no header, list of pages or style sheet of the site, and a link that leads back", async () => {
  const { page, faults } = await site.open("operations/cancelMadeBooking.html");
  await page.getByRole("link", { name: "the whole contract in Redoc" }).click();
  await whenShown(page);
  expect(await page.locator(".site-header, .site-navigation, .site-footer, link[href*='site.css']").count()).toBe(0);
  expect(await page.getByRole("heading", { level: 1, name: "AdultWork webcam booking API" }).count()).toBe(1);
  await page.getByRole("navigation", { name: "Site" }).getByRole("link").click();
  expect(page.url()).toMatch(/\/index\.html$/);
  expect(faults).toEqual([]);
});

test("Redoc's own search finds the operation, under the page's policy", async () => {
  const { page, faults } = await site.open("reference.html");
  await whenShown(page);
  await page.getByRole("textbox", { name: "Search" }).fill("cancel");
  await page.locator("[role=search] [role=menuitem]").first().waitFor();
  expect(faults).toEqual([]);
});

test("a link to a section of Redoc's page leads to it", async () => {
  const { page } = await site.open("reference.html#tag/Webcam/operation/cancelMadeBooking");
  await page.locator("#redoc[data-state='shown']").waitFor();
  expect(await isInView(page, "tag/Webcam/operation/cancelMadeBooking")).toBe(true);
});

test("Redoc takes the colours of the site when they change", async () => {
  const { page } = await site.open("reference.html", { colorScheme: "light" });
  await whenShown(page);
  const ink = () => page.evaluate(() => getComputedStyle(document.querySelector("#redoc h1") ?? document.body).color);
  const light = await ink();
  await page.emulateMedia({ colorScheme: "dark" });
  await page.waitForFunction(
    (old) => getComputedStyle(document.querySelector("#redoc h1") ?? document.body).color !== old,
    light,
  );
  await whenShown(page);
  expect(await ink()).not.toBe(light);
});
