import type { Page } from "@playwright/test";
import { encode } from "uqr";
import { stored } from "@/lib/testing/factories";
import { printToken } from "@/lib/use-cases/programmes/print-token";
import { BASE_URL } from "../address";
import {
  acceptIntake,
  acknowledge,
  addPatient,
  addVisitToday,
  findPosture,
  inviteByMail,
  makePairingCode,
  resolve,
  resumeProgramme,
  saveState,
  signIn,
  startFromTemplate,
  startNote,
  visitOf,
} from "../doors/clinic";
import { alertSaying, button, heading, ready } from "../doors/page";
import { expectNothingKept } from "../doors/kept";
import { answerAll, checked, confirmDetails, handIn, STIFF_BACK } from "../doors/intake";
import { attract, changeMobile, pairTablet, sayWho, start } from "../doors/kiosk";
import {
  answerCheckIn,
  doSession,
  expectHome,
  join,
  quietCheckIn,
  signInByMail,
  signOut,
} from "../doors/patient";
import { DESK, expect, PHONE, TABLET, test } from "../fixtures";
import { invitationTo } from "../mailbox";
import { hire, openClinic, somebody } from "../people";

/** Marks the page as it stands; `expectSamePage` fails once it was loaded again. */
const markPage = (page: Page) => page.evaluate(() => (document.documentElement.dataset["opened"] = "once"));
const expectSamePage = (page: Page) => expect(page.locator("html[data-opened=once]")).toHaveCount(1);

/** How many pages the page comes to on paper of this format. */
async function sheetsOfPaper(page: Page, format: string): Promise<number> {
  const pdf = await page.pdf({ format });
  return pdf.toString("latin1").match(/\/Type \/Page\b/g)?.length ?? 0;
}

/** How a QR code of this text is drawn. */
function drawn(text: string): string {
  const { data } = encode(text, { ecc: "M", border: 2 });
  return data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ""))).join("");
}

test("the whole loop, from the kiosk to the red flag and back to the exercises", async ({ open }) => {
  test.setTimeout(300_000);
  const clinicId = await openClinic();
  const receptionist = await hire(clinicId, "Priya Nair", ["front-desk"]);
  const clinician = await hire(clinicId, "Dr Noor Haddad", ["clinician"]);
  const person = somebody("Marta");

  const tablet = await open(TABLET);
  const frontDesk = await open(DESK);
  const clinic = await open(DESK);
  const phone = await open(PHONE);
  let chart = "";

  await test.step("front desk signs in and pairs the tablet", async () => {
    await signIn(frontDesk, receptionist.email);
    await expect(frontDesk).toHaveURL(/\/clinic\/today$/);
    await frontDesk.getByRole("link", { name: "Settings" }).click();
    await frontDesk.getByRole("link", { name: "Kiosks" }).click();
    await pairTablet(tablet, await makePairingCode(frontDesk));
    await expect(frontDesk.getByText("The tablet is paired")).toBeVisible();
    await expect(frontDesk.getByRole("row", { name: /^Front desk tablet/ })).toBeVisible();
  });

  await test.step("front desk adds a patient and a visit for today", async () => {
    chart = await addPatient(frontDesk, person);
    await addVisitToday(frontDesk, person, clinicId);
  });

  await test.step("the clinician has Today open, and sees the patient booked", async () => {
    await signIn(clinic, clinician.email);
    await expect(clinic).toHaveURL(/\/clinic\/today$/);
    await ready(clinic);
    await expect(visitOf(clinic, person)).toContainText("Booked");
    await markPage(clinic);
  });

  await test.step("a wrong date of birth is not found; the right one arrives, live on the clinician's page", async () => {
    await start(tablet);
    await sayWho(tablet, { ...person, born: { ...person.born, year: "1962" } });
    await expect(alertSaying(tablet, "We could not find a visit for today")).toBeVisible();
    await sayWho(tablet, person);
    await expect(visitOf(clinic, person)).toContainText("Arrived");
    await expectSamePage(clinic);
  });

  await test.step("the patient checks masked details, and puts one right", async () => {
    await expect(checked(tablet, "Mobile phone")).toHaveText("phone ending 42");
    await expect(tablet.getByText(person.email)).toBeHidden();
    await changeMobile(tablet, "(415) 555-0177");
    await expect(checked(tablet, "Mobile phone")).toContainText("phone ending 77");
    await confirmDetails(tablet);
  });

  await test.step("one thing a page, to the end", async () => {
    await answerAll(tablet, STIFF_BACK, person.name);
    await expect(checked(tablet, "Where it hurts")).toHaveText("Low back, left side; Left buttock");
    await expect(checked(tablet, "Pain now")).toHaveText("4 out of 10");
    await handIn(tablet);
  });

  await test.step("the clinician reviews the intake and takes it into the chart", async () => {
    await expect(visitOf(clinic, person)).toContainText("Review intake");
    await expectSamePage(clinic);
    await clinic.getByRole("link", { name: `Review intake of ${person.name}` }).click();
    await expect(heading(clinic, person.name)).toBeVisible();
    await expect(clinic.getByText("Nothing in these answers set off a rule.")).toBeVisible();
    await expect(clinic.getByText(STIFF_BACK.howItBegan)).toBeVisible();
    await expect(clinic.getByRole("checkbox", { name: /0177/ })).toBeChecked();
    await acceptIntake(clinic);
  });

  await test.step("the tablet has cleared its screen by itself meanwhile", async () => {
    await expect(attract(tablet)).toBeVisible({ timeout: 25_000 });
    await expectNothingKept(tablet, [person.name, STIFF_BACK.howItBegan]);
  });

  await test.step("the visit note quotes the intake, holds a finding, saves itself", async () => {
    await startNote(clinic, person);
    await expect(clinic.getByRole("blockquote")).toContainText(STIFF_BACK.howItBegan);
    await clinic.getByLabel("What the patient says today").fill("Stiff in the morning, easier by noon.");
    await expect(saveState(clinic)).toHaveText(/^Saved /);
    await clinic.reload();
    await ready(clinic);
    await expect(clinic.getByLabel("What the patient says today")).toHaveValue(
      "Stiff in the morning, easier by noon.",
    );
    await findPosture(clinic, "Head", "Forward", { grade: "Mild" });
    await clinic.getByLabel("What you make of it").fill("Loose back, stiff hips.");
    await clinic.getByLabel("What happens next").fill("Hips first. See in ten days.");
    await expect(saveState(clinic)).toHaveText(/^Saved /);
  });

  await test.step("signed, the note changes only by addendum", async () => {
    await button(clinic, "Sign note").click();
    await expect(clinic.getByText(`Signed by ${clinician.name}`)).toBeVisible();
    await expect(clinic.getByText("Head: forward, mild")).toBeVisible();
    await expect(clinic.getByLabel("What happens next")).toBeHidden();
    await button(clinic, "Add addendum").press("Enter");
    await expect(clinic.getByLabel("Add to this note")).toBeFocused();
    await clinic.getByLabel("Add to this note").fill("Rang back: heat helps.");
    await button(clinic, "Add addendum").click();
    await expect(clinic.getByRole("listitem").filter({ hasText: "Rang back: heat helps." })).toBeVisible();
  });

  await test.step("a programme from a template, one dose changed, previewed, assigned", async () => {
    await startFromTemplate(clinic, chart, "Stiff hips, loose back");
    const first = clinic
      .getByRole("listitem")
      .filter({ has: clinic.getByRole("heading", { level: 3 }) })
      .first();
    await first.getByRole("spinbutton", { name: "Repetitions" }).fill("7");
    await button(clinic, "Preview as patient").click();
    const preview = clinic.getByRole("dialog", { name: "As the patient sees it" });
    await expect(preview).toContainText("7 times, each side");
    await button(clinic, "Close the preview").click();
    await button(clinic, "Assign to the patient").click();
    await expect(clinic.getByText(/^Version 1, from/)).toBeVisible();
  });

  await test.step("the printed sheet's code opens today's plan, and nobody's name", async () => {
    await clinic.getByRole("link", { name: "Print sheet" }).click();
    await expect(clinic).toHaveURL(/\/programme\/print$/);
    await ready(clinic);
    await button(clinic, "Add a code that opens the programme").click();
    const code = clinic.getByRole("img", { name: "Scan for today’s plan" });
    await expect(code).toBeVisible();
    const [link] = await stored<{ id: string }>(clinicId, "SELECT id FROM print_link");
    const path = `/plan/${printToken(link?.id ?? "")}`;
    await expect(code.locator("path")).toHaveAttribute("d", drawn(`${BASE_URL}${path}`));
    for (const language of ["es", null]) {
      await stored(clinicId, "UPDATE patient SET language = $1", [language]);
      await clinic.reload();
      await expect(clinic.locator(`article[lang=${language ?? "en"}]`)).toBeVisible();
      for (const format of ["A4", "Letter"]) expect(await sheetsOfPaper(clinic, format)).toBe(2);
      // When to go at once stands on the first page, whatever follows it.
      await expect(clinic.locator("article.print-sheet > *").nth(1)).toContainText(
        language === "es" ? "Vaya de inmediato" : "Go to an emergency department",
      );
      await clinic.evaluate(() =>
        document.querySelectorAll(".sheet-item:nth-of-type(n + 5)").forEach((one) => one.remove()),
      );
      for (const format of ["A4", "Letter"]) expect(await sheetsOfPaper(clinic, format)).toBe(1);
    }
    const anyone = await open(PHONE);
    await anyone.goto(path);
    await expect(heading(anyone, "Today’s plan")).toBeVisible();
    await expect(anyone.getByText("7 times, each side")).toBeVisible();
    await expectNothingKept(anyone, [person.name, STIFF_BACK.howItBegan]);
  });

  await test.step("invited by mail, the patient opens their own page on the phone", async () => {
    await inviteByMail(frontDesk, chart, person);
    await join(phone, await invitationTo(person.email), person);
  });

  await test.step("signs out, and in again with a code by mail", async () => {
    await signOut(phone);
    await signInByMail(phone, person);
  });

  await test.step("a quiet check-in says what it says, and never more", async () => {
    await button(phone, "Do your check-in first").click();
    await quietCheckIn(phone, 3);
    await expect(phone.getByText("Nothing in your answers needs action today.")).toBeVisible();
    await expect(phone.getByRole("heading", { name: "The red list" })).toBeVisible();
    await expect(phone.getByText(/all clear/i)).toHaveCount(0);
  });

  await test.step("today's session, side by side, to the end", async () => {
    await phone.getByRole("link", { name: "Go to today’s exercises" }).click();
    await phone.getByRole("link", { name: /^Start today’s exercises/ }).click();
    const { items, sides } = await doSession(phone, 2);
    expect(items).toBe(6);
    expect(sides).toBeGreaterThan(0);
    await expect(phone.getByText(/Worst pain 2 of 10/).first()).toBeVisible();
    await phone.getByRole("link", { name: "Back to today" }).click();
    await expect(phone.getByText("Done for today")).toBeVisible();
  });

  await test.step("a red flag: the instruction at once on the phone, the alert live in the clinic", async () => {
    await clinic.goto("/clinic/alerts");
    await ready(clinic);
    await expect(clinic.getByText("No alerts waiting")).toBeVisible();
    await expect(clinic).toHaveTitle(/^Alerts/);
    await markPage(clinic);

    await button(phone, "Something new or worse? Tell us at once").click();
    await answerCheckIn(phone, "saddle", "Not sure");
    const pressed = performance.now();
    const alert = clinic.getByRole("listitem").filter({ hasText: person.name });
    await expect.poll(() => alert.count(), { intervals: [20], timeout: 5_000 }).toBe(1);
    console.log(`alert on the open dashboard after ${Math.round(performance.now() - pressed)} ms`);
    await expect(alert).toContainText(/emergency/i);
    await expect(alert).toContainText("Possible CES");
    await expect(clinic).toHaveTitle(/^\(1\) Alerts/);
    await expectSamePage(clinic);

    await expect(heading(phone, "Go to an emergency department now")).toBeVisible();
    await expect(phone.getByRole("link", { name: "Call 112", exact: true })).toHaveAttribute(
      "href",
      "tel:112",
    );
    await expect(phone.getByText("Your exercises are paused. Please do none of them.")).toBeVisible();
    await button(phone, "I am going now").click();
    await phone.getByRole("link", { name: "Go to my page" }).click();
    await expect(phone.getByRole("heading", { name: "Your exercises are paused" })).toBeVisible();
    await phone.goto("/patient/session");
    await expect(heading(phone, "Your exercises are paused")).toBeVisible();
  });

  await test.step("the clinician acknowledges, resolves, and resumes the programme on purpose", async () => {
    const alert = clinic.getByRole("listitem").filter({ hasText: person.name });
    await alert.getByRole("link", { name: person.name }).click();
    await expect(heading(clinic, person.name)).toBeVisible();
    await acknowledge(clinic);
    await resolve(clinic, "Attended an emergency department", "Scan clear, seen by the spinal team.");
    await phone.goto("/patient/today");
    await expect(phone.getByRole("heading", { name: "Your exercises are paused" })).toBeVisible();
    await resumeProgramme(clinic);
  });

  await test.step("the patient's page leads to the exercises again", async () => {
    await phone.goto("/patient/today");
    await expectHome(phone, person.name);
    await expect(phone.getByRole("heading", { name: "Your exercises are paused" })).toBeHidden();
    await expect(phone.getByRole("heading", { name: /Stiff hips, loose back|Done for today/ })).toBeVisible();
  });
});
