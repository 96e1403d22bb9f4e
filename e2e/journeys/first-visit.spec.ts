import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { COMPLETE_INTAKE } from "@/lib/domain/intake/fixtures/complete-intake";
import { LANDMARKS } from "@/lib/domain/posture-photos/landmarks";
import { buildAlert, buildVisit, plant, stored } from "@/lib/testing/factories";
import {
  acceptIntake,
  findMovement,
  findPosture,
  openToday,
  saveState,
  startNote,
  visitOf,
} from "../doors/clinic";
import { button, ready } from "../doors/page";
import { DESK, expect, PHONE, test } from "../fixtures";
import { clinicToday, hire, openClinic, register, somebody } from "../people";

/** Somebody who has just handed their first intake in on the tablet, where other journeys follow them. */
async function fromTheTablet() {
  const clinicId = await openClinic();
  const person = somebody("Marta");
  const patientId = await register(clinicId, person);
  const arrived = { status: "arrived", arrived_at: new Date() };
  const visitId = await buildVisit(clinicId, patientId, await clinicToday(clinicId), arrived);
  const form = { form_id: "intake", form_version: 3, source: "kiosk", answers: COMPLETE_INTAKE, draft: {} };
  const decided = { detail_changes: {}, tier: "none", fired_rules: [], messages: [], pause: [] };
  const times = { started_at: new Date(), completed_at: new Date() };
  const of = { id: randomUUID(), clinic_id: clinicId, patient_id: patientId, visit_id: visitId };
  await plant(clinicId, "intake", [{ ...of, ...form, ...decided, ...times, state: "completed", version: 1 }]);
  return { clinicId, person, chart: `/clinic/patients/${patientId}` };
}

/** A photo from the side: a landmark after the other from head to foot, each by one press on the picture. */
async function markFromHeadToFoot(page: Page): Promise<void> {
  const photo = button(page, /^The photo\. Press where/);
  const { width, height } = (await photo.boundingBox()) ?? { width: 0, height: 0 };
  for (const [at, name] of LANDMARKS.side.entries()) {
    await expect(page.getByRole("radio", { checked: true })).toHaveValue(name);
    // The ear stands in front of C7, everything else above the ankle.
    const across = name === "tragus" ? 0.6 : 0.5;
    await photo.click({ position: { x: width * across, y: height * (0.1 + at * 0.1) } });
  }
  await expect(page.getByText("Marked", { exact: true })).toHaveCount(LANDMARKS.side.length);
}

/** At the photo's foot, with an alert in its bar: the loupe stands below all that stays on top, and can be seen. */
async function seesTheLoupe(page: Page): Promise<void> {
  await expect(page.locator("[data-alert-bar]")).toBeVisible();
  const loupe = page.getByRole("main").locator("svg.rounded-full");
  for (const { viewport, onTop } of [
    { ...DESK, onTop: page.getByRole("banner") },
    { ...PHONE, onTop: page.locator("[data-alert-bar]") },
  ]) {
    await page.setViewportSize(viewport);
    await button(page, /^The photo\. Press where/).evaluate((photo) =>
      photo.scrollIntoView({ block: "end" }),
    );
    await expect(loupe).toBeInViewport({ ratio: 1 });
    const [top, above] = await Promise.all([loupe.boundingBox(), onTop.boundingBox()]);
    expect(top?.y).toBeGreaterThanOrEqual((above?.y ?? 0) + (above?.height ?? 0));
  }
  await page.setViewportSize(DESK.viewport);
}

test("a first visit: intake, pain drawing, posture, bird-dog check, note, photo, measures, suggested programme", async ({
  open,
}) => {
  const { clinicId, person, chart } = await fromTheTablet();
  const { sessionId, name } = await hire(clinicId, "Dr Noor Haddad", ["clinician"]);
  const page = await open({ ...DESK, session: sessionId });
  const main = page.getByRole("main");

  await test.step("what was answered on the tablet is read and taken into the chart", async () => {
    await openToday(page);
    await visitOf(page, person)
      .getByRole("link", { name: `Review intake of ${person.name}` })
      .click();
    await expect(page.getByText("My back locked")).toBeVisible();
    await acceptIntake(page);
  });

  await test.step("the note: where it hurts and how, posture, the bird-dog check, and what comes of it", async () => {
    await startNote(page, person);
    await expect(page.getByRole("blockquote")).toContainText("My back locked");
    await page.getByLabel("Where it hurts").selectOption({ label: "Low back, left side" });
    await page.getByLabel("Low back, left side: feels like").selectOption({ label: "Burning" });
    await page.getByRole("group", { name: "Pelvis", exact: true }).getByLabel("High, right").check();
    await findPosture(page, "Pelvis", "High, left", { grade: "Moderate" });
    await findPosture(page, "Head", "Forward", { grade: "Mild" });
    await findMovement(page, /^Bird-dog check/, { Left: "2", Right: "0" });
    await findMovement(page, /^Hamstring length/, { Left: "55", Right: "70" }, "Left");
    await page.getByLabel("What you make of it").fill("Loose back, stiff hips.");
    await page.getByLabel("What happens next").fill("To be written.");
    await expect(saveState(page)).toHaveText(/^Saved /);
    // Left by a link in the last second, after a colleague had saved: on return both stand beside each other.
    const noteUrl = page.url();
    await stored(clinicId, "UPDATE visit_note SET version = version + 1, plan = 'Hers' RETURNING id");
    await page.getByLabel("What happens next").fill("Steady the trunk first.");
    await main.getByRole("link", { name: "Measures", exact: true }).click();
    await expect(page).toHaveURL(/\/measures$/);
    await page.goto(noteUrl);
    await expect(page.getByText(/^Another version was saved by/)).toBeVisible();
    await expect(page.locator("#other-version")).toContainText("Steady the trunk first.");
    await button(page, "Keep mine, replace the saved version").click();
    await expect(saveState(page)).toHaveText(/^Saved /);
    await button(page, "Sign note").click();
    await expect(page.getByRole("link", { name: "S is empty: write what the patient says" })).toBeVisible();
    await page.getByLabel("What the patient says today").fill("It locked while she lifted a box.");
    await expect(saveState(page)).toHaveText(/^Saved /);
    await button(page, "Sign note").click();
    await expect(page.getByText(`Signed by ${name}`)).toBeVisible();
    await expect(main.locator("section").filter({ hasText: "Subjective" })).toContainText(
      /Low back, left side.*burning/i,
    );
    await expect(page.getByText("Pelvis: high, moderate, left")).toBeVisible();
    await expect(page.getByText(/^Bird-dog check: left 2 .*; right 0/)).toBeVisible();
    await expect(page.getByText(/^Hamstring length: left 55.*with pain; right 70/)).toBeVisible();
  });

  await test.step("a photo from the side, its landmarks, and the angles they make", async () => {
    await buildAlert(clinicId, await register(clinicId, somebody("Otto")), { tier: "urgent" });
    const picture = await page.screenshot({ clip: { x: 0, y: 0, width: 400, height: 700 } });
    await page.goto(`${chart}/posture`);
    await page.getByLabel("Choose a file").setInputFiles({
      ...{ name: "side.png", mimeType: "image/png", buffer: picture },
    });
    await ready(page);
    await button(page, "Upload").click();
    await expect(page.getByText("Ask the patient first, then tick this.")).toBeVisible();
    // Held back before it went: the photo is still chosen.
    await page.getByRole("checkbox", { name: "The patient agreed to this photo in their record" }).check();
    await button(page, "Upload").click();
    await expect(page.getByText(`Taken by ${name}.`)).toBeVisible();
    await ready(page);
    await markFromHeadToFoot(page);
    await seesTheLoupe(page);
    const angle = page.getByRole("definition").first();
    await expect(angle).toHaveText(/^\d+\.\d°$/);
    const shown = (await angle.textContent()) ?? "";
    // Left by a link at once, without waiting for a save.
    await page.getByRole("link", { name: "Posture photos", exact: true }).click();
    await page.getByRole("link", { name: /^Side, / }).click();
    await expect(page.getByText(`Taken by ${name}.`)).toBeVisible();
    await page.reload();
    await expect(page.getByRole("definition").first()).toHaveText(shown);
  });

  await test.step("a questionnaire on paper is entered, and read beside the others", async () => {
    await page.goto(chart);
    await ready(page);
    await button(page, "Enter a score").click();
    await page.getByLabel("Questionnaire").selectOption({ label: "Oswestry Disability Index (ODI)" });
    await page.getByLabel("Score", { exact: true }).fill("34");
    await button(page, "Save this score").click();
    await expect(button(page, "Enter a score")).toBeVisible();
    await page.goto(`${chart}/measures`);
    await expect(main).toContainText("One score so far: 34");
  });

  await test.step("the tests suggest exercises with their reason; one is taken and assigned", async () => {
    await page.goto(`${chart}/movement`);
    await page.getByRole("link", { name: "Exercises suggested by these tests" }).click();
    await ready(page);
    const suggested = page.getByRole("region", { name: "Suggested for this person" });
    await expect(suggested.getByText(/bird-dog protocol/).first()).toBeVisible();
    const first = suggested.getByRole("button", { name: /, suggested$/ }).first();
    const exercise = /^Add (.*), suggested$/.exec((await first.getAttribute("aria-label")) ?? "")?.[1] ?? "";
    await first.click();
    await expect(page.getByRole("heading", { level: 3, name: exercise })).toBeVisible();
    await page.getByLabel("Title, as the patient sees it").fill("Steady the trunk");
    await button(page, "Assign to the patient").click();
    await expect(page.getByText(/^Version 1, from/)).toBeVisible();
    await expect(main).toContainText(exercise);
  });
});
