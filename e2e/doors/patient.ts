import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { BASE_URL } from "../address";
import { answerCalmly } from "./calm-answer";
import { signInCodeTo } from "../mailbox";
import type { Person } from "../people";
import { button, heading, pick } from "./page";

/** Says who one is on an invitation's page. */
export async function sayBorn(page: Page, { born }: Person): Promise<void> {
  await page.getByLabel("Month", { exact: true }).fill(born.month);
  await page.getByLabel("Day", { exact: true }).fill(born.day);
  await page.getByLabel("Year", { exact: true }).fill(born.year);
  await button(page, "Continue").click();
  await expect(heading(page, "Where should we send your codes?")).toBeVisible();
}

/** Opens a mailed invitation and says who one is. The address it came to needs no further proof. */
export async function join(page: Page, link: string, person: Person): Promise<void> {
  const { email, name } = person;
  await page.goto(link);
  await sayBorn(page, person);
  await page.getByLabel("Your email address").fill(email);
  await button(page, "Continue").click();
  await expectHome(page, name);
}

export async function expectHome(page: Page, name: string): Promise<void> {
  await expect(heading(page, `Hello, ${name.split(" ")[0] ?? name}`)).toBeVisible();
}

export async function signOut(page: Page): Promise<void> {
  await page.goto("/patient/settings");
  await button(page, "Sign out and clear this device").click();
  await expect(page).toHaveURL(/\/patient\/sign-in/);
}

/** With the code that comes by mail; no password. */
export async function giveMailCode(page: Page, email: string): Promise<void> {
  await page.goto("/patient/sign-in");
  await page.getByLabel("Your email address").fill(email);
  await button(page, "Send me a code").click();
  await expect(heading(page, "Type the code from your email")).toBeVisible();
  await page.getByLabel("Six-digit code").fill(await signInCodeTo(email));
  await button(page, "Sign in").click();
}

export async function signInByMail(page: Page, { email, name }: Person): Promise<void> {
  await giveMailCode(page, email);
  await expectHome(page, name);
}

/** One page of the check-in; a step's id stands at the end of its address. */
async function answer(page: Page, step: string, give: () => Promise<unknown>): Promise<void> {
  await expect(page).toHaveURL(new RegExp(`/patient/check-in/[^/]+/${step}$`));
  await expect(heading(page, /./)).toHaveCount(1);
  await give();
  await button(page, "Continue").click();
}

export const answerCheckIn = (page: Page, step: string, words: string): Promise<void> =>
  answer(page, step, () => pick(page, words));

const stepOf = (page: Page) => /check-in\/[^/]+\/([a-z-]+)$/.exec(new URL(page.url()).pathname)?.[1] ?? "";

/** From the page it stands on, with nothing to report and the given pain; answers the pages it was asked. */
export async function quietCheckIn(page: Page, pain: number): Promise<string[]> {
  const seen: string[] = [];
  for (let step = stepOf(page); step !== "pain-now"; step = stepOf(page)) {
    expect(seen, "the form goes on").not.toContain(step);
    seen.push(step);
    await answer(page, step, () => answerCalmly(page));
    await expect(page).not.toHaveURL(new RegExp(`/${step}$`));
  }
  await answer(page, "pain-now", () =>
    page.getByRole("radio", { name: new RegExp(`^${pain}(\\D|$)`) }).check(),
  );
  return [...seen, "pain-now"];
}

/** From today's plan, with the check-in done, to its first exercise. */
export async function openFirstExercise(page: Page): Promise<void> {
  await page.goto("/patient/session");
  await button(page, "Start").click();
  await expect(page.getByText(/^Exercise 1 of/)).toBeVisible();
}

/** Works through the exercises, logging each side with its pain; answers how many sides were logged apart. */
export async function doSession(page: Page, pain: number): Promise<{ items: number; sides: number }> {
  await page.getByRole("button", { name: "Start", exact: true }).click();
  const count = page.getByText(/^Exercise \d+ of \d+$/);
  await expect(count).toHaveText(/^Exercise 1 of/);
  const items = Number(/(\d+)$/.exec(await count.innerText())?.[1]);
  let sides = 0;
  for (let number = 1; number <= items; number += 1) {
    await expect(count).toHaveText(`Exercise ${number} of ${items}`);
    const outcomes = page.getByRole("radio", { name: "Done", exact: true });
    for (const outcome of await outcomes.all()) await outcome.check();
    sides += await page.getByRole("group", { name: /your (left|right) side go/ }).count();
    await page.getByRole("radio", { name: new RegExp(`^${pain}(\\D|$)`) }).check();
    await button(page, /^Save and (go on|finish)$/).click();
  }
  await expect(heading(page, "That was the last one")).toBeVisible();
  await button(page, "Finish").click();
  await expect(heading(page, "Well done")).toBeVisible();
  // A message that misses a value would show its own pattern.
  await expect(page.locator("main")).not.toContainText("{");
  return { items, sides };
}

/** A check-in with one answer, as a phone sends it. */
export async function report(phone: Page, answers: object): Promise<void> {
  const reply = await phone.request.post("/api/check-ins", {
    headers: { origin: BASE_URL },
    data: { clientKey: randomUUID(), pain: 6, answers },
  });
  expect(reply.ok(), await reply.text()).toBe(true);
}
