import { expect, type Page } from "@playwright/test";
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
