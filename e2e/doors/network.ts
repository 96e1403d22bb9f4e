import { type CDPSession, expect, type Frame, type Page } from "@playwright/test";

type Without = { readonly session: CDPSession; readonly onEach: (frame: Frame) => void };
const without = new WeakMap<Page, Without>();

/**
 * What the page's own script is told. Since Chromium 150 a document that is opened while the network is taken believes in
 * one (navigator.onLine), and hears nothing when it is back; earlier ones do not know the command, and need it not.
 */
const tell = (session: CDPSession, offline: boolean): Promise<unknown> =>
  session
    .send("Network.overrideNetworkState", {
      ...{ offline, latency: 0, downloadThroughput: -1, uploadThroughput: -1 },
    })
    .catch(() => undefined);

/**
 * Takes the network from a page and its service workers. Playwright answers when the page has lost it; a worker on a
 * busy machine loses it a little later, and what it sends in between still arrives.
 */
export async function takeNetwork(page: Page): Promise<void> {
  const context = page.context();
  await context.setOffline(true);
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  const onEach = (frame: Frame): void => {
    if (frame === page.mainFrame()) void tell(session, true);
  };
  page.on("framenavigated", onEach);
  without.set(page, { session, onEach });
  const reaches = () =>
    fetch("/api/health", { cache: "no-store" }).then(
      () => true,
      () => false,
    );
  for (const worker of context.serviceWorkers())
    await expect.poll(() => worker.evaluate(reaches), { message: `${worker.url()} is offline` }).toBe(false);
}

/** Gives it back. */
export async function giveNetwork(page: Page): Promise<void> {
  const taken = without.get(page);
  if (taken) page.off("framenavigated", taken.onEach);
  await page.context().setOffline(false);
  if (!taken) return;
  await tell(taken.session, false);
  await taken.session.detach();
  without.delete(page);
}
