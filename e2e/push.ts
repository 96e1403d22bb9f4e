import type { Page, Worker } from "@playwright/test";
import { startPushService } from "@/lib/testing/push-service";
import { BASE_URL } from "./address";
import { ready } from "./doors/page";
import { expect } from "./fixtures";

type Target = { readonly endpoint: string; readonly p256dh: string; readonly auth: string };

/**
 * Gives the page's browser a subscription with the tests' push service: a real one belongs to the browser's maker, whom
 * the tests never call. Everything else is the browser's own: permission, worker, registration.
 */
export async function withPushService(page: Page, { endpoint, p256dh, auth }: Target): Promise<void> {
  await page.addInitScript(
    ([address, key, secret]) => {
      const MADE = "push-made";
      const subscription = {
        endpoint: address,
        toJSON: () => ({ endpoint: address, keys: { p256dh: key, auth: secret } }),
        unsubscribe: () => {
          sessionStorage.removeItem(MADE);
          return Promise.resolve(true);
        },
      };
      const manager = PushManager.prototype as unknown as Record<string, () => Promise<unknown>>;
      manager["subscribe"] = () => {
        sessionStorage.setItem(MADE, "1");
        return Promise.resolve(subscription);
      };
      manager["getSubscription"] = () => Promise.resolve(sessionStorage.getItem(MADE) ? subscription : null);
    },
    [endpoint, p256dh, auth] as const,
  );
}

export const onOrOff = (page: Page, words: string) => page.getByRole("status").filter({ hasText: words });

/** Settings, Channels: turns on the messages of this browser. */
export async function turnOnPush(page: Page, target: Target): Promise<void> {
  await withPushService(page, target);
  await page.goto("/clinic/settings/channels");
  await ready(page);
  await expect(onOrOff(page, "Off in this browser.")).toBeVisible();
  await page.getByRole("button", { name: "Turn on in this browser" }).click();
  await expect(onOrOff(page, "On in this browser")).toBeVisible();
}

/** A push service for one browser, where the stack's settings allow one. */
export const openPushService = (port: number) => startPushService(port);

/** What the worker of a door shows now. */
export const shownBy = (page: Page, scope: string) =>
  page.evaluate(async (door) => {
    const registration = await navigator.serviceWorker.getRegistration(door);
    const notifications = (await registration?.getNotifications()) ?? [];
    return notifications.map(({ title, body, tag }) => ({ title, body, tag }));
  }, scope);

type WorkerScope = {
  readonly registration: {
    scope: string;
    getNotifications(): Promise<Notification[]>;
    showNotification(title: string, options: object): Promise<void>;
  };
  /** The message that was shown last, by its tag: set here, the browser keeps no such thing. */
  lastShown: string | undefined;
  readonly clients: { openWindow: (url: string) => Promise<null> };
  readonly WindowClient: { prototype: { focus: () => Promise<null> } };
  readonly NotificationEvent: new (type: string, of: { notification: Notification | undefined }) => Event;
  dispatchEvent(event: Event): boolean;
};

/** A door's worker. */
async function workerOf(page: Page, scope: string): Promise<Worker> {
  for (const worker of page.context().serviceWorkers()) {
    const door = await worker.evaluate(
      () => new URL((globalThis as unknown as WorkerScope).registration.scope).pathname,
    );
    if (door === scope) return worker;
  }
  throw new Error(`no worker of ${scope}`);
}

/** What a door's worker was told to show last, once the browser has done so. */
async function noteShown(worker: Worker): Promise<() => Promise<string | undefined>> {
  await worker.evaluate(() => {
    const own = globalThis as unknown as WorkerScope;
    const show = own.registration.showNotification.bind(own.registration);
    own.lastShown = undefined;
    own.registration.showNotification = async (title: string, options: { tag?: string }) => {
      await show(title, options);
      own.lastShown = options.tag;
    };
  });
  return () => worker.evaluate(() => (globalThis as unknown as WorkerScope).lastShown);
}

/**
 * Hands a door's worker a message as the browser does once a push service has delivered one, and waits until it is
 * shown. To ask for the notifications before that can lose one: the browser forgets whatever it finds written down and
 * not yet on the screen.
 */
export async function deliverPush(
  page: Page,
  scope: string,
  message: { readonly id: string; readonly text: string },
): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const registrations: { registrationId: string; scopeURL: string }[] = [];
  session.on("ServiceWorker.workerRegistrationUpdated", ({ registrations: updated }) =>
    registrations.push(...updated),
  );
  await session.send("ServiceWorker.enable");
  const ours = () => registrations.find(({ scopeURL }) => scopeURL === BASE_URL + scope);
  await expect.poll(() => ours() !== undefined, { message: "the worker is registered" }).toBe(true);
  const registrationId = ours()?.registrationId ?? "";
  const lastShown = await noteShown(await workerOf(page, scope));
  const data = JSON.stringify(message);
  await session.send("ServiceWorker.deliverPushMessage", { origin: BASE_URL, registrationId, data });
  await expect.poll(lastShown, { message: "the worker has shown it" }).toBe(message.id);
}

/**
 * Presses what a door's worker shows; answers what it then brings up, "focus" for a page that is open. No protocol
 * presses a notification, and a browser opens windows only for a person's own press: the worker hears the event, and
 * its two ways to a page are noted here.
 */
export async function pressShown(page: Page, scope: string): Promise<readonly string[]> {
  const worker = await workerOf(page, scope);
  return worker.evaluate(async () => {
    const own = globalThis as unknown as WorkerScope;
    const ways: string[] = [];
    const note = (way: string) => {
      ways.push(way);
      return Promise.resolve(null);
    };
    own.clients.openWindow = note;
    own.WindowClient.prototype.focus = () => note("focus");
    const [notification] = await own.registration.getNotifications();
    const pressed = new own.NotificationEvent("notificationclick", { notification });
    let done: Promise<unknown> = Promise.resolve();
    Object.defineProperty(pressed, "waitUntil", { value: (work: Promise<unknown>) => (done = work) });
    own.dispatchEvent(pressed);
    await done;
    return ways;
  });
}
