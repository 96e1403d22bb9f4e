import { randomUUID } from "node:crypto";
import type { Browser, BrowserContextOptions, Page } from "@playwright/test";
import { unbroken } from "@/components/check-in/unbroken";
import { buildClinic, buildVisit, plant, plantCheckIn, stored } from "@/lib/testing/factories";
import { BASE_URL } from "../address";
import { heading } from "../doors/page";
import {
  cookieOf,
  DESK,
  expect,
  expectAccessibleInBothSchemes,
  PHONE,
  stackFacts,
  TABLET,
  test,
} from "../fixtures";
import { clinicToday, hire, openClinic, pairedTablet, register, signedInPhone, somebody } from "../people";

const FAILED = "Something went wrong on our side";
type Cookie = Awaited<ReturnType<typeof cookieOf>>;

/** A browser whose console may say that a page failed: here that is the subject. */
async function visit(browser: Browser, cookie: Cookie, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ baseURL: BASE_URL, ...options });
  await context.addCookies([cookie]);
  return context.newPage();
}

const told = (page: Page) => page.locator(".page-failed").first();

/** Hours as no page can read them: what a mistake of ours or a broken disk would do. */
const UNREADABLE = { 0: 7, 1: 7, 2: 7, 3: 7, 4: 7, 5: 7, 6: 7 };

test("a page that fails on the server says what to do, also where no script runs", async ({ browser }) => {
  stackFacts();
  const clinicId = await buildClinic({ opening_hours: UNREADABLE });
  const session = await signedInPhone(clinicId, await register(clinicId, somebody("Falk")));
  const signedIn = await cookieOf(session);
  const phone = await visit(browser, signedIn, { ...PHONE, javaScriptEnabled: false });

  await test.step("a page alone: words, the emergency number, and the clinic's phone", async () => {
    expect((await phone.goto("/patient/help"))?.status()).toBe(500);
    await expect(heading(phone, FAILED)).toBeVisible();
    await expect(told(phone)).toContainText("call your emergency number now");
    await expect(
      phone.getByRole("link", { name: `Ring the clinic: ${unbroken("555-0100")}` }),
    ).toHaveAttribute("href", "tel:5550100");
    await expect(phone.getByRole("link", { name: "Try again" })).toHaveAttribute("href", "/patient/help");
  });

  // Another clinic, of which this server has not read the frame yet.
  const broken = await buildClinic({ time_zone: "Nowhere/Atall" });
  await plant(broken, "closed_day", [{ clinic_id: broken, day: "2099-01-01", reason: "" }]);
  const theirs = await cookieOf(await signedInPhone(broken, await register(broken, somebody("Frida"))));

  await test.step("with its frame: the same, without a number that nobody could read", async () => {
    const other = await visit(browser, theirs, { ...PHONE, javaScriptEnabled: false });
    expect((await other.goto("/patient/today"))?.status()).toBe(500);
    await expect(heading(other, FAILED)).toBeVisible();
    await expect(told(other)).toContainText("ring the clinic or ask at the desk");
    await expect(other.locator("a[href^='tel:']")).toHaveCount(0);
  });

  await test.step("on the tablet: the desk", async () => {
    const paired = { name: "plumbline-kiosk", value: await pairedTablet(clinicId), url: BASE_URL };
    const draft = JSON.stringify({ page: "find", problems: {} });
    await stored(clinicId, "UPDATE kiosk_device SET draft = $2::jsonb WHERE clinic_id = $1 RETURNING id", [
      clinicId,
      draft,
    ]);
    const tablet = await visit(browser, paired, { ...TABLET, javaScriptEnabled: false });
    expect((await tablet.goto("/kiosk/find"))?.status()).toBe(500);
    await expect(told(tablet)).toContainText("Please tell the front desk");
    const scripted = await visit(browser, paired, TABLET);
    await scripted.goto("/kiosk/find");
    await expect(scripted.getByRole("button", { name: "Try again" })).toBeVisible();
    await expect(scripted.getByRole("main")).toContainText("Please tell the front desk");
    await expectAccessibleInBothSchemes(scripted);
  });

  await test.step("where scripts run, the page's own panel takes their place", async () => {
    const page = await visit(browser, theirs, PHONE);
    expect((await page.goto("/patient/today"))?.status()).toBe(500);
    await expect(page.getByRole("button", { name: "Try again" })).toBeVisible();
    await expect(heading(page, FAILED)).toHaveCount(1);
    await expect(told(page)).toHaveCount(0);
  });

  await test.step("where scripts run, in the patient's language, and to staff as to staff", async () => {
    const patientId = await register(broken, somebody("Fermina"));
    await stored(broken, "UPDATE patient SET language = 'es' WHERE id = $1 RETURNING id", [patientId]);
    const page = await visit(browser, await cookieOf(await signedInPhone(broken, patientId)), PHONE);
    await page.goto("/patient/today");
    await expect(page.getByRole("button", { name: "Intentar otra vez" })).toBeVisible();
    await expect(heading(page, "Algo falló de nuestro lado")).toHaveCount(1);
    const { sessionId } = await hire(broken, "Dr Faro Ruiz", ["clinician"]);
    const desk = await visit(browser, await cookieOf(sessionId), DESK);
    await desk.goto("/clinic/calendar");
    await expect(desk.getByText("tell whoever runs the server")).toBeVisible();
    await expect(desk.getByText("ask at the desk")).toHaveCount(0);
    for (const broke of [page, desk]) await expectAccessibleInBothSchemes(broke);
  });

  await test.step("a page that does not fail holds none of it", async () => {
    const sound = await openClinic();
    const cookie = await cookieOf(await signedInPhone(sound, await register(sound, somebody("Fenna"))));
    const page = await visit(browser, cookie, { ...PHONE, javaScriptEnabled: false });
    for (const path of ["/patient/help", "/patient/today"]) {
      const answer = await page.goto(path);
      expect(answer?.status()).toBe(200);
      expect(await answer?.text()).not.toContain("page-failed");
    }
  });

  // The worker reads every clinic's clock.
  await stored(broken, "UPDATE clinic SET time_zone = 'Europe/London' WHERE id = $1 RETURNING id", [broken]);
});

test("what we could not save is said on the page of its form", async ({ open }) => {
  const clinicId = await openClinic();
  const page = await open({
    ...PHONE,
    session: await signedInPhone(clinicId, await register(clinicId, somebody("Fenna"))),
  });
  const notSaved = page.getByRole("alert").filter({ hasText: "We could not save that" });
  for (const path of ["/patient/tight", "/patient/history"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(notSaved).toHaveCount(0);
    await page.goto(`${path}?problem=not-saved`);
    await expect(notSaved).toBeVisible();
  }
});

test("what was ticked and written stands there again where it could not be saved", async ({ open }) => {
  const clinicId = await openClinic();
  const patientId = await register(clinicId, somebody("Fenja"));
  await plantCheckIn(clinicId, patientId, new Date());
  const [{ id } = { id: "" }] = await stored<{ id: string }>(
    clinicId,
    "SELECT id FROM check_in WHERE patient_id = $1",
    [patientId],
  );
  const session = await signedInPhone(clinicId, patientId);
  const page = await open({ ...PHONE, session, javaScriptEnabled: false });
  /** A form as its page sends it, but for one field that makes it fail. */
  const fail = (path: string, form: Record<string, string>) =>
    page.request.post(path, { headers: { origin: BASE_URL }, form });

  await page.goto("/patient/history");
  const diabetes = page.getByRole("checkbox", { name: /diabetes/i });
  await expect(diabetes).not.toBeChecked();
  await fail("/api/history", { clientKey: "none", flags: "diabetes" });
  await page.goto("/patient/history?problem=not-saved");
  await expect(diabetes).toBeChecked();
  await page.getByRole("button", { name: "Yes, this is right today" }).click();
  await page.goto("/patient/history");
  await expect(diabetes).toBeChecked();

  const result = `/patient/check-in/${id}/result`;
  await fail(`/api/check-ins/${id}/note`, { note: "It began on the stairs", other: "1" });
  await page.goto(`${result}?problem=not-saved`);
  const note = page.locator("textarea[name=note]");
  await expect(note).toHaveValue("It began on the stairs");
  const saved = page.getByRole("status").filter({ hasText: /saved/i });
  await expect(saved).toHaveCount(0);
  await page.locator("form[action$='/note'] button").click();
  await expect(note).toHaveValue("It began on the stairs");
  await expect(saved).toBeVisible();

  const clientKey = randomUUID();
  const key = page.locator("input[name=clientKey]");
  await page.goto("/patient/tight");
  await expect(key).not.toHaveValue(clientKey);
  await fail("/api/self-checks", { clientKey, workout: "yes" });
  await page.goto("/patient/tight");
  await expect(page.getByRole("radio", { name: "Yes", exact: true })).toBeChecked();
  await expect(key, "sent again, it is the same answer").toHaveValue(clientKey);
});

test("what was typed before a visit stands there again where it could not be saved, without a script", async ({
  open,
}) => {
  const clinicId = await openClinic();
  const patientId = await register(clinicId, somebody("Filippa"));
  await buildVisit(clinicId, patientId, await clinicToday(clinicId));
  const session = await signedInPhone(clinicId, patientId);
  const page = await open({ ...PHONE, session, javaScriptEnabled: false });
  const notSaved = page.getByRole("alert").filter({ hasText: "We could not save that" });
  const goOn = (name: string) => page.getByRole("button", { name, exact: true }).click();
  /** A row at the end of what its counter can count is read, and no longer written. */
  const fill = (table: "intake" | "measure_form", version: number) =>
    stored(clinicId, `UPDATE ${table} SET version = $2::int WHERE clinic_id = $1 RETURNING id`, [
      clinicId,
      version,
    ]);
  const FULL = 2_147_483_647;

  await test.step("the questions before a visit", async () => {
    await page.goto("/patient/intake");
    await goOn("Start");
    await goOn("Yes, this is right");
    await fill("intake", FULL);
    const other = page.getByRole("radio", { name: "Something else", exact: true });
    const words = page.getByRole("textbox", { name: /^In your own words/ });
    await other.check();
    await words.fill("A stiff neck since the move");
    await goOn("Continue");
    await expect(notSaved).toBeVisible();
    await expect(other).toBeChecked();
    await expect(words).toHaveValue("A stiff neck since the move");
    await page.goto("/patient/intake/details/mobile");
    await page.getByRole("textbox").fill("(415) 555-0199");
    await goOn("Save");
    await expect(notSaved).toBeVisible();
    await expect(page.getByRole("textbox")).toHaveValue("(415) 555-0199");
    await fill("intake", 1);
    await goOn("Save");
    await expect(heading(page, "Are these details still right?")).toBeVisible();
  });

  await test.step("the questionnaires", async () => {
    const id = randomUUID();
    const of = { id, clinic_id: clinicId, patient_id: patientId, client_key: randomUUID() };
    const begun = { asked: [{ id: "psfs", version: 1 }], known: {}, answers: {}, draft: {}, state: "draft" };
    const decided = {
      language: "English",
      version: FULL,
      fired_rules: [],
      messages: [],
      started_at: new Date(),
    };
    await plant(clinicId, "measure_form", [{ ...of, ...begun, ...decided }]);
    await page.goto(`/patient/measures/${id}/psfs-tasks`);
    const task = page.getByRole("textbox").first();
    await task.fill("Climb the lighthouse");
    await goOn("Continue");
    await expect(notSaved).toBeVisible();
    await expect(task).toHaveValue("Climb the lighthouse");
    await fill("measure_form", 1);
    await goOn("Continue");
    await expect(notSaved).toHaveCount(0);
  });
});
