import type { Page } from "@playwright/test";
import { totpCode } from "@/lib/credentials/totp";
import { expectSound } from "../accessibility/sound-page";
import { signIn } from "../doors/clinic";
import { alertSaying, button, heading } from "../doors/page";
import { expect, test } from "../fixtures";
import { hire, openClinic } from "../people";

const STEP_MS = 30_000;

async function giveCode(page: Page, code: string): Promise<void> {
  await page.getByLabel("Code from your authenticator app").fill(code);
  await button(page, "Continue").click();
}

test("an owner sets the second step up on first signing in, and comes in by the app and by a recovery code, each once", async ({
  open,
}) => {
  const clinicId = await openClinic();
  const { email } = await hire(clinicId, "Dr Maya Okafor", ["owner"]);
  const page = await open();
  await signIn(page, email);
  await expect(heading(page, "Set up your second step")).toBeVisible();
  await expectSound(page);
  const secret = (await page.getByRole("main").locator("code").innerText()).replaceAll(/\s/g, "");
  const asked = page.getByLabel("Then type the code the app shows");

  await test.step("a code of another key turns nothing on", async () => {
    await asked.fill(totpCode("A".repeat(32), new Date()));
    await button(page, "Turn on and sign in").click();
    await expect(alertSaying(page)).toBeVisible();
    await expectSound(page);
  });

  const used = totpCode(secret, new Date());
  await asked.fill(used);
  await button(page, "Turn on and sign in").click();
  await expect(heading(page, "Keep your recovery codes")).toBeVisible();
  await expectSound(page);
  const [recovery = ""] = await page.getByRole("main").locator("li code").allInnerTexts();
  await button(page, "I have kept a copy").click();
  await expect(page).toHaveURL(/\/clinic\/today$/);
  await page.goto("/sign-in/recovery-codes");
  await expect(heading(page, "Your recovery codes are not shown again")).toBeVisible();
  await expect(page.getByText(recovery)).toHaveCount(0);
  await expectSound(page);

  const later = await open();
  await signIn(later, email);
  await expect(heading(later, "Your second step")).toBeVisible();
  await expectSound(later);
  await test.step("the code that was used opens nothing again", async () => {
    await giveCode(later, used);
    await expect(alertSaying(later)).toBeVisible();
    await expectSound(later);
  });
  await giveCode(later, totpCode(secret, new Date(Date.now() + STEP_MS)));
  await expect(later).toHaveURL(/\/clinic\/today$/);

  const withoutPhone = await open();
  await signIn(withoutPhone, email);
  await giveCode(withoutPhone, recovery);
  await expect(withoutPhone).toHaveURL(/\/clinic\/today$/);
  const again = await open();
  await signIn(again, email);
  await giveCode(again, recovery);
  await expect(alertSaying(again)).toBeVisible();
});
