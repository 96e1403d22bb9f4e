import type { Page } from "@playwright/test";
import { startPushService } from "@/lib/testing/push-service";
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
