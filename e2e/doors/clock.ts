import type { Page } from "@playwright/test";

/** What the page takes for now. */
export const clockOf = (page: Page): Promise<number> => page.evaluate(() => Date.now());

/** More than the page's own clock goes on by while this reads it. */
const AHEAD = 10_000;

/**
 * Stops the page's installed clock a few seconds on: from there its time passes as it is told to, and what a slow machine
 * takes to look at a page does not count. `page.clock.resume()` lets it run again.
 */
export async function stopClock(page: Page): Promise<void> {
  await page.clock.pauseAt((await clockOf(page)) + AHEAD);
}
