import { stored } from "@/lib/testing/factories";
import { giveNetwork, takeNetwork } from "../doors/network";
import { keptTexts, patientWithPhone, prepared } from "../doors/offline";
import { heading, ready } from "../doors/page";
import { answerCheckIn } from "../doors/patient";
import { expect, expectAccessibleInBothSchemes, PHONE, test } from "../fixtures";

test("without a network the numbers, the red list and the advice card are there", async ({ open }) => {
  const { session, person } = await patientWithPhone("Olga");
  const page = await open({ ...PHONE, losesNetwork: true, session });
  await prepared(page);
  await takeNetwork(page);
  await expect(page.getByText("You are offline. You can read this page.")).toBeVisible();

  for (const path of ["/patient/help", "/patient/settings", "/patient/appointments"]) {
    await page.goto(path);
    await expect(heading(page, "You are offline")).toBeVisible();
    await expect(page.getByRole("heading", { name: "The red list" })).toBeVisible();
    await expect(page.getByRole("link", { name: "Emergency: call 112" })).toHaveAttribute("href", "tel:112");
    await expect(page.getByRole("heading", { name: "My back just hurt during exercise" })).toBeVisible();
    await expect(page.locator("[data-choices]:visible")).toHaveCount(0);
  }
  await expectAccessibleInBothSchemes(page);

  await test.step("Today has them too for somebody without a plan, and the check-in", async () => {
    await page.goto("/patient/today");
    await expect(heading(page, "You have no exercises now")).toBeVisible();
    await expect(page.getByRole("heading", { name: "The red list" })).toBeVisible();
    await expect(page.getByRole("heading", { name: "My back just hurt during exercise" })).toBeVisible();
    await expectAccessibleInBothSchemes(page);
    await page.getByRole("link", { name: "Do a check-in" }).click();
    await expect(heading(page, "Check-in")).toBeVisible();
    await ready(page);
    await page.getByRole("button", { name: "Start the check-in" }).click();
    await expect(page.getByText(/^Question 1 of/)).toBeVisible();
    await page.goto("/patient/appointments");
  });

  await test.step("nothing of the patient is kept", async () => {
    const kept = (await keptTexts(page)).join();
    expect(kept).toContain("RED LIST");
    for (const known of [person.name.split(" ")[1] ?? "", person.email, person.mobile])
      expect(kept).not.toContain(known);
  });

  await test.step("back on the network, the page that was wanted comes by itself", async () => {
    await giveNetwork(page);
    await expect(heading(page, "You are offline")).toBeHidden({ timeout: 20_000 });
    await expect(page).toHaveURL(/\/patient\/appointments$/);
  });
});

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
