import { beforeEach, expect, it } from "vitest";
import { courseTests } from "@/lib/testing/course-tests";
import { buildStaff, stored } from "@/lib/testing/factories";
import { plantSession } from "@/lib/testing/planted-session";
import { PROGRAMME_ITEMS, programmeOf } from "@/lib/testing/programmed-patient";
import { assignProgramme } from "@/lib/use-cases/programmes/assign-programme";

const { here, earlier, submit } = courseTests();

beforeEach(async () => {
  const clinician = await buildStaff(here.clinicId, ["clinician"]);
  await assignProgramme(clinician, programmeOf(here.patientId, PROGRAMME_ITEMS));
});

const session = (daysAgo: number, pain: number) =>
  plantSession(here, { daysAgo, morning: null, went: () => ({ pain }) });

async function firedNow(): Promise<string[] | undefined> {
  await submit(3);
  const [row] = await stored<{ rules: string[] }>(
    here.clinicId,
    "SELECT fired_rules AS rules FROM check_in WHERE patient_id = $1 ORDER BY started_at DESC LIMIT 1",
    [here.patientId],
  );
  return row?.rules;
}

it("decides on red sessions that came since the last check-in (TR-10), once", async () => {
  await earlier(5, 3);
  await session(3, 6);
  await session(2, 6);
  expect(await firedNow()).toEqual(["TR-10"]);
  expect(await firedNow()).toEqual([]);
});

it("counts a red session from before the last check-in with the one that came since", async () => {
  await session(4, 6);
  await earlier(3, 3);
  await session(2, 6);
  expect(await firedNow()).toEqual(["TR-10"]);
});

it("decides nothing anew where both came before it", async () => {
  await session(3, 6);
  await session(2, 6);
  await earlier(1, 3);
  expect(await firedNow()).toEqual([]);
});

it("decides at the first check-in of all", async () => {
  await session(3, 6);
  await session(2, 6);
  expect(await firedNow()).toEqual(["TR-10"]);
});
