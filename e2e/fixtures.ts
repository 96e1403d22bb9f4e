import { randomInt } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import {
  type BrowserContext,
  type BrowserContextOptions,
  expect,
  test as base,
  type Page,
  type Response,
} from "@playwright/test";
import type axeCore from "axe-core";
import { encode } from "next-auth/jwt";
import { BASE_URL } from "./address";
import { relayOf, setRelay, startRelay } from "./doors/relay";
import { noteLooked } from "./looked-at";
import { takePictures } from "./pictures";
import { stackFacts } from "./stack-facts";

export { stackFacts };

/** The cookie of a session row, as sign-in would set it. One true sign-in per door is a test of its own. */
export async function cookieOf(sessionId: string): Promise<{ name: string; value: string; url: string }> {
  const value = await encode({ token: { sid: sessionId }, secret: stackFacts().secret, maxAge: 86_400 });
  return { name: "plumbline-session", value, url: BASE_URL };
}

const AXE = readFileSync(path.resolve("node_modules/axe-core/axe.min.js"), "utf8");

/** To read axe takes a page longer than some of its runs: once is enough for every check of one document. */
async function bringAxe(page: Page): Promise<void> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(AXE);
}

/** Fails on any accessibility fault axe finds on the page as it stands. No page here holds a frame. */
export async function expectAccessible(page: Page, rules?: readonly string[]): Promise<void> {
  await bringAxe(page);
  const found = await page.evaluate(
    async (only) => {
      const { axe } = globalThis as unknown as { axe: typeof axeCore };
      const { violations } = await axe.run({
        // Describing everything that is right takes axe as long as finding what is wrong.
        resultTypes: ["violations"],
        ...(only ? { runOnly: { type: "rule" as const, values: only } } : {}),
      });
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`,
      );
    },
    rules && [...rules],
  );
  expect(found, `axe on ${page.url()}`).toEqual([]);
  if (rules) return;
  noteLooked(page.url());
  await takePictures(page);
}

/** What a colour can break: the schemes differ in nothing else. */
const RULES_OF_COLOUR = ["color-contrast", "link-in-text-block"];

/** Every rule in light, and those of colour again in dark. */
export async function expectAccessibleInBothSchemes(page: Page): Promise<void> {
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await expectAccessible(page, RULES_OF_COLOUR);
  await page.emulateMedia({ colorScheme: "light" });
}

export const PHONE = { viewport: { width: 390, height: 844 } } as const;
export const TABLET = { viewport: { width: 820, height: 1180 } } as const;
export const DESK = { viewport: { width: 1280, height: 900 } } as const;

type Visitor = BrowserContextOptions & {
  /** Signed in already, as the owner of this session row. */
  readonly session?: string;
  /** Paired already, with this device token. */
  readonly kiosk?: string;
  /** Its network may be taken; see doors/network.ts. */
  readonly losesNetwork?: true;
};

export type Open = (visitor?: Visitor) => Promise<Page>;

type Watch = {
  readonly watched: (page: Page) => void;
  /** A browser of somebody's own, behind a network address of its own (limits count those); closed after the test. */
  readonly open: Open;
};

/** 198.18.0.0/15 is kept for tests. */
const networkAddress = () => `198.${randomInt(18, 20)}.${randomInt(256)}.${randomInt(1, 255)}`;

/** A refused form answers 4xx on purpose; a proxy (502) and a cut connection are some tests' subject: the browser reports both. */
const EXPECTED =
  /the server responded with a status of (4\d\d|502)|net::ERR_(FAILED|INTERNET_DISCONNECTED|EMPTY_RESPONSE|INCOMPLETE_CHUNKED_ENCODING|CONNECTION_\w+|SOCKET_NOT_CONNECTED)/;

const documents = new WeakMap<Page, Response>();

/** What the server sent for the page that stands; undefined where a script led to this address. */
export function sentDocument(page: Page): Response | undefined {
  const sent = documents.get(page);
  return sent?.ok() && sent.url() === page.url() ? sent : undefined;
}

/** Every page of every test: no error in the console, no refused policy, no request to another origin. */
export const test = base.extend<Watch>({
  watched: async ({ context }, use) => {
    const wrong: string[] = [];
    const watch = (page: Page) => {
      // What the browser itself refuses has a name and no stack.
      page.on("pageerror", ({ name, message, stack }) =>
        wrong.push(`error on ${page.url()}: ${stack || `${name}: ${message}`}`),
      );
      page.on("console", (message) => {
        if (message.type() === "error" && !EXPECTED.test(message.text()))
          wrong.push(`console on ${page.url()}: ${message.text()}`);
      });
      page.on("response", (response) => {
        if (response.request().isNavigationRequest()) documents.set(page, response);
      });
      page.on("request", (request) => {
        const { origin, protocol } = new URL(request.url());
        if (protocol.startsWith("http") && origin !== BASE_URL) wrong.push(`off origin: ${origin}`);
      });
    };
    context.on("page", watch);
    stackFacts();
    await use(watch);
    expect(wrong).toEqual([]);
  },

  open: async ({ browser, watched }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async ({ session, kiosk, losesNetwork, ...options } = {}) => {
      const relay = losesNetwork && (await startRelay());
      const context = await browser.newContext({
        baseURL: BASE_URL,
        extraHTTPHeaders: { "x-forwarded-for": networkAddress() },
        ...(relay && { proxy: { server: relay.server } }),
        ...options,
      });
      contexts.push(context);
      if (relay) setRelay(context, relay);
      context.on("page", watched);
      if (session !== undefined) await context.addCookies([await cookieOf(session)]);
      if (kiosk !== undefined)
        await context.addCookies([{ name: "plumbline-kiosk", value: kiosk, url: BASE_URL }]);
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
    for (const context of contexts) await relayOf(context)?.stop();
  },
});

export { expect };
