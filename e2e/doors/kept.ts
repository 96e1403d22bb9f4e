import { expect, type Page } from "@playwright/test";

/** Everything a next person could dig out of this browser: page, boxes, address, storage, cookies. */
export async function everythingKept(page: Page): Promise<string> {
  const inPage = await page.evaluate(async () => {
    const boxes = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input, textarea")];
    return JSON.stringify({
      page: document.documentElement.outerHTML,
      boxes: boxes.map(({ value }) => value),
      state: history.state as unknown,
      window: window.name,
      local: Object.entries(localStorage),
      session: Object.entries(sessionStorage),
      databases: await indexedDB.databases(),
      caches: await caches.keys(),
    });
  });
  return [page.url(), inPage, JSON.stringify(await page.context().cookies())].join("\n");
}

export async function expectKept(page: Page, words: readonly string[]): Promise<void> {
  const kept = await everythingKept(page);
  for (const word of words) expect(kept).toContain(word);
}

export async function expectNothingKept(page: Page, words: readonly string[]): Promise<void> {
  const kept = await everythingKept(page);
  for (const word of words) expect(kept).not.toContain(word);
}
