import type { Page } from "@playwright/test";
import type { ClinicId } from "@/lib/access/ids";
import { plantCheckIn, stored } from "@/lib/testing/factories";
import { giveNetwork, takeNetwork } from "../doors/network";
import { keptOfOwner, logDone, outboxReady, prepared } from "../doors/offline";
import { heading, ready } from "../doors/page";
import { DESK, expect, expectAccessibleInBothSchemes, PHONE, test } from "../fixtures";
import { hire, openClinic, register, signedInPhone, somebody } from "../people";

async function buildFromTemplate(desk: Page, base: string): Promise<void> {
  await desk.goto(`${base}/edit`);
  await ready(desk);
  await desk.getByLabel("Start from a template").selectOption("settling-low-back");
  await desk.getByRole("button", { name: "Use this template" }).click();
  await expect(desk.getByLabel("Title, as the patient sees it")).not.toHaveValue("");
  await desk.getByRole("button", { name: "Assign to the patient" }).click();
  await expect(desk.getByText(/^Version 1, from/)).toBeVisible();
}

/** The test of the walk, which is part of this plan. */
async function testTheWalk(page: Page): Promise<void> {
  await page.goto("/patient/session");
  await page.getByRole("link", { name: "Do the walking test" }).click();
  await page.getByRole("button", { name: "Save my test" }).click();
  await expect(page.getByText("Type the minutes, from 1 to 60").first()).toBeVisible();
  await page.getByLabel("After how many minutes did it begin?").fill("12");
  for (const [question, answer] of [
    ["flat ground", "Yes"],
    ["legs get heavy", "No"],
  ] as const)
    await page
      .getByRole("group", { name: new RegExp(question) })
      .getByRole("radio", { name: answer })
      .check();
  await expectAccessibleInBothSchemes(page);
  await page.getByRole("button", { name: "Save my test" }).click();
  await expect(page.getByText("Saved. Thank you.")).toBeVisible();
  await page.goto("/patient/session");
  await expect(page.getByText("Walk 9 minutes today.")).toBeVisible();
}

/** The session from its start to its end; the network goes after the first exercise. Answers how many exercises it had, and what was sent after. */
async function playWithoutNetwork(page: Page): Promise<{ items: number; sent: readonly string[] }> {
  await ready(page);
  await page.getByRole("button", { name: "Start", exact: true }).click();
  const count = page.getByText(/^Exercise \d+ of \d+$/);
  const items = Number(/(\d+)$/.exec(await count.innerText())?.[1]);
  expect(items).toBeGreaterThan(2);
  await logDone(page);
  await expect(count).toHaveText(`Exercise 2 of ${items}`);
  await outboxReady(page);
  const sent: string[] = [];
  page.on("requestfinished", (request) => {
    if (request.url().endsWith("/api/outbox")) sent.push(request.postData() ?? "");
  });
  await takeNetwork(page);
  await logDone(page);
  for (let at = 3; at <= items; at += 1) {
    await expect(count).toHaveText(`Exercise ${at} of ${items}`);
    const figure = page.locator("img.figure-motion").first();
    await expect
      .poll(() => figure.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0);
    if (at === 3) await afterAReload(page, `Exercise 3 of ${items}`);
    await logDone(page);
  }
  await expect(heading(page, "That was the last one")).toBeVisible();
  await page.getByRole("button", { name: "Finish" }).click();
  await expect(heading(page, "Well done")).toBeVisible();
  await expect(page.getByRole("heading", { name: "What your clinic sees" })).toBeVisible();
  await page.goto("/patient/today");
  await expect(heading(page, "Done for today")).toBeVisible();
  await expect(page.getByRole("button", { name: "Start", exact: true })).toHaveCount(0);
  return { items, sent };
}

async function afterAReload(page: Page, place: string): Promise<void> {
  await expect(page).toHaveURL(/\/patient\/kept-plan/);
  await expectAccessibleInBothSchemes(page);
  await page.goto("/patient/today");
  await page.getByRole("button", { name: "Carry on where you were" }).click();
  await expect(page.getByText(place)).toBeVisible();
  await page.getByRole("button", { name: "Start this exercise" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Stop here" }).click();
}

const sessions = (clinicId: ClinicId, patientId: string) =>
  stored<{ logs: number; finished: boolean }>(
    clinicId,
    `SELECT s.finished_at IS NOT NULL AS finished, count(DISTINCT l.item_id)::int AS logs
     FROM exercise_session s JOIN session_log l ON l.session_id = s.id WHERE s.patient_id = $1 GROUP BY s.id`,
    [patientId],
  );

/** Asked by the plan on the phone, answered there, and with the clinic once there is a network. */
async function tellMorningWithoutNetwork(page: Page, clinicId: ClinicId, patientId: string): Promise<void> {
  const stands = () =>
    stored<{ id: string; day: string; pain: number | null }>(
      clinicId,
      "SELECT id, day::text AS day, morning_pain AS pain FROM exercise_session WHERE patient_id = $1",
      [patientId],
    );
  const [done] = await stands();
  if (!done) throw new Error("no session");
  await page.goto("/patient/session");
  const isKept = async () =>
    (await keptOfOwner(page)).some((text) => new RegExp(`${done.id}[^}]*${done.day}`).test(text));
  await expect.poll(isKept).toBe(true);
  await takeNetwork(page);
  await page.goto("/patient/today");
  await expect(page.getByRole("button", { name: "Answer it" })).toBeVisible();
  await page.goto(`/patient/morning/${done.id}`);
  await expect(heading(page, "How is it this morning?")).toBeVisible();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("link", { name: "Choose how strong your pain is" })).toBeVisible();
  await expectAccessibleInBothSchemes(page);
  await page.getByRole("radio", { name: /^7(\D|$)/ }).check();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Thank you. Your answer is saved.")).toBeVisible();
  await expect(page.getByText("1 answer is saved on this phone. It is not sent yet.")).toBeVisible();
  expect(await stands()).toMatchObject([{ pain: null }]);
  await page.goto("/patient/today");
  // For the phone it is still the day on which it ended the session.
  await expect(heading(page, "Done for today")).toBeVisible();
  await expect(page.getByText("It is not sent yet.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Answer it" })).toBeHidden();
  await giveNetwork(page);
  await expect(page.getByText("It is not sent yet.")).toBeHidden({ timeout: 20_000 });
  expect(await stands()).toMatchObject([{ pain: 7 }]);
}

test("a plan from a template is played with the network cut half way, sent in one request, red the next morning, and made lighter", async ({
  open,
}) => {
  const clinicId = await openClinic();
  const patientId = await register(clinicId, somebody("Otto"));
  const clinician = await hire(clinicId, "Dr Noor Haddad", ["clinician"]);
  const base = `/clinic/patients/${patientId}/programme`;
  const desk = await open({ ...DESK, session: clinician.sessionId });
  await buildFromTemplate(desk, base);

  await plantCheckIn(clinicId, patientId, new Date());
  const page = await open({
    ...PHONE,
    losesNetwork: true,
    session: await signedInPhone(clinicId, patientId),
  });
  await testTheWalk(page);
  await prepared(page);
  await page.goto("/patient/session");
  const { items, sent } = await playWithoutNetwork(page);
  await expect(
    page.getByText(`${items} answers are saved on this phone. They are not sent yet.`),
  ).toBeVisible();
  expect(await sessions(clinicId, patientId)).toEqual([{ logs: 1, finished: false }]);
  await giveNetwork(page);
  await expect(page.getByText("They are not sent yet.")).toBeHidden({ timeout: 20_000 });
  expect(sent).toHaveLength(1);
  expect(await sessions(clinicId, patientId)).toEqual([{ logs: items, finished: true }]);

  await test.step("the next morning hurts more than it should, and strength rests", async () => {
    await stored(
      clinicId,
      `UPDATE exercise_session SET day = day - 1, started_at = started_at - interval '1 day',
         finished_at = finished_at - interval '1 day' WHERE patient_id = $1`,
      [patientId],
    );
    await tellMorningWithoutNetwork(page, clinicId, patientId);
    await page.goto("/patient/session");
    await expect(page.getByText("Your muscles need a day")).toBeVisible();
    await expectAccessibleInBothSchemes(page);
  });

  await test.step("the clinician sees the proposals, declines one and accepts another", async () => {
    await desk.goto(base);
    await desk.getByRole("link", { name: "Progress", exact: true }).click();
    const item = (name: string) =>
      desk.getByRole("listitem").filter({ has: desk.getByRole("heading", { name, exact: true }) });
    const bridge = item("Bridge");
    await expect(bridge).toContainText(/Red.*: pain \d before, 2 at worst, 7 the next morning/);
    await expectAccessibleInBothSchemes(desk);
    await desk.getByRole("button", { name: "Decline: Bird dog" }).click();
    await expect(desk.getByText("Declined. The programme stays as it is.")).toBeVisible();
    await expect(item("Bird dog")).toContainText("(answered)");
    await bridge.getByRole("button", { name: "Accept: Bridge" }).click();
    await expect(desk.getByText("Accepted. The change is the next version.")).toBeVisible();
    await desk.getByRole("link", { name: "The programme and its versions" }).click();
    await expect(desk.getByText(/^Version 2, from/)).toBeVisible();
  });
});
