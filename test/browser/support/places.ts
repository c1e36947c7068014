import type { Page } from "playwright-core";

/** Redoc builds its page after the page has loaded. */
export async function whenShown(page: Page): Promise<void> {
  if ((await page.locator("#redoc").count()) > 0) await page.locator("#redoc[data-state='shown']").waitFor();
}

/** Whether a place of the page, by its id, is on the screen. */
export async function isInView(page: Page, id: string): Promise<boolean> {
  // Scrolling to a place that came late ends after the page has loaded.
  await page.waitForTimeout(300);
  return page.evaluate((wanted) => {
    const box = document.getElementById(wanted)?.getBoundingClientRect();
    return box !== undefined && box.top >= -1 && box.top < innerHeight;
  }, id);
}
