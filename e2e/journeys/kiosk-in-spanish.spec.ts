import type { Page, Route } from "@playwright/test";
import { COMPLETE_INTAKE } from "@/lib/domain/intake/fixtures/complete-intake";
import { buildToldHistory, buildVisit, stored } from "@/lib/testing/factories";
import { stopClock } from "../doors/clock";
import { attract } from "../doors/kiosk";
import { expectKept, expectNothingKept } from "../doors/kept";
import { alertSaying, button, ready } from "../doors/page";
import { DESK, expect, TABLET, test } from "../fixtures";
import { clinicToday, hire, openClinic, pairedTablet, type Person, register, somebody } from "../people";

/** Found nowhere else, so that any trace of it is this patient's. */
const STORY = "Xilófono canario en la escalera";

const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name, exact: true });
const back = (page: Page) => page.getByRole("link", { name: "Atrás", exact: true });

/** One question in Spanish: an answer, "Continuar", and the next page. */
async function answer(page: Page, step: string, title: string, choice: string | RegExp): Promise<void> {
  await expect(page).toHaveURL(new RegExp(`/kiosk/intake/${step}$`));
  await expect(heading(page, title)).toBeVisible();
  await ready(page);
  const kind = step === "where" ? "checkbox" : "radio";
  await page.getByRole(kind, { name: choice, exact: typeof choice === "string" }).check();
  await button(page, "Continuar").last().click();
  await expect(page).not.toHaveURL(new RegExp(`/${step}$`));
}

async function sayWhoInSpanish(tablet: Page, { name, born }: Person): Promise<void> {
  await expect(heading(tablet, "¿Quién llegó?")).toBeVisible();
  await ready(tablet);
  await tablet.getByLabel("Su nombre completo").fill(name);
  await tablet.getByLabel("Mes", { exact: true }).fill(born.month);
  await tablet.getByLabel("Día", { exact: true }).fill(born.day);
  await tablet.getByLabel("Año", { exact: true }).fill(born.year);
  await button(tablet, "Continuar").click();
  await expect(heading(tablet, "¿Estos datos siguen siendo correctos?")).toBeVisible();
}

test("a new patient answers in Spanish through a network drop, and the tablet forgets them and their language", async ({
  open,
}) => {
  test.slow();
  const clinicId = await openClinic();
  const person = somebody("Marisol");
  const patientId = await register(clinicId, person);
  await buildVisit(clinicId, patientId, await clinicToday(clinicId));
  const tablet = await open({ ...TABLET, kiosk: await pairedTablet(clinicId) });
  await tablet.clock.install();

  await test.step("the first page asks for the language, and the rest is in it", async () => {
    await tablet.goto("/kiosk");
    await expect(attract(tablet)).toBeVisible();
    await button(tablet, "Empezar en español").click();
    await sayWhoInSpanish(tablet, person);
    await expect(tablet.locator("html")).toHaveAttribute("lang", "es");
    await button(tablet, "Sí, están bien").click();
  });

  await test.step("answer to the long page", async () => {
    await answer(tablet, "reason", "¿Cuál es el motivo de su cita?", "Un dolor o problema nuevo");
  });

  await test.step("a server that is only slow is waited for, and not taken for no network: it says so where one looks", async () => {
    await expect(heading(tablet, "¿Dónde le duele?")).toBeVisible();
    await ready(tablet);
    await tablet.getByRole("checkbox", { name: "Espalda baja, lado izquierdo", exact: true }).check();
    const asked = Promise.withResolvers<Route>();
    await tablet.route("**/api/health/database", asked.resolve, { times: 1 });
    // The page is longer than the screen; this button is its first.
    await button(tablet, "Continuar").first().click();
    const word = await asked.promise;
    await tablet.clock.fastForward(5_000);
    await expect(tablet.getByText("Esto tarda más de lo normal")).toBeInViewport();
    await word.continue();
  });

  await test.step("answer to the page with a text", async () => {
    await answer(tablet, "pain-now", "¿Qué tan fuerte es su dolor ahora?", /^4/);
    await answer(tablet, "pain-usual", "¿Qué tan fuerte es su dolor la mayoría de los días?", /^6/);
    await answer(tablet, "how-long", "¿Desde hace cuánto tiene este problema?", "De 2 a 6 semanas");
  });

  const story = tablet.getByRole("textbox", { name: /^Cuéntenos más/ });
  await test.step("a server that is being started again, with a proxy in its place, takes nothing away", async () => {
    await ready(tablet);
    await tablet.getByRole("radio", { name: "De otra manera", exact: true }).check();
    await story.fill(STORY);
    await tablet.route("**/api/{kiosk/touch,health/database}", (route) => route.fulfill({ status: 502 }));
    const told = tablet.waitForResponse("**/api/kiosk/touch");
    await tablet.clock.fastForward(16_000);
    await story.press("End");
    await told;
    await button(tablet, "Continuar").click();
    await expect(tablet.getByText("Lo que escribió sigue aquí.")).toBeVisible();
    await expect(story).toHaveValue(STORY);
    await tablet.unroute("**/api/{kiosk/touch,health/database}");
    await tablet.clock.fastForward(3_000);
    await expect(tablet).toHaveURL(/\/saddle$/);
    await back(tablet).click();
    await expect(story).toHaveValue(STORY);
  });

  await test.step("the network drops: what was typed stays, is said to stay, and leaves by itself", async () => {
    await ready(tablet);
    await tablet.getByRole("radio", { name: "De otra manera", exact: true }).check();
    await story.fill(STORY);
    await tablet.context().setOffline(true);
    await button(tablet, "Continuar").click();
    await expect(tablet.getByText("Lo que escribió sigue aquí.")).toBeVisible();
    await expect(story).toHaveValue(STORY);
    // Whatever else leads away would end on a page of the browser's own, without a way back.
    for (const away of [button(tablet, "Pedir ayuda"), back(tablet)]) {
      await away.click();
      await expect(tablet.getByText("Esta página queda como está.")).toBeVisible();
      await expect(story).toHaveValue(STORY);
    }
    await tablet.context().setOffline(false);
    await tablet.clock.fastForward(3_000);
    await expect(tablet).toHaveURL(/\/saddle$/);
    await expect(tablet.getByRole("heading", { level: 1, name: /^¿Tiene adormecimiento/ })).toBeVisible();
  });

  await test.step("it drops again and nobody comes back: nothing readable stays, now or later", async () => {
    await back(tablet).click();
    await expect(story).toHaveValue(STORY);
    await expectKept(tablet, [STORY]);
    await ready(tablet);
    await stopClock(tablet);
    await tablet.context().setOffline(true);
    await tablet.clock.fastForward(61_000);
    await expect(tablet.getByRole("dialog", { name: "¿Necesita más tiempo?" })).toBeVisible();
    await tablet.clock.fastForward(20_000);
    await expect(tablet.locator("body > *")).toHaveCount(0);
    await expectNothingKept(tablet, [STORY, person.name]);
    await tablet.context().setOffline(false);
    await tablet.clock.fastForward(3_000);
    await expect(attract(tablet)).toBeVisible();
    await expect(tablet.locator("html")).toHaveAttribute("lang", "en");
    for (const go of [() => tablet.goBack(), () => tablet.goForward(), () => tablet.reload()]) {
      await go();
      await expect(tablet.getByRole("heading", { level: 1 })).toBeVisible();
      await expectNothingKept(tablet, [STORY, person.name, "¿Cómo empezó?"]);
    }
    await tablet.clock.resume();
    const restored = await tablet.context().newPage();
    await restored.goto("/kiosk/intake/how-it-began");
    await expect(attract(restored)).toBeVisible();
    await expectNothingKept(restored, [STORY, person.name]);
  });

  await test.step("whoever clears the screen themselves without a network leaves nothing either", async () => {
    await button(tablet, "Empezar en español").click();
    await tablet.getByLabel("Su nombre completo").fill(person.name);
    await ready(tablet);
    await stopClock(tablet);
    await tablet.context().setOffline(true);
    await button(tablet, "Parar y borrar la pantalla").click();
    await expect(tablet.locator("body > *")).toHaveCount(0);
    await expectNothingKept(tablet, [person.name]);
    // The first answer is a proxy's: nobody has cleared anything then.
    const answers: number[] = [];
    tablet.on("response", (reply) => {
      if (reply.url().endsWith("/api/kiosk/wipe")) answers.push(reply.status());
    });
    await tablet.route("**/api/kiosk/wipe", (route) => route.fulfill({ status: 502 }), { times: 1 });
    await tablet.context().setOffline(false);
    await tablet.clock.fastForward(3_000);
    await expect.poll(() => answers).toEqual([502]);
    await expect(tablet.locator("body > *")).toHaveCount(0);
    await tablet.clock.fastForward(3_000);
    await expect(attract(tablet)).toBeVisible();
    await expect.poll(() => answers).toEqual([502, 303]);
  });
});

test("a returning patient confirms in Spanish, and staff resume and reset the tablet by PIN", async ({
  open,
}) => {
  const clinicId = await openClinic();
  const person = somebody("Rosario");
  const patientId = await register(clinicId, person);
  await buildVisit(clinicId, patientId, await clinicToday(clinicId));
  await buildToldHistory(clinicId, patientId, ["cancer", "htn"]);
  const tablet = await open({ ...TABLET, kiosk: await pairedTablet(clinicId) });
  const staffDoor = tablet.getByLabel("Your PIN, for staff");
  const unlock = async (pin: string, name: string): Promise<void> => {
    await tablet.getByRole("link", { name: "For staff" }).click();
    await expect(staffDoor).toBeVisible();
    await ready(tablet);
    await staffDoor.fill(pin);
    await button(tablet, name).click();
  };

  const { sessionId } = await hire(clinicId, "Priya Nair", ["front-desk"]);
  const desk = await open({ ...DESK, session: sessionId });
  await desk.goto("/clinic/settings/security");
  await ready(desk);
  await button(desk, "Make a PIN").click();
  const shown = desk.getByRole("dialog").getByText(/^\d{3} \d{3}$/);
  const pin = (await shown.textContent()) ?? "";

  await test.step("they say who they are; everything but the history is answered", async () => {
    await tablet.goto("/kiosk");
    await button(tablet, "Empezar en español").click();
    await sayWhoInSpanish(tablet, person);
    const stillOpen = new Set([
      ...["history-illness", "history-bones", "history-heart", "history-joints", "history-nerves"],
      "consent",
    ]);
    const answers = Object.fromEntries(Object.entries(COMPLETE_INTAKE).filter(([id]) => !stillOpen.has(id)));
    await stored(clinicId, "UPDATE intake SET answers = $1::jsonb RETURNING id", [JSON.stringify(answers)]);
    await button(tablet, "Sí, están bien").click();
  });

  await test.step("the tablet asks whether anything has changed, and holds nothing of the record", async () => {
    await expect(
      heading(tablet, "¿Ha cambiado su salud desde la última vez que nos contó de ella?"),
    ).toBeVisible();
    await expectNothingKept(tablet, ["Cáncer", "cancer", "htn"]);
    await ready(tablet);
    await tablet.getByRole("radio", { name: "Sí, algo ha cambiado" }).check();
    await button(tablet, "Continuar").click();
    await expect(tablet).toHaveURL(/history-illness$/);
    // The control: these are the words it would have been.
    await expectKept(tablet, ["Cáncer", "cancer"]);
    await expect(tablet.getByRole("checkbox", { name: "Cáncer" })).not.toBeChecked();
    await tablet.goto("/kiosk/intake/history-same");
    await ready(tablet);
    await tablet.getByRole("radio", { name: "No, nada ha cambiado" }).check();
    await button(tablet, "Continuar").click();
    await expect(tablet).toHaveURL(/new-pain$/);
  });

  await test.step("they stop; staff go on where they were, and only with the right PIN", async () => {
    await ready(tablet);
    await button(tablet, "Parar y borrar la pantalla").click();
    await expect(attract(tablet)).toBeVisible();
    await unlock("000 00", "Go on where the last person stopped");
    await expect(alertSaying(tablet, "That PIN does not work")).toBeVisible();
    await expectNothingKept(tablet, [person.name, "000 00"]);
    await ready(tablet);
    await staffDoor.fill(pin);
    await button(tablet, "Go on where the last person stopped").click();
    await expect(heading(tablet, "¿Estos datos siguen siendo correctos?")).toBeVisible();
    await expectKept(tablet, [person.name]);
    await ready(tablet);
    await button(tablet, "Sí, están bien").click();
    await expect(tablet).toHaveURL(/new-pain$/);
  });

  await test.step("a red flag holds the tablet until staff reset it, and nothing is left", async () => {
    await tablet.goto("/kiosk/intake/saddle");
    await ready(tablet);
    await tablet.getByRole("radio", { name: "No sé con certeza", exact: true }).check();
    await button(tablet, "Continuar").click();
    await expect(tablet).toHaveURL(/help-now$/);
    await tablet.getByRole("link", { name: "Para el personal" }).click();
    await expect(tablet.getByLabel("Su PIN, para el personal")).toBeVisible();
    await ready(tablet);
    await tablet.getByLabel("Su PIN, para el personal").fill(pin);
    await button(tablet, "Vaciar la tableta para la próxima persona").click();
    await expect(attract(tablet)).toBeVisible();
    for (const go of [() => tablet.goBack(), () => tablet.goForward(), () => tablet.reload()]) {
      await go();
      await expect(tablet.getByRole("heading", { level: 1 })).toBeVisible();
      await expectNothingKept(tablet, [person.name, pin, "¿Tiene adormecimiento"]);
    }
    await tablet.goto("/kiosk/check");
    await expect(attract(tablet)).toBeVisible();
  });
});
