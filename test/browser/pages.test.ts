import { expect, test } from "vitest";
import { axeViolations } from "./support/axe.js";
import { whenShown } from "./support/places.js";
import { useSite } from "./support/site.js";

const site = useSite();

const views = [
  ["light", 1280],
  ["light", 360],
  ["dark", 1280],
  ["dark", 360],
] as const;

test.each(views)(
  "in %s colours, %i pixels wide, each page asks no other origin, fits the screen, and axe finds nothing serious",
  async (colorScheme, width) => {
    for (const path of site.pages) {
      const { page, context, faults } = await site.open(path, { colorScheme, viewport: { width, height: 800 } });
      await whenShown(page);
      expect(faults, path).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(width);
      // Redoc's page is not of our making: there only what axe calls serious or critical counts. On our own all does.
      const isOurs = path !== "reference.html";
      const violations = await axeViolations(page);
      expect(
        violations.filter(({ impact }) => isOurs || impact === "serious" || impact === "critical"),
        path,
      ).toEqual([]);
      await context.close();
    }
  },
);

test("a reader's own choice of colours goes over the system's, and lasts from page to page", async () => {
  const { page } = await site.open("index.html", { colorScheme: "light" });
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await paper();
  await page.getByRole("button", { name: "Theme: system" }).click();
  await page.getByRole("button", { name: "Theme: light" }).click();
  expect(await page.getByRole("button", { name: "Theme: dark" }).isVisible()).toBe(true);
  const dark = await paper();
  expect(dark).not.toBe(light);
  await page.goto(page.url().replace("index.html", "errors.html"));
  expect(await paper()).toBe(dark);
});

test("without scripts every page still shows its text, and its list of pages", async () => {
  for (const path of site.pages) {
    const { page, context } = await site.open(path, {
      javaScriptEnabled: false,
      viewport: { width: 360, height: 800 },
    });
    expect(await page.locator("h1").isVisible(), path).toBe(true);
    // Redoc's page has a link back in place of the list.
    const name = path === "reference.html" ? "Site" : "Pages";
    expect(await page.getByRole("navigation", { name }).getByRole("link").first().isVisible(), path).toBe(true);
    expect(await page.getByRole("button").count(), path).toBe(0);
    await context.close();
  }
});

test("every page works from the file system", async () => {
  for (const path of site.pages) {
    const { page, context, faults } = await site.openFile(path);
    await whenShown(page);
    expect(faults, path).toEqual([]);
    await context.close();
  }
});
