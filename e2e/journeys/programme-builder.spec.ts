import { randomUUID } from "node:crypto";
import { daysAfter } from "@/lib/domain/dosing/days";
import { plant, stored } from "@/lib/testing/factories";
import { ready } from "../doors/page";
import { DESK, expect, expectAccessibleInBothSchemes, test } from "../fixtures";
import { clinicToday, hire, openClinic, register, somebody } from "../people";
import { prescribe } from "../prescriptions";

async function patientOfClinic() {
  const clinicId = await openClinic();
  const patientId = await register(clinicId, somebody("Ines"));
  const { staffId, sessionId } = await hire(clinicId, "Dr Noor Haddad", ["clinician"]);
  return { clinicId, patientId, staffId, sessionId, base: `/clinic/patients/${patientId}/programme` };
}

test("a plan is built by keyboard, a rule passed with a reason, and the reason stays with the version", async ({
  open,
}) => {
  const { clinicId, patientId, sessionId, base } = await patientOfClinic();
  await stored(clinicId, "UPDATE patient SET history_flags = '{osteoporosis}' WHERE id = $1", [patientId]);
  const page = await open({ ...DESK, session: sessionId });
  await page.goto(`${base}/edit`);
  await ready(page);
  const search = page.getByRole("searchbox", { name: "Search exercises" });
  for (const wanted of ["march", "hip hinge dril", "modified curl"]) {
    await search.fill(wanted);
    await search.press("Enter");
    await expect(search).toHaveValue("");
  }
  const plan = page.getByRole("listitem").filter({ has: page.getByRole("heading", { level: 3 }) });
  await expect(plan).toHaveCount(3);
  await page.getByLabel("Title, as the patient sees it").fill("Trunk first");
  await page.getByLabel("Phase", { exact: true }).selectOption("C");
  const assign = page.getByRole("button", { name: "Assign to the patient" });
  await expect(assign).toBeDisabled();
  await expect(plan.nth(2)).toContainText("weak bones");
  await page.getByRole("button", { name: "Keep it, with a reason" }).click();
  await page.getByLabel("Why it stays").fill("Bone density was normal last month");
  await expectAccessibleInBothSchemes(page);
  await assign.click();
  await expect(page.getByText(/^Version 1, from/)).toBeVisible();
  await expect(page.getByText(/Kept: “Bone density was normal last month”/).first()).toBeVisible();
});

test("two green sessions propose a step up, and accepting it makes the next version", async ({ open }) => {
  const { clinicId, patientId, staffId, sessionId, base } = await patientOfClinic();
  await prescribe(clinicId, patientId, staffId);
  const today = await clinicToday(clinicId);
  const items = await stored<{ id: string; version_id: string; side: string }>(
    clinicId,
    `SELECT i.id, i.version_id, i.side::text AS side FROM programme_item i
     JOIN programme p ON p.current_version_id = i.version_id WHERE p.patient_id = $1`,
    [patientId],
  );
  for (const ago of [4, 1]) {
    const id = randomUUID();
    const at = new Date(Date.now() - ago * 86_400_000);
    const session = { id, clinic_id: clinicId, patient_id: patientId, version_id: items[0]?.version_id };
    await plant(clinicId, "exercise_session", [
      {
        ...{
          ...session,
          client_key: randomUUID(),
          day: daysAfter(today, -ago),
          started_at: at,
          finished_at: at,
        },
        ...{ morning_pain: 0, morning_at: at },
      },
    ]);
    const sidesOf = (side: string) => (side === "each" ? ["left", "right"] : [side]);
    const logs = items.flatMap((item) => sidesOf(item.side).map((side) => ({ item_id: item.id, side })));
    await plant(
      clinicId,
      "session_log",
      logs.map((log) => ({
        ...{ id: randomUUID(), clinic_id: clinicId, session_id: id, ...log, outcome: "done", pain: 1 },
        ...{ form_felt: "yes", client_key: randomUUID(), at },
      })),
    );
  }
  const page = await open({ ...DESK, session: sessionId });
  await page.goto(base);
  await page.getByRole("link", { name: "How it goes" }).click();
  const bridge = page
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading", { name: "Bridge", exact: true }) });
  await expect(bridge).toContainText("2 × 8, 3 d/wk → 2 × 9, 3 d/wk");
  await expectAccessibleInBothSchemes(page);
  await bridge.getByRole("button", { name: "Accept: Bridge" }).click();
  await expect(page.getByText("Accepted. The change is the next version.")).toBeVisible();
  await page.getByRole("link", { name: "The plan and its versions" }).click();
  await expect(page.getByText(/^Version 2, from/)).toBeVisible();
  await expect(page.getByText("Bridge: 2 × 8, 3 d/wk → 2 × 9, 3 d/wk")).toBeVisible();
});
