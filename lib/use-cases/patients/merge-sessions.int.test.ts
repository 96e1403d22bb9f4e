import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { PatientActor, StaffActor } from "@/lib/access/actor";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { findCheckIn, findLatestCheckIn } from "@/lib/data/check-ins/check-ins";
import { holdExerciseSession } from "@/lib/data/exercise-sessions/exercise-sessions";
import { closeConnections } from "@/lib/data/pool";
import { withActorSending, withActorSql } from "@/lib/data/with-actor";
import { buildClinic, buildStaff, plantCheckIn, stored } from "@/lib/testing/factories";
import { plantSession } from "@/lib/testing/planted-session";
import { programmedPatient } from "@/lib/testing/programmed-patient";
import { untilAwaited } from "@/lib/testing/until-awaited";
import { mergePatients } from "@/lib/use-cases/patients/merge-patients";
import { endProgramme } from "@/lib/use-cases/programme-ends/end-programme";
import { viewProgramme } from "@/lib/use-cases/programmes/view-programme";

let owner: StaffActor;
let keep: PatientActor;
let gone: PatientActor;

beforeAll(async () => {
  owner = await buildStaff(await buildClinic(), ["owner", "clinician"]);
});
beforeEach(async () => {
  [keep, gone] = [await programmedPatient(owner), await programmedPatient(owner)];
});
afterAll(closeConnections);

type Done = { readonly daysAgo: number; readonly at: string; readonly pain: number; readonly morning?: Told };
type Told = { readonly pain: number; readonly at: string };

/** A finished session of some days ago that began at this time of its day. */
async function done({ clinicId, patientId }: PatientActor, of: Done): Promise<string> {
  const { daysAgo, pain, morning = null } = of;
  const planted = { daysAgo, morning: morning?.pain ?? null, went: () => ({ pain }) };
  const id = await plantSession({ clinicId, patientId }, planted);
  await stored(
    clinicId,
    `UPDATE exercise_session SET started_at = day + $2::time, finished_at = day + $2::time + interval '20 minutes',
       morning_at = day + 1 + $3::time WHERE id = $1 RETURNING id`,
    [id, of.at, morning?.at ?? null],
  );
  return id;
}

async function merge(): Promise<void> {
  const { programme } = await viewProgramme(owner, { patientId: gone.patientId });
  const end = { patientId: gone.patientId, programmeId: programme?.id ?? "", note: "" };
  await endProgramme(owner, { ...end, reason: "finished" });
  const { patientId, clinicId } = keep;
  await mergePatients(owner, { patientId, otherId: gone.patientId, sure: "yes", reason: "Same passport" });
  await plantCheckIn(clinicId, patientId, new Date());
}

/** What the rules read. */
const course = () =>
  withActorSql(keep, async (sql) => {
    const scope = patientsVisibleTo(keep);
    const latest = await findLatestCheckIn(sql, scope, keep.patientId);
    const row = latest && (await findCheckIn(sql, scope, latest.id, false, "always"));
    return row?.course.sessions?.map(({ worst, am }) => ({ worst, am }));
  });

const rounds = () =>
  stored<{ id: string; round: number; first: string | null; worst: number; am: number | null }>(
    keep.clinicId,
    `SELECT id, round, first_id AS first, worst_pain AS worst, morning_pain AS am FROM exercise_session
     WHERE patient_id = $1 ORDER BY day DESC, round`,
    [keep.patientId],
  );

describe("the sessions of two records that become one", () => {
  it("are rounds where they are of one day, in the order they began, and the rules read that day once", async () => {
    const later = await done(keep, { daysAgo: 2, at: "17:00", pain: 2, morning: { pain: 1, at: "07:00" } });
    const first = await done(gone, { daysAgo: 2, at: "08:00", pain: 6 });
    const alone = await done(gone, { daysAgo: 3, at: "08:00", pain: 4, morning: { pain: 5, at: "08:00" } });
    await merge();
    expect(await rounds()).toEqual([
      { id: first, round: 1, first: null, worst: 6, am: 1 },
      { id: later, round: 2, first, worst: 2, am: 1 },
      { id: alone, round: 1, first: null, worst: 4, am: 5 },
    ]);
    expect(await course()).toEqual([
      { worst: 4, am: 5 },
      { worst: 6, am: 1 },
    ]);
  });

  it("count all rounds of both, those that began in the same moment by their ids, with the newest answer of the morning", async () => {
    const made = [
      await done(keep, { daysAgo: 1, at: "08:00", pain: 1, morning: { pain: 2, at: "09:00" } }),
      await done(gone, { daysAgo: 1, at: "08:00", pain: 2, morning: { pain: 7, at: "10:00" } }),
    ].toSorted();
    const later = [
      await done(gone, { daysAgo: 1, at: "12:00", pain: 3 }),
      await done(keep, { daysAgo: 1, at: "18:00", pain: 8 }),
    ];
    await merge();
    const found = await rounds();
    expect(found.map(({ id, round }) => [id, round])).toEqual(
      [...made, ...later].map((id, at) => [id, at + 1]),
    );
    expect(found.map(({ first }) => first)).toEqual([null, made[0], made[0], made[0]]);
    expect(found.map(({ am }) => am)).toEqual([7, 7, 7, 7]);
    expect(await course()).toEqual([{ worst: 8, am: 7 }]);
  });

  it("are waited for before the records are held: who writes to a session, and then to its patient, is let through", async () => {
    const sessionId = await done(gone, { daysAgo: 0, at: "00:00", pain: 2 });
    await done(keep, { daysAgo: 0, at: "00:00", pain: 2 });
    const { merging } = await withActorSending(gone, async (sql) => {
      await holdExerciseSession(sql, patientsVisibleTo(gone), sessionId);
      const waiting = merge();
      await untilAwaited(sql, gone.clinicId);
      // As each row that refers to the patient does.
      await sql.query("SELECT id FROM patient WHERE id = $1::uuid FOR KEY SHARE", [gone.patientId]);
      return { merging: waiting };
    });
    await merging;
    expect(await rounds()).toMatchObject([{ round: 1 }, { round: 2 }]);
  });
});
