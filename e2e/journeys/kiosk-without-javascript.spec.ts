import { buildVisit, stored } from "@/lib/testing/factories";
import { answerDue } from "../doors/due-questions";
import {
  answerAll,
  answerRedFlag,
  checked,
  confirmDetails,
  describe,
  handInWithMore,
  STIFF_BACK,
} from "../doors/intake";
import { arrive, attract, changeMobile } from "../doors/kiosk";
import { openToday, visitOf } from "../doors/clinic";
import { alertSaying, heading } from "../doors/page";
import { DESK, expect, TABLET, test } from "../fixtures";
import { clinicToday, hire, openClinic, pairedTablet, register, somebody } from "../people";

async function awaited() {
  const clinicId = await openClinic();
  const person = somebody("Jonas");
  const patientId = await register(clinicId, person);
  await buildVisit(clinicId, patientId, await clinicToday(clinicId));
  return { clinicId, person, kiosk: await pairedTablet(clinicId) };
}

test("the whole intake works where no script runs", async ({ open }) => {
  test.slow();
  const { clinicId, person, kiosk } = await awaited();
  await stored(clinicId, `UPDATE clinic SET measure_weeks = '{"phq-4": 6}' RETURNING id`);
  const tablet = await open({ ...TABLET, kiosk, javaScriptEnabled: false });

  await test.step("find the visit, put the phone right, answer everything", async () => {
    await arrive(tablet, person);
    await expect(checked(tablet, "Mobile phone")).toHaveText("phone ending 42");
    await changeMobile(tablet, "(415) 555-0177");
    await expect(checked(tablet, "Mobile phone")).toContainText("phone ending 77");
    await confirmDetails(tablet);
    await answerAll(tablet, STIFF_BACK, person.name);
    await expect(checked(tablet, "Where it hurts")).toHaveText("Low back, left side; Left buttock");
    await expect(heading(tablet, "Check your answers")).toBeInViewport();
  });

  await test.step("every plain no is named in a line, which opens to the whole questions", async () => {
    const nerves = tablet.getByRole("region", { name: "Back, legs, bladder and bowel" });
    const lost = checked(tablet, "Have you pooed without meaning to");
    await expect(nerves.getByText("Bowel control", { exact: false })).toBeVisible();
    await expect(lost).toBeHidden();
    await nerves.getByText(/^“No” or “none of these”: \d+ answers$/).click();
    await expect(lost).toHaveText("No");
    await expect(lost).toBeVisible();
  });

  await test.step("an answer far down that is changed leads back to its name, and so does going back", async () => {
    const name = tablet.locator("summary").filter({ hasText: "Bones and back" });
    const row = tablet.locator('a[href="/kiosk/intake/history-bones"]');
    const onward = [
      tablet.getByRole("button", { name: "Continue" }),
      tablet.getByRole("link", { name: "Back" }),
    ];
    for (const go of onward) {
      await expect(row).toBeHidden();
      await name.click();
      await row.click();
      await go.click();
      await expect(tablet).toHaveURL(/\/kiosk\/check#answer-history-bones$/);
      await expect(tablet.locator("#answer-history-bones")).toBeInViewport();
      await expect(heading(tablet, "Check your answers")).not.toBeInViewport();
    }
  });

  await test.step("hand in; the questions due follow, and more time leads back to them", async () => {
    await handInWithMore(tablet);
    await tablet.getByRole("button", { name: "Answer now" }).click();
    await answerDue(tablet, "phq-4-nervous", "Several days");
    await answerDue(tablet, "phq-4-worry", null);
    await tablet.goto("/kiosk/more-time?back=measures%2Fphq-4-interest");
    await tablet.getByRole("link", { name: "Yes, I need more time" }).click();
    await answerDue(tablet, "phq-4-interest", "Not at all");
    await answerDue(tablet, "phq-4-low-mood", "Not at all");
    await expect(checked(tablet, "being able to stop or control worrying")).toHaveText("Skipped");
    await tablet.getByRole("button", { name: "Send my answers" }).click();
    await expect(tablet.getByRole("heading", { level: 1, name: /^Thank you/ })).toBeVisible();
  });

  await test.step("nothing of it can be opened again", async () => {
    await tablet.goto("/kiosk/measures/check");
    await expect(attract(tablet)).toBeVisible();
    await tablet.goto("/kiosk/check");
    await expect(attract(tablet)).toBeVisible();
  });

  await test.step("the clinic has it", async () => {
    const { sessionId } = await hire(clinicId, "Noor Haddad", ["clinician"]);
    const desk = await open({ ...DESK, session: sessionId });
    await openToday(desk);
    await expect(visitOf(desk, person)).toContainText("Review intake");
  });
});

test("a red flag holds the tablet where no script runs", async ({ open }) => {
  const { person, kiosk } = await awaited();
  const tablet = await open({ ...TABLET, kiosk, javaScriptEnabled: false });
  await arrive(tablet, person);
  await confirmDetails(tablet);
  await describe(tablet, STIFF_BACK);
  await answerRedFlag(tablet, "saddle", "New in the last 14 days");

  await expect(alertSaying(tablet, "Please tell the front desk now")).toBeVisible();
  await expect(tablet.getByText("Go to an emergency department now.")).toBeVisible();
  // No way round it, by address or back; only staff let it go.
  for (const path of ["/kiosk", "/kiosk/find", "/kiosk/intake/saddle", "/kiosk/check"]) {
    await tablet.goto(path);
    await expect(tablet).toHaveURL(/\/kiosk\/help-now$/);
  }
});
