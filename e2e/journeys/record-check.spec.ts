import type { Page } from "@playwright/test";
import type { ChainFinding } from "@/lib/domain/chain/finding";
import { stored } from "@/lib/testing/factories";
import { button, ready } from "../doors/page";
import { DESK, expect, expectAccessible, test } from "../fixtures";
import { hire, openClinic } from "../people";

/** What a round of the worker found; the next one, of an unaltered record, puts it right again. */
const found = (clinicId: string, findings: readonly ChainFinding[]) =>
  stored(
    clinicId,
    `INSERT INTO chain_check (clinic_id, began_at, ended_at, number, hash, rows, findings, found_at)
     VALUES ($1, now(), now(), 34, decode(repeat('9f3a22be', 8), 'hex'), 12345, $2, now())
     ON CONFLICT (clinic_id) DO UPDATE SET ended_at = now(), findings = excluded.findings, found_at = now()`,
    [clinicId, JSON.stringify(findings)],
  );

const link = (page: Page) =>
  page.locator("[data-fault=record-altered]").getByRole("link", { name: "Look at the entries" });

test("a record that was altered in the database is said on every staff page, and entry by entry to an owner", async ({
  open,
}) => {
  const clinicId = await openClinic();
  const owner = await hire(clinicId, "Dr Noor Haddad", ["owner", "clinician"]);
  const desk = await hire(clinicId, "Priya Nair", ["front-desk"]);
  const page = await open({ ...DESK, session: owner.sessionId });
  await page.goto("/clinic/settings");
  await ready(page);
  await page.getByRole("link", { name: "Record check" }).click();
  await expect(page.getByRole("heading", { name: "Record check" })).toBeVisible();
  await expect(page.getByText("The record is not as it was written")).toHaveCount(0);

  const rowId = crypto.randomUUID();
  const at = await open({ ...DESK, session: desk.sessionId });
  await expect(async () => {
    await found(clinicId, [
      { kind: "changed", number: 12, table: "alert_event", rowId },
      { kind: "head-differs", number: 34, table: "chain_link", rowId: null },
    ]);
    await page.reload();
    await expect(page.getByText("The record is not as it was written")).toBeVisible({ timeout: 2000 });
    await at.goto("/clinic/today");
    await expect(at.locator("[data-fault=record-altered]")).toBeVisible({ timeout: 2000 });
  }).toPass();
  const row = page.getByRole("row").filter({ hasText: "An entry was changed" });
  await expect(row).toContainText("What was done about alerts");
  await expect(row).toContainText(rowId);
  await expect(page.getByRole("row").filter({ hasText: "The chain was made anew" })).toBeVisible();
  await expectAccessible(page);
  await expect(at.locator("[data-fault=record-altered]")).toContainText("An owner sees which under Settings");
  await expect(link(at)).toHaveCount(0);
  await expect(async () => {
    await found(clinicId, [{ kind: "changed", number: 12, table: "alert_event", rowId }]);
    await page.goto("/clinic/today");
    await link(page).click({ timeout: 2000 });
  }).toPass();
  await expect(page.getByRole("heading", { name: "Record check" })).toBeVisible();
  await expect(button(at, "Lock")).toBeVisible();
});
