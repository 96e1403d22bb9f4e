import { expect, type Page } from "@playwright/test";
import { ready } from "./page";
import { openClinic, register, signedInPhone, somebody } from "../people";

/** What this browser keeps for the patient door, as one text for each thing kept. */
export const keptTexts = (page: Page, beginning = "patient-offline") =>
  page.evaluate(async (wanted) => {
    const texts: string[] = [];
    for (const name of (await caches.keys()).filter((one) => one.startsWith(wanted))) {
      const cache = await caches.open(name);
      for (const key of await cache.keys())
        texts.push(`${key.url} ${(await (await cache.match(key))?.text()) ?? ""}`);
    }
    return texts;
  }, beginning);

export const keptOfOwner = (page: Page) => keptTexts(page, "patient-own-");

export const workersWatching = (page: Page) =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);

/** Both scopes watch, and the pages are on the phone. */
export async function prepared(page: Page): Promise<void> {
  await page.goto("/patient/today");
  await expect.poll(() => workersWatching(page)).toBe(2);
  await expect.poll(async () => (await keptTexts(page)).length).toBe(1);
  for (const kept of ["/patient/kept-plan ", "/patient/kept-check-in "])
    await expect.poll(async () => (await keptOfOwner(page)).some((text) => text.includes(kept))).toBe(true);
}

export async function patientWithPhone(first: string) {
  const clinicId = await openClinic();
  const person = somebody(first);
  const patientId = await register(clinicId, person);
  return { clinicId, patientId, person, session: await signedInPhone(clinicId, patientId) };
}

/** Waits until the outbox, which is loaded once the page stands, takes what is posted: before that, the browser posts it. */
export async function outboxReady(page: Page): Promise<void> {
  await ready(page);
  await expect(page.locator("[data-outbox-lines]")).toBeAttached();
}

/** Done, with a pain of 2, on every side the exercise asks about. */
export async function logDone(page: Page): Promise<void> {
  await outboxReady(page);
  for (const radio of await page.getByRole("radio", { name: "Done", exact: true }).all()) await radio.check();
  await page.getByRole("radio", { name: /^2(\D|$)/ }).check();
  await page.getByRole("button", { name: /^Save and/ }).click();
}

/** What of the outbox lies on this phone. */
export const onPhone = (page: Page) =>
  page.evaluate(async () => {
    const opened = indexedDB.open("plumbline-outbox");
    await new Promise((done) => (opened.onsuccess = done));
    const all = async (store: string) => {
      if (!opened.result.objectStoreNames.contains(store)) return 0;
      const counted = opened.result.transaction(store).objectStore(store).count();
      await new Promise((done) => (counted.onsuccess = done));
      return counted.result;
    };
    const found = { items: await all("items"), sessions: await all("sessions") };
    opened.result.close();
    return found;
  });
