import { expect, test } from "vitest";
import { useSite } from "./support/site.js";

const site = useSite();

test.each([
  ["a member, by a part of its name", "mulit", "WebcamBooking.IsMulitple"],
  ["a section", "lose no digit", "Decimals lose no digit"],
  ["a page", "access tokens", "Access tokens and scopes"],
  ["an operation", "cancel made", "Cancel Made Webcam Booking"],
  ["a word with a slip of the finger", "prerequisits", "Prerequisites"],
])("search finds %s", async (_, words, title) => {
  const { page, faults } = await site.open("index.html");
  await page.getByRole("combobox", { name: "Search" }).fill(words);
  const option = page.getByRole("option", { name: title }).first();
  await option.waitFor();
  await option.click();
  await page.waitForURL(/\.html/);
  expect(await page.locator("main").textContent()).toContain(title.replace("WebcamBooking.", ""));
  expect(faults).toEqual([]);
});

test("search works by keyboard alone, from a page in a folder", async () => {
  const { page } = await site.open("operations/cancelMadeBooking.html");
  await page.keyboard.press("/");
  await page.keyboard.type("time zone");
  await page.getByRole("option").first().waitFor();
  const field = page.getByRole("combobox", { name: "Search" });
  expect(await field.getAttribute("aria-activedescendant")).toBe("search-result-0");
  await page.keyboard.press("ArrowDown");
  expect(await field.getAttribute("aria-activedescendant")).toBe("search-result-1");
  await page.keyboard.press("ArrowUp");
  const target = await page
    .getByRole("option", { selected: true })
    .getByRole("link", { includeHidden: true })
    .getAttribute("href");
  await page.keyboard.press("Enter");
  await page.waitForURL(new RegExp(`${String(target).replace("../", "").replace(/[.#]/g, "\\$&")}$`));
});

test.each(["Control+k", "Meta+k", "/"])("search is begun by %s", async (key) => {
  const { page } = await site.open("errors.html");
  await page.keyboard.press(key);
  await page.keyboard.type("prerequisits");
  await page.getByRole("option", { name: "Prerequisites" }).first().waitFor();
});

test("a result shows where the words stand in the text, marked, and on which page", async () => {
  const { page } = await site.open("index.html");
  await page.getByRole("combobox", { name: "Search" }).fill("lose no digit");
  const option = page.getByRole("option").first();
  expect(await option.textContent()).toContain("Dates and decimals");
  const marked = await option.locator("mark").allTextContents();
  expect(marked.join(" ")).toMatch(/\bdigits?\b/i);
  expect((await option.textContent())?.length).toBeLessThan(300);
});

test("search that finds nothing says so, and Escape closes it", async () => {
  const { page } = await site.open("index.html");
  const field = page.getByRole("combobox", { name: "Search" });
  await field.fill("zzzzqqqq");
  await page.getByText("Nothing found for “zzzzqqqq”").waitFor();
  expect(await page.getByRole("listbox").isVisible()).toBe(false);
  await page.keyboard.press("Escape");
  expect(await page.getByText("Nothing found").isVisible()).toBe(false);
  await field.fill("nil");
  await page.getByRole("option").first().waitFor();
  await page.keyboard.press("Escape");
  expect(await page.getByRole("listbox").isVisible()).toBe(false);
  expect(await field.getAttribute("aria-expanded")).toBe("false");
});

test("the index is loaded when search is used, and not before", async () => {
  const { page } = await site.open("index.html");
  const isLoaded = () =>
    page.evaluate(() => performance.getEntriesByType("resource").some(({ name }) => name.endsWith("search-index.js")));
  expect(await isLoaded()).toBe(false);
  await page.getByRole("combobox", { name: "Search" }).fill("nil");
  await page.getByRole("option").first().waitFor();
  expect(await isLoaded()).toBe(true);
});
