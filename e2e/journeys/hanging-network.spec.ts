import { stored } from "@/lib/testing/factories";
import { keptTexts, patientWithPhone, prepared } from "../doors/offline";
import { ready } from "../doors/page";
import { answerCheckIn } from "../doors/patient";
import { expect, PHONE, test } from "../fixtures";

test("a network that connects and never answers is as one that is gone, and nothing is sent twice", async ({
  open,
}) => {
  const { clinicId, patientId, session } = await patientWithPhone("Olwen");
  const page = await open({ ...PHONE, session });
  await prepared(page);
  await page.getByRole("button", { name: "Do a check-in" }).click();
  await expect(page).toHaveURL(/saddle$/);
  await ready(page);

  // Requests of the worker pass here too. Each is held, and let through when the network comes back.
  const held: (() => void)[] = [];
  let hangs = true;
  await page.context().route("**/*", async (route) => {
    if (hangs) await new Promise<void>((go) => held.push(go));
    await route.continue().catch(() => undefined);
  });
  await answerCheckIn(page, "saddle", "New in the last 14 days");
  const shown = page.locator("[data-choices]:visible");
  await expect(shown.getByRole("heading", { name: "Go to an emergency department now" })).toBeVisible();
  expect(held.length).toBeGreaterThan(0);
  expect(await stored(clinicId, "SELECT id FROM alert")).toEqual([]);
  expect((await keptTexts(page)).join()).not.toContain("/answers");

  // What was held arrives after all, and the page sends the same again by itself.
  hangs = false;
  for (const go of held) go();
  await expect(page).toHaveURL(/\/result$/, { timeout: 20_000 });
  const rows = () =>
    stored(
      clinicId,
      `SELECT (SELECT count(*)::int FROM check_in WHERE patient_id = $1) AS "checkIns",
         (SELECT count(*)::int FROM alert WHERE patient_id = $1) AS alerts,
         (SELECT count(*)::int FROM alert_event e JOIN alert a ON a.id = e.alert_id WHERE a.patient_id = $1 AND e.kind = 'answer-changed') AS changes`,
      [patientId],
    );
  expect(await rows()).toEqual([{ checkIns: 1, alerts: 1, changes: 0 }]);
});
