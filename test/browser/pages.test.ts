import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
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

test("without scripts every page still shows its text, and its list of pages", async () => {
  for (const path of site.pages) {
    const { page, context } = await site.open(path, {
      javaScriptEnabled: false,
      viewport: { width: 360, height: 800 },
    });
    expect(await page.locator("h1").isVisible(), path).toBe(true);
    expect(await page.getByRole("navigation", { name: "Pages" }).isVisible(), path).toBe(true);
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

/** Redoc builds its page after the page has loaded. */
async function whenShown(page: Page): Promise<void> {
  if ((await page.locator("#redoc").count()) > 0) await page.locator("#redoc[data-state='shown']").waitFor();
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

async function axeViolations(page: Page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate<AxeResults>("axe.run()");
  return violations.map(({ id, impact, nodes }) => ({
    id,
    impact,
    places: nodes.map(({ html }) => html.slice(0, 200)),
  }));
}
