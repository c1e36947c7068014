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
