import { heading } from "../doors/page";
import { expect, PHONE, test } from "../fixtures";
import { readyToExercise } from "../prescriptions";

/** Open to whoever asks, each with its heading in Spanish. */
const OPEN_PAGES = [
  ["/patient/help", "Qué hacer cuando duele"],
  ["/patient/sign-in", "Entrar"],
  ["/plan/none", "Este código ya no funciona"],
  ["/reminders/none", "Este enlace ya no funciona"],
  ["/nowhere/at-all", "No encontramos esa página"],
] as const;

test("every page before sign-in is one press from the other language, and stays where it was", async ({
  open,
}) => {
  for (const [path, title] of OPEN_PAGES) {
    const page = await open({ ...PHONE, javaScriptEnabled: false });
    await page.goto(path);
    await page.getByRole("button", { name: "Español" }).click();
    await expect(heading(page, title)).toBeVisible();
    expect(new URL(page.url()).pathname).toBe(path);
    await page.getByRole("button", { name: "English" }).click();
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
  }
});

test("who is signed in has set their language, and reads what the product named in it", async ({ open }) => {
  const { session } = await readyToExercise();
  const page = await open({ ...PHONE, session, javaScriptEnabled: false });
  await page.goto("/patient/today");
  await expect(page.getByRole("heading", { name: "Stiff hips, loose back" })).toBeVisible();
  await page.goto("/patient/settings");
  await page.getByRole("radio", { name: "Español" }).check();
  await page.locator('form[action="/api/own-language"] button').click();
  await page.goto("/patient/today");
  await expect(page.getByRole("heading", { name: "Caderas rígidas, espalda suelta" })).toBeVisible();
  await page.goto("/patient/settings");
  await expect(page.getByText("Chrome en Android", { exact: false }).first()).toBeVisible();
  for (const path of ["/patient/help", "/nowhere"]) {
    await page.goto(path);
    await expect(page.locator("html")).toHaveAttribute("lang", "es");
    await expect(page.getByRole("button", { name: "English" })).toHaveCount(0);
  }
});
