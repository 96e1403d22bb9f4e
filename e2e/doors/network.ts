import type { CDPSession, Frame, Page } from "@playwright/test";
import { relayOf } from "./relay";

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

/** Takes the network from a page that was opened with `losesNetwork`, and from its service workers: nothing they send arrives. */
export async function takeNetwork(page: Page): Promise<void> {
  const context = page.context();
  const relay = relayOf(context);
  if (!relay) throw new Error("Open this page with losesNetwork: its network cannot be taken");
  await context.setOffline(true);
  relay.cut();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  const onEach = (frame: Frame): void => {
    if (frame === page.mainFrame()) void tell(session, true);
  };
  page.on("framenavigated", onEach);
  without.set(page, { session, onEach });
}

/** Gives it back. */
export async function giveNetwork(page: Page): Promise<void> {
  const context = page.context();
  const taken = without.get(page);
  if (taken) page.off("framenavigated", taken.onEach);
  relayOf(context)?.mend();
  await context.setOffline(false);
  if (!taken) return;
  await tell(taken.session, false);
  await taken.session.detach();
  without.delete(page);
}
