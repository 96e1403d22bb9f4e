import { existsSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from "@playwright/test";
import { choicesThatInstruct } from "@/lib/domain/check-in/choices-that-instruct";
import { settingsAfter } from "@/lib/domain/triage/safety-settings";
import type { Ask } from "./asks";
import { type Figures, median } from "./figures";
import type { People } from "./people";
import { type MeasuredPage, measuredPages, type Site, weigh } from "./route-scripts";

const VISITS = 5;
const TAPS = 12;
/** A phone of today on a poor network: half a round trip each way, 1.6 Mbit/s down, a CPU four times slower than here. */
const NETWORK = {
  ...{ offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 },
};
const SLOW_CPU = { rate: 4 };
const PHONE = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  reducedMotion: "no-preference",
} as const;

const installed = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser"];

function launched(): Promise<Browser> {
  const executablePath = process.env["CHROMIUM"] ?? installed.find((file) => existsSync(file));
  const args = ["--disable-background-networking", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])];
  return chromium.launch({ ...(executablePath === undefined ? {} : { executablePath }), args });
}

type Visit = { readonly browser: Browser; readonly baseUrl: string; readonly cookie: string };

async function visitor(
  { browser, baseUrl, cookie }: Visit,
  serviceWorkers: "allow" | "block",
): Promise<{ context: BrowserContext; page: Page; cdp: CDPSession }> {
  const context = await browser.newContext({ ...PHONE, baseURL: baseUrl, serviceWorkers });
  const [name = "", value = ""] = cookie.split(/=(.*)/s);
  await context.addCookies([{ name, value, url: baseUrl }]);
  const page = await context.newPage();
  return { context, page, cdp: await context.newCDPSession(page) };
}

/** The largest paint of the page as it stands, in milliseconds since its navigation began. */
const largestPaint = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((done) => {
        new PerformanceObserver((list) => done(list.getEntries().at(-1)?.startTime ?? NaN)).observe({
          type: "largest-contentful-paint",
          buffered: true,
        });
      }),
  );

/** A first visit with nothing in the browser's store, on the poor network and the slow CPU. */
async function labPaint(visit: Visit, path: string): Promise<number> {
  const { context, page, cdp } = await visitor(visit, "block");
  await cdp.send("Network.emulateNetworkConditions", NETWORK);
  await cdp.send("Emulation.setCPUThrottlingRate", SLOW_CPU);
  await page.goto(path, { waitUntil: "networkidle" });
  const paint = await largestPaint(page);
  await context.close();
  return paint;
}

/** The longest of several taps on "Skip" and "Back", from the finger to the frame that shows the other cue. */
async function tapToCue(visit: Visit, path: string, slow: boolean): Promise<number> {
  const { context, page, cdp } = await visitor(visit, "block");
  await page.goto(path, { waitUntil: "networkidle" });
  if (slow) await cdp.send("Emulation.setCPUThrottlingRate", SLOW_CPU);
  await page.getByRole("button", { name: "Start this exercise" }).click();
  await page.evaluate(() => {
    const taps = ((globalThis as unknown as { taps: number[] }).taps = []) as number[];
    new PerformanceObserver((list) => {
      // The tap that started the player is told of only now, and is none of them: its browser makes a sound device first.
      for (const entry of list.getEntries() as PerformanceEventTiming[])
        if (entry.name === "click" && (entry.target as Element | null)?.closest("dialog"))
          taps.push(entry.duration);
    }).observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
  });
  const dialog = page.getByRole("dialog");
  for (let tap = 0; tap < TAPS; tap += 1) {
    const before = await dialog.innerText();
    await dialog.getByRole("button", { name: tap % 2 === 0 ? "Skip" : "Back" }).click();
    await page.waitForFunction((was) => document.querySelector("dialog[open]")?.textContent !== was, before);
  }
  // Entries come a moment after their frame; a tap faster than the threshold makes none.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 500))));
  const taps = await page.evaluate(() => (globalThis as unknown as { taps: number[] }).taps);
  await context.close();
  return Math.max(16, ...taps);
}

/** Opened without a network after one visit: the kept plan, from the tap on its address. */
async function offlineStart(visit: Visit): Promise<number> {
  const { context, page } = await visitor(visit, "allow");
  await page.goto("/patient/today", { waitUntil: "networkidle" });
  await page.waitForFunction(
    async () => (await caches.match("/patient/kept-plan")) !== undefined,
    undefined,
    {
      polling: 250,
    },
  );
  await context.setOffline(true);
  const paints: number[] = [];
  for (let time = 0; time < VISITS; time += 1) {
    await page.goto("/patient/kept-plan");
    paints.push(await largestPaint(page));
  }
  await context.close();
  return median(paints) ?? NaN;
}

const several = async (measure: () => Promise<number>): Promise<number | undefined> => {
  const taken: number[] = [];
  for (let time = 0; time < VISITS; time += 1) taken.push(await measure());
  return median(taken);
};

/** What a patient's phone does, in a browser: docs/bench.md, "The phone". */
export async function measurePhone(
  site: Site,
  people: People,
  checkIn: (n: number) => Ask,
  figures: Figures,
): Promise<void> {
  const pages = await measuredPages(site, people, checkIn);
  const named = (name: string) => pages.find((one) => one.name === name) as MeasuredPage;
  const { cookie, path } = named("session");
  const table = choicesThatInstruct(settingsAfter([])).map(({ tier, messages, choices }) => [
    tier,
    messages,
    choices,
  ]);
  figures.set("phone.rule-table.kb", gzipSync(JSON.stringify(table)).length / 1000);
  for (const kept of ["kept-plan", "kept-check-in"])
    figures.set(`phone.${kept}.kb`, await weigh(site, { name: kept, path: `/patient/${kept}`, cookie }));
  const browser = await launched();
  try {
    const visit = { browser, baseUrl: site.baseUrl, cookie };
    figures.set("phone.home.lcp-ms", await several(() => labPaint(visit, "/patient/today")));
    figures.set("phone.player.lcp-ms", await several(() => labPaint(visit, path)));
    figures.set("phone.next-cue-ms", await tapToCue(visit, path, false));
    figures.set("phone.next-cue-slow-ms", await tapToCue(visit, path, true));
    figures.set("phone.offline-start-ms", await offlineStart(visit));
  } finally {
    await browser.close();
  }
}
