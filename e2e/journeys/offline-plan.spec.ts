import { randomUUID } from "node:crypto";
import { plantCheckIn, stored } from "@/lib/testing/factories";
import { takeNetwork } from "../doors/network";
import { patientWithPhone, prepared } from "../doors/offline";
import { expect, PHONE, test } from "../fixtures";
import { hire } from "../people";
import { prescribe } from "../prescriptions";

const DAY_MS = 86_400_000;

test("a kept plan asks the whole list first once 28 days have passed without a session", async ({ open }) => {
  const { clinicId, patientId, session } = await patientWithPhone("Odette");
  const { staffId } = await hire(clinicId, "Dr Noor Haddad", ["clinician"]);
  await prescribe(clinicId, patientId, staffId);
  await stored(
    clinicId,
    `INSERT INTO exercise_session (clinic_id, patient_id, version_id, client_key, day, started_at, finished_at, logged)
     SELECT clinic_id, patient_id, current_version_id, $2, current_date - 24, now() - interval '24 days',
       now() - interval '24 days', true FROM programme WHERE patient_id = $1`,
    [patientId, randomUUID()],
  );
  await plantCheckIn(clinicId, patientId, new Date(Date.now() - 2 * DAY_MS));
  await stored(clinicId, "UPDATE check_in SET form = 'full' WHERE patient_id = $1", [patientId]);
  const page = await open({ ...PHONE, session });
  await prepared(page);
  await takeNetwork(page);
  await page.goto("/patient/session");
  await expect(page.getByRole("heading", { name: "First, a short check-in" })).toBeVisible();

  await page.clock.setFixedTime(Date.now() + 4 * DAY_MS);
  await page.goto("/patient/session");
  await expect(page.getByRole("heading", { name: "Welcome back. First, a longer check-in" })).toBeVisible();
  await page.getByRole("link", { name: "Start the check-in" }).click();
  await expect(page.getByText("Today we ask about all of you.")).toBeVisible();
});
