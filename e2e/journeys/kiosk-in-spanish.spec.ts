import type { Page } from "@playwright/test";
import { buildVisit } from "@/lib/testing/factories";
import { attract } from "../doors/kiosk";
import { expectKept, expectNothingKept } from "../doors/kept";
import { ready } from "../doors/page";
import { expect, TABLET, test } from "../fixtures";
import { clinicToday, openClinic, pairedTablet, register, somebody } from "../people";

/** Found nowhere else, so that any trace of it is this patient's. */
const STORY = "Xilófono canario en la escalera";

const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name, exact: true });
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

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
    await expect(heading(tablet, "¿Quién llegó?")).toBeVisible();
    await expect(tablet.locator("html")).toHaveAttribute("lang", "es");
    await ready(tablet);
    await tablet.getByLabel("Su nombre completo").fill(person.name);
    await tablet.getByLabel("Mes", { exact: true }).fill(person.born.month);
    await tablet.getByLabel("Día", { exact: true }).fill(person.born.day);
    await tablet.getByLabel("Año", { exact: true }).fill(person.born.year);
    await button(tablet, "Continuar").click();
    await expect(heading(tablet, "¿Estos datos siguen siendo correctos?")).toBeVisible();
    await button(tablet, "Sí, está bien").click();
  });

  await test.step("answer to the page with a text", async () => {
    await answer(tablet, "reason", "¿Por qué vino hoy?", "Un dolor o problema nuevo");
    await answer(tablet, "where", "¿Dónde le duele?", "Espalda baja, lado izquierdo");
    await answer(tablet, "pain-now", "¿Qué tan fuerte es su dolor ahora?", /^4/);
    await answer(tablet, "pain-usual", "¿Qué tan fuerte es su dolor la mayoría de los días?", /^6/);
    await answer(tablet, "how-long", "¿Desde hace cuánto tiene este problema?", "De 2 a 6 semanas");
  });

  const story = tablet.getByRole("textbox", { name: /^Cuéntenos más/ });
  await test.step("the network drops: what was typed stays, is said to stay, and leaves by itself", async () => {
    await ready(tablet);
    await tablet.getByRole("radio", { name: "De otra manera", exact: true }).check();
    await story.fill(STORY);
    await tablet.context().setOffline(true);
    await button(tablet, "Continuar").click();
    await expect(tablet.getByText("Lo que escribió sigue aquí.")).toBeVisible();
    await expect(story).toHaveValue(STORY);
    await tablet.context().setOffline(false);
    await tablet.clock.fastForward(3_000);
    await expect(tablet).toHaveURL(/\/saddle$/);
    await expect(tablet.getByRole("heading", { level: 1, name: /^¿Tiene adormecimiento/ })).toBeVisible();
  });

  await test.step("it drops again and nobody comes back: nothing readable stays, now or later", async () => {
    await tablet.getByRole("link", { name: "Atrás", exact: true }).click();
    await expect(story).toHaveValue(STORY);
    await expectKept(tablet, [STORY]);
    await ready(tablet);
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
    const restored = await tablet.context().newPage();
    await restored.goto("/kiosk/intake/how-it-began");
    await expect(attract(restored)).toBeVisible();
    await expectNothingKept(restored, [STORY, person.name]);
  });
});
