import { expect, type Page } from "@playwright/test";
import type { ClinicId } from "@/lib/access/ids";
import { clinicToday, PASSWORD, type Person } from "../people";
import { button, heading, ready } from "./page";

export async function signIn(page: Page, email: string, password = PASSWORD): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("Email address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await button(page, "Sign in").click();
}

export async function openToday(page: Page): Promise<void> {
  await page.goto("/clinic/today");
  await expect(heading(page, "Today")).toBeVisible();
  await ready(page);
}

/** The line of one patient's visit on Today. */
export const visitOf = (page: Page, { name }: Pick<Person, "name">) =>
  page.getByRole("row").filter({ hasText: name });

/** Settings, Kiosks: a six-digit code for a tablet. */
export async function makePairingCode(page: Page): Promise<string> {
  await page.goto("/clinic/settings/kiosks");
  await ready(page);
  await button(page, "Make a pairing code").click();
  const code = page.getByText(/^\d{3} \d{3}$/);
  await expect(code).toBeVisible();
  return (await code.innerText()).replace(" ", "");
}

/** A new patient through the form; answers the chart's address. */
export async function addPatient(page: Page, { name, born, mobile, email }: Person): Promise<string> {
  await openToday(page);
  await page.getByRole("link", { name: "Add a patient" }).click();
  await expect(page.getByLabel("Full name")).toBeVisible();
  await ready(page);
  await page.getByLabel("Full name").fill(name);
  await page.getByLabel("Month", { exact: true }).fill(born.month);
  await page.getByLabel("Day", { exact: true }).fill(born.day);
  await page.getByLabel("Year", { exact: true }).fill(born.year);
  await page.getByLabel("Mobile", { exact: false }).fill(mobile);
  await page.getByLabel("Email address").fill(email);
  await page.getByLabel(/^Emergency contact \(/).fill("Ana Contact");
  await page.getByLabel(/^Emergency contact’s phone/).fill("(415) 555-0199");
  await page.getByRole("checkbox", { name: "We may leave a message" }).check();
  await button(page, "Add patient").click();
  await expect(heading(page, name)).toBeVisible();
  return new URL(page.url()).pathname;
}

/** From the patient's page: a visit today, also late in the evening when the form proposes tomorrow. */
export async function addVisitToday(
  page: Page,
  person: Pick<Person, "name">,
  clinicId: ClinicId,
): Promise<void> {
  await page.getByRole("link", { name: "Add a visit" }).first().click();
  await expect(page.getByLabel("What for")).toBeVisible();
  await ready(page);
  await page.getByLabel("Day").fill(await clinicToday(clinicId));
  await button(page, "Add visit").click();
  await expect(visitOf(page, person)).toContainText("Booked");
}

/** Takes the intake into the chart, with what the patient put right. */
export async function acceptIntake(page: Page): Promise<void> {
  await ready(page);
  await button(page, "Accept into the chart").click();
  await expect(page.getByText("Accepted into the chart")).toBeVisible();
}

/** The line that says whether what stands in the note is safe. */
export const saveState = (page: Page) => page.getByRole("status").filter({ hasText: /[Ss]av/ });

export async function startNote(page: Page, person: Pick<Person, "name">): Promise<void> {
  await openToday(page);
  await button(page, new RegExp(`^Start note ?: ${person.name}$`)).click();
  await expect(page.getByRole("heading", { level: 2, name: "Visit note" })).toBeVisible();
  await ready(page);
}

/** A posture finding: ticked in its region, on its side where it goes to one, then graded. */
export async function findPosture(
  page: Page,
  region: string,
  direction: string,
  { grade }: { readonly grade: string },
): Promise<void> {
  const group = page.getByRole("group", { name: region, exact: true });
  await group.getByRole("checkbox", { name: direction, exact: true }).check();
  await group.getByRole("combobox", { name: /: grade$/ }).selectOption({ label: grade });
}

/** A movement test's results by side: a grade's words or a number. */
export async function findMovement(
  page: Page,
  test: RegExp,
  results: Readonly<Partial<Record<"Left" | "Right" | "Result", string>>>,
  painful?: "Left" | "Right",
): Promise<void> {
  const group = page.getByRole("group", { name: test });
  for (const [place, result] of Object.entries(results)) {
    const box = group.getByLabel(place, { exact: true });
    if ((await box.evaluate((element) => element.tagName)) === "SELECT") await box.selectOption(result);
    else await box.fill(result);
  }
  if (painful !== undefined)
    await group.getByRole("checkbox", { name: new RegExp(`^Pain.*, ${painful}$`) }).check();
}

/** Builds a plan from a template on the patient's page; the caller changes, previews and assigns it. */
export async function startFromTemplate(page: Page, patientPath: string, template: string): Promise<void> {
  await page.goto(`${patientPath}/programme`);
  await page.getByRole("link", { name: "Build a programme" }).click();
  await expect(page.getByLabel("Start from a template")).toBeVisible();
  await ready(page);
  await page.getByLabel("Start from a template").selectOption({ label: template });
  await button(page, "Use this template").click();
  await expect(page.getByLabel("Title, as the patient sees it")).toHaveValue(template);
}

/** Identity at the desk, then the invitation by mail. */
export async function inviteByMail(page: Page, patientPath: string, { name }: Person): Promise<void> {
  await page.goto(`${patientPath}/access`);
  await ready(page);
  await button(page, `I have checked who ${name} is`).click();
  await expect(button(page, "Invite by email")).toBeEnabled();
  await button(page, "Invite by email").click();
  await expect(page.getByText(/^A link was sent to/)).toBeVisible();
}

/** Takes the alert on, from the queue or its own page. */
export async function acknowledge(page: Page): Promise<void> {
  await button(page, /^Acknowledge/).click();
  await expect(page.getByText(/Acknowledged by/).first()).toBeVisible();
}

export async function resolve(page: Page, outcome: string, note: string): Promise<void> {
  await page.getByRole("radio", { name: outcome }).check();
  await page.getByLabel("What was done, and what comes next").fill(note);
  await button(page, "Resolve the alert").click();
  await expect(page.getByText(/^Resolved by/)).toBeVisible();
}

/** Two presses: nobody starts a paused plan by a slip. */
export async function resumeProgramme(page: Page): Promise<void> {
  await button(page, "Resume the programme").click();
  await button(page, "Yes, resume it").click();
  await expect(button(page, "Yes, resume it")).toBeHidden();
}
