import { expect, type Page } from "@playwright/test";

/**
 * Takes the network from a page and its service workers. Playwright answers when the page has lost it; a worker on a
 * busy machine loses it a little later, and what it sends in between still arrives.
 */
export async function takeNetwork(page: Page): Promise<void> {
  const context = page.context();
  await context.setOffline(true);
  const reaches = () =>
    fetch("/api/health", { cache: "no-store" }).then(
      () => true,
      () => false,
    );
  for (const worker of context.serviceWorkers())
    await expect.poll(() => worker.evaluate(reaches), { message: `${worker.url()} is offline` }).toBe(false);
}
