import type { Page } from "@playwright/test";
import { takeNetwork } from "../doors/network";
import { outboxReady, prepared } from "../doors/offline";
import { button, ready } from "../doors/page";
import { openFirstExercise } from "../doors/patient";
import { player } from "../doors/player";
import { expect, expectAccessibleInBothSchemes, PHONE, test } from "../fixtures";
import { readyToExercise } from "../prescriptions";

const number = (page: Page) => player(page).locator(".player-number");
const tap = (page: Page) => player(page).getByRole("button", { name: /Tap here/ });

/** Does one exercise as the player says: taps where it counts taps, waits where it counts time. */
async function play(page: Page): Promise<void> {
  await button(page, "Start this exercise").click();
  await expect(player(page)).toBeVisible();
  for (let turns = 0; turns < 200 && (await player(page).isVisible()); turns += 1) {
    if (await tap(page).isVisible()) await tap(page).click();
    else await page.clock.runFor(4_000);
  }
  await expect(player(page)).toBeHidden();
}

test("a whole session by the player's clock, each side apart", async ({ open }) => {
  test.setTimeout(240_000);
  const page = await open({ ...PHONE, losesNetwork: true, session: (await readyToExercise()).session });
  await page.clock.install();
  await openFirstExercise(page);
  const count = page.getByText(/^Exercise \d+ of \d+$/);
  const items = Number(/(\d+)$/.exec(await count.innerText())?.[1]);
  for (let at = 1; at <= items; at += 1) {
    await expect(count).toHaveText(`Exercise ${at} of ${items}`);
    await play(page);
    const done = page.getByRole("radio", { name: "Done", exact: true });
    for (const radio of await done.all()) await expect(radio).toBeChecked();
    await page.getByRole("radio", { name: /^2(\D|$)/ }).check();
    await page.getByRole("button", { name: /^Save and/ }).click();
  }
  await expect(page.getByRole("heading", { level: 1, name: "That was the last one" })).toBeVisible();
  await prepared(page);
  await page.goto("/patient/session");
  await page.getByRole("link", { name: "Carry on where you were" }).click();
  await outboxReady(page);
  await button(page, "Finish").click();
  await expect(page.getByRole("heading", { level: 1, name: "Well done" })).toBeVisible();
  await test.step("without a network the kept plan does not offer to carry on what was ended", async () => {
    await takeNetwork(page);
    await page.goto("/patient/session");
    await expect(page).toHaveURL(/\/kept-plan$/);
    await ready(page);
    await expect(page.getByRole("heading", { level: 1, name: "Done for today" })).toBeVisible();
    await expect(button(page, "Start")).toBeHidden();
    await expect(button(page, "Carry on where you were")).toBeHidden();
  });
});

test("a reload in the middle of a hold goes on where it was, and a pause stops the clock", async ({
  open,
}) => {
  const { session, itemOf } = await readyToExercise();
  const page = await open({ ...PHONE, session });
  await page.clock.install();
  await openFirstExercise(page);
  await page.goto(page.url().replace(/[^/]+$/, await itemOf("HM01")));
  await page.clock.pauseAt(new Date(Date.now() + 3_600_000));
  await button(page, "Start this exercise").click();
  await expect(player(page).getByText("Get ready")).toBeVisible();
  await button(page, "Skip").click();
  const whole = Number(await number(page).innerText());
  await page.clock.runFor(7_000);
  await expect(number(page)).toHaveText(`${whole - 7}`);
  await button(page, "Pause").click();
  await page.clock.runFor(60_000);
  await expect(number(page)).toHaveText(`${whole - 7}`);
  await page.reload();
  await expect(player(page)).toBeVisible();
  await expect(player(page).getByText("Paused. Take your time.")).toBeVisible();
  await expect(number(page)).toHaveText(`${whole - 7}`);
  await button(page, "Go on").click();
  await page.clock.runFor(2_000);
  await expect(number(page)).toHaveText(`${whole - 9}`);
  await page.clock.runFor((whole - 10) * 1_000);
  await expect(player(page).locator(".player-count")).toHaveText("1second");
  await button(page, "Stop here").click();
  await expect(player(page)).toBeHidden();
  const left = page.getByRole("group", { name: "How did your left side go?" });
  await expect(left.getByRole("radio", { name: "Part of it" })).toBeChecked();
  await expect(page.getByLabel("How many seconds did you do?").first()).toHaveValue(`${whole - 1}`);
  await expect(button(page, "Carry on")).toBeVisible();
  // Left on purpose: a later visit begins in peace, not in the middle.
  await page.reload();
  await expect(button(page, "Start this exercise")).toBeVisible();
  expect(await page.evaluate(() => sessionStorage.getItem("plumbline-player"))).toBeNull();
});

test("an exercise done to its end is still done after a reload, and can be begun once more", async ({
  open,
}) => {
  const page = await open({ ...PHONE, session: (await readyToExercise()).session });
  await listen(page);
  await page.clock.install();
  await openFirstExercise(page);
  await play(page);
  await expect.poll(() => heard(page)).toContain("tone 587");
  await page.reload();
  await ready(page);
  await expect(player(page)).toBeHidden();
  for (const done of await bothDone(page)) await expect(done).toBeChecked();
  await button(page, "Start this exercise").click();
  await expect(player(page).getByText("Get ready")).toBeVisible();
  await button(page, "Stop here").click();
  for (const done of await bothDone(page)) await expect(done).toBeChecked();
});

/** That each side was done, as the form asks it. */
const bothDone = async (page: Page) => {
  const done = page.getByRole("radio", { name: "Done", exact: true });
  await expect(done).toHaveCount(2);
  return done.all();
};

/** Puts ears and eyes where a phone has a loudspeaker, a voice and a screen; nothing of the player is replaced. */
async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const heard: string[] = [];
    OscillatorNode.prototype.start = function (this: OscillatorNode) {
      heard.push(`tone ${this.frequency.value}`);
    };
    OscillatorNode.prototype.stop = () => undefined;
    speechSynthesis.speak = ({ text }) => heard.push(`said ${text}`);
    const release = () => Promise.resolve(heard.push("screen let go"));
    const request = () => Promise.resolve(heard.push("screen kept on")).then(() => ({ release }));
    Object.defineProperty(navigator, "wakeLock", { value: { request } });
    Object.defineProperty(document, "visibilityState", {
      get: () => document.documentElement.title || "visible",
    });
    Object.assign(globalThis, { heard });
  });
}
const heard = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard.splice(0));
/** What the browser says of a page that is put away, and then taken out again. */
const show = (page: Page, state: "hidden" | "visible") =>
  page.evaluate((now) => {
    document.documentElement.title = now;
    document.dispatchEvent(new Event("visibilitychange"));
  }, state);

test("tone, voice and screen follow the cues and their switches; a page put away pauses and says so", async ({
  open,
}) => {
  const { session, itemOf } = await readyToExercise();
  const page = await open({ ...PHONE, session });
  await listen(page);
  await page.clock.install();
  await openFirstExercise(page);
  await page.goto(page.url().replace(/[^/]+$/, await itemOf("HM01")));
  await page.clock.pauseAt(new Date(Date.now() + 3_600_000));
  expect(await heard(page)).toEqual([]);
  await button(page, "Start this exercise").click();
  await expect(player(page).getByText("Get ready")).toBeVisible();
  await expect.poll(() => heard(page)).toContain("screen kept on");
  await button(page, "Skip").click();
  await expect.poll(() => heard(page)).toContain("tone 784");
  await player(page).getByRole("checkbox", { name: "Sound" }).uncheck();
  await player(page).getByRole("checkbox", { name: "Voice" }).check();
  await heard(page);
  await button(page, "Skip").click();
  const later = await heard(page);
  expect(later.filter((one) => one.startsWith("said "))).toHaveLength(1);
  expect(later.filter((one) => one.startsWith("tone "))).toEqual([]);
  const left = await number(page).innerText();
  await show(page, "hidden");
  await page.clock.runFor(30_000);
  await show(page, "visible");
  await expect(player(page).getByText(/because you left this page/)).toBeVisible();
  await expect(number(page)).toHaveText(left);
  expect(await heard(page)).toContain("screen let go");
  await button(page, "Go on").click();
  await expect.poll(() => heard(page)).toContain("screen kept on");
});

test("less motion: numbered pictures stand in the player too, and it reads well in light and dark", async ({
  open,
}) => {
  const page = await open({ ...PHONE, session: (await readyToExercise()).session });
  await openFirstExercise(page);
  await button(page, "Start this exercise").click();
  for (const still of [1, 2, 3])
    await expect(player(page).getByRole("img", { name: `Picture ${still} of 3.` })).toBeVisible();
  await expect(player(page).locator(".figure-motion")).toBeHidden();
  await expect(player(page).getByRole("link", { name: "This hurts" })).toBeVisible();
  await expectAccessibleInBothSchemes(page);
  await button(page, "Pause").click();
  await expectAccessibleInBothSchemes(page);
  await page.emulateMedia({ reducedMotion: "no-preference" });
  await button(page, "Go on").click();
  await expect(player(page).locator(".figure-motion")).toBeVisible();
});

test("without a script the form alone leads on, and a warm-up is not left out before strength", async ({
  open,
}) => {
  const { session } = await readyToExercise();
  await openFirstExercise(await open({ ...PHONE, session }));
  const page = await open({ ...PHONE, session, javaScriptEnabled: false });
  await page.goto("/patient/session");
  await page.getByRole("link", { name: "Carry on where you were" }).click();
  await expect(button(page, "Start this exercise")).toBeHidden();
  await page.getByRole("radio", { name: /^2(\D|$)/ }).check();
  for (const radio of await page.getByRole("radio", { name: "Not done" }).all()) await radio.check();
  await page.getByRole("button", { name: /^Save and/ }).click();
  await expect(page.getByRole("alert").getByText(/Do at least a part of the warm-up/)).toBeVisible();
  for (const radio of await page.getByRole("radio", { name: "Part of it" }).all()) await radio.check();
  await page.getByRole("button", { name: /^Save and/ }).click();
  await expect(page.getByText(/^Exercise 2 of/)).toBeVisible();
});
