import { existsSync } from "node:fs";
import { defineConfig } from "@playwright/test";
import { BASE_URL, RUNNING_SERVER, STACK_PORT } from "./e2e/address";

const firstOf = (...files: readonly string[]) => files.find((file) => existsSync(file));
/** `npm test` names the browsers it found; run by hand, the system's Chromium or Playwright's own is taken. */
const chromium = process.env["CHROMIUM"] ?? firstOf("/usr/bin/chromium", "/usr/bin/chromium-browser");
const windowless =
  process.env["CHROMIUM_WINDOWLESS"] ?? firstOf("/usr/bin/chromium-headless-shell") ?? chromium;
const isRoot = process.getuid?.() === 0;
/**
 * A process kept ready for the next site, which never comes here. Only the last list of features counts, so those stand
 * in it too that Playwright leaves out for a page's sake.
 */
const WITHOUT = [
  "SpareRendererForSitePerProcess",
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "ThirdPartyStoragePartitioning",
  "HttpsUpgrades",
  "HttpsFirstBalancedModeAutoEnable",
  "PaintHolding",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "OptimizationHints",
  "NetworkTimeServiceQuerying",
  "AimEnabled",
  "PreconnectToSearch",
  "MediaRouter",
];
// No word from the browser to anyone but us; a root browser has no sandbox to use.
const args = [
  `--disable-features=${WITHOUT.join(",")}`,
  "--disable-background-networking",
  "--disable-component-update",
  // A page lives for seconds here: what it would take to optimise its scripts never comes back.
  "--js-flags=--no-opt --no-maglev",
  ...(isRoot ? ["--no-sandbox"] : []),
];

const launching = (file: string | undefined) => ({
  launchOptions: { ...(file ? { executablePath: file } : {}), args },
});
/**
 * Push messages reach a whole browser only; everything else does with the one without a window, at half the work. These
 * tests wait for the worker's rounds most of their minute.
 */
const WITH_PUSH = /(channels|escalation)\.spec\.ts$/;
/** The longest first, so that nothing waits for it at the end. */
const LONGEST = /(matrix|whole-loop)\.spec\.ts$/;
/** What all others together have looked at. */
const AT_THE_END = /looked-at\.spec\.ts$/;

/** The production build on a database of its own. */
const stack = {
  command: "node --conditions=react-server --import tsx e2e/stack.ts",
  url: `${BASE_URL}/api/health`,
  timeout: 240_000,
  reuseExistingServer: process.env["CI"] === undefined,
  gracefulShutdown: { signal: "SIGTERM" as const, timeout: 15_000 },
  stdout: "pipe" as const,
  env: { PORT: String(STACK_PORT) },
};

export default defineConfig({
  testDir: "e2e",
  tsconfig: "e2e/playwright.tsconfig.json",
  outputDir: ".tmp/e2e-results",
  fullyParallel: true,
  // Two for two cores, and a third for the tests that mostly wait.
  workers: 3,
  // Told at the end, and no more than two: decision 60.
  retries: 1,
  // A development server compiles each page when it is first asked for.
  timeout: RUNNING_SERVER === undefined ? 120_000 : 600_000,
  // What must come within seconds says so itself; this is for a machine whose two cores are both busy.
  expect: { timeout: RUNNING_SERVER === undefined ? 20_000 : 60_000 },
  forbidOnly: true,
  reporter: "list",
  use: {
    baseURL: BASE_URL,
    actionTimeout: RUNNING_SERVER === undefined ? 30_000 : 120_000,
    viewport: { width: 1280, height: 900 },
    // What moves is drawn sixty times a second, and a colour half way between two schemes is no fault of contrast: the tests
    // of what moves ask for it.
    contextOptions: { reducedMotion: "reduce" },
    // A trace of every step doubles the time of a run; ask for it where a failure needs one.
    trace: process.env["E2E_TRACE"] === undefined ? "off" : "retain-on-failure",
    screenshot: "only-on-failure",
  },
  projects: [
    { name: "longest", testMatch: LONGEST, use: launching(windowless) },
    { name: "push", testMatch: WITH_PUSH, use: launching(chromium), workers: 1 },
    {
      name: "chromium",
      testIgnore: [WITH_PUSH, LONGEST, AT_THE_END],
      use: launching(windowless),
      workers: 2,
    },
    { name: "end", testMatch: AT_THE_END, dependencies: ["longest", "push", "chromium"] },
  ],
  ...(RUNNING_SERVER === undefined ? { webServer: stack } : {}),
});
