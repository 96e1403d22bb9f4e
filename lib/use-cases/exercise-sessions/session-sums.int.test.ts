import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { PatientActor, StaffActor } from "@/lib/access/actor";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { holdExerciseSession } from "@/lib/data/exercise-sessions/exercise-sessions";
import { closeConnections } from "@/lib/data/pool";
import { withActorSql } from "@/lib/data/with-actor";
import { buildClinic, buildStaff, plant, plantCheckIn, stored } from "@/lib/testing/factories";
import { programmedPatient } from "@/lib/testing/programmed-patient";
import { logItem } from "@/lib/use-cases/exercise-sessions/log-item";
import { startSession } from "@/lib/use-cases/exercise-sessions/start-session";
import { stopForPain } from "@/lib/use-cases/exercise-sessions/stop-for-pain";
import { tellAfterWalk } from "@/lib/use-cases/exercise-sessions/tell-after-walk";
import { viewSession } from "@/lib/use-cases/exercise-sessions/view-session";

let clinician: StaffActor;
let actor: PatientActor;
let sessionId: string;
let items: string[];

beforeAll(async () => {
  clinician = await buildStaff(await buildClinic(), ["clinician"]);
});
beforeEach(async () => {
  actor = await programmedPatient(clinician);
  await plantCheckIn(actor.clinicId, actor.patientId, new Date());
  ({ sessionId } = await startSession(actor));
  items = (await viewSession(actor, { sessionId })).items.map(({ id }) => id);
});
afterAll(closeConnections);

const log = (at: number, pain: number) =>
  logItem(actor, {
    ...{ sessionId, itemId: items[at] ?? "" },
    fields: { "outcome-both": "done", "key-both": randomUUID(), pain: `${pain}` },
  });

/** What the database keeps beside the session, next to what its entries say. */
async function sums() {
  const [row] = await stored<{ logged: boolean; worst: number | null; alarming: boolean; counted: number }>(
    actor.clinicId,
    `SELECT s.logged, s.worst_pain AS worst, s.alarming,
       (SELECT max(pain) FROM session_log l WHERE l.session_id = s.id AND l.superseded_at IS NULL) AS counted
     FROM exercise_session s WHERE s.id = $1`,
    [sessionId],
  );
  return row;
}

describe("what is kept beside a session", () => {
  it("is nothing before the first entry, then its worst pain, and follows an entry that is changed", async () => {
    expect(await sums()).toMatchObject({ logged: false, worst: null, alarming: false });
    await log(0, 2);
    await log(1, 6);
    expect(await sums()).toMatchObject({ logged: true, worst: 6, alarming: false });
    await log(1, 3);
    expect(await sums()).toMatchObject({ worst: 3, counted: 3 });
  });

  it("is right after entries that arrive at once", async () => {
    await Promise.all([0, 1, 0, 1, 0, 1].map((at, turn) => log(at, turn + 2)));
    const found = await sums();
    expect(found?.counted).toEqual(expect.any(Number));
    expect(found?.worst).toBe(found?.counted);
  });

  /** A session planted beside the one that runs. */
  async function another(more: object): Promise<string> {
    const id = randomUUID();
    const [first] = await stored(
      actor.clinicId,
      "SELECT clinic_id, patient_id, version_id, day::text, now() AS started_at FROM exercise_session WHERE id = $1",
      [sessionId],
    );
    await plant(actor.clinicId, "exercise_session", [{ ...first, id, client_key: randomUUID(), ...more }]);
    return id;
  }

  it("is held with the day's first before a later round is written to: who writes to both never waits for who waits", async () => {
    const later = await another({ round: 2, first_id: sessionId });
    const free = () =>
      stored<{ id: string }>(
        actor.clinicId,
        "SELECT id FROM exercise_session WHERE patient_id = $1 FOR NO KEY UPDATE SKIP LOCKED",
        [actor.patientId],
      );
    expect(await free()).toHaveLength(2);
    await withActorSql(actor, async (sql) => {
      await holdExerciseSession(sql, patientsVisibleTo(actor), later);
      expect(await free()).toEqual([]);
    });
  });

  it("is right for every session of one statement, and for the day whose later round is among them", async () => {
    const [later, apart] = [await another({ round: 2, first_id: sessionId }), await another({})];
    const entry = (session_id: string, pain: number) => ({
      ...{ id: randomUUID(), clinic_id: actor.clinicId, client_key: randomUUID(), item_id: items[0] },
      ...{ session_id, side: "both", outcome: "done", pain, at: new Date() },
    });
    const entries = [entry(later, 7), entry(apart, 3), entry(sessionId, 2)];
    await plant(actor.clinicId, "session_log", entries);
    const expectKept = async (...rows: readonly [id: string, worst: number | null][]) => {
      const kept = await stored<{ id: string; worst: number | null; logged: boolean }>(
        actor.clinicId,
        "SELECT id, worst_pain AS worst, logged FROM exercise_session WHERE patient_id = $1 ORDER BY round DESC, id = $2 DESC",
        [actor.patientId, sessionId],
      );
      expect(kept).toEqual(rows.map(([id, worst]) => ({ id, worst, logged: worst !== null })));
    };
    await expectKept([later, 7], [sessionId, 7], [apart, 3]);
    await stored(
      actor.clinicId,
      "UPDATE session_log SET superseded_at = now() WHERE session_id = ANY ($1) RETURNING id",
      [[later, apart]],
    );
    await expectKept([later, null], [sessionId, 2], [apart, null]);
  });

  it("says of a sharp pain whether it stayed, and of an electric one at once", async () => {
    const stop = (quality: "sharp" | "electric", at: number) =>
      stopForPain(actor, {
        ...{ sessionId, itemId: items[at] ?? "" },
        answer: { quality, legMoved: "no", pain: 4 },
      });
    await stop("sharp", 0);
    expect(await sums()).toMatchObject({ alarming: true });
    await tellAfterWalk(actor, { sessionId, itemId: items[0] ?? "", afterWalk: "gone" });
    expect(await sums()).toMatchObject({ alarming: false, worst: 4 });
    await stop("electric", 1);
    expect(await sums()).toMatchObject({ alarming: true });
  });
});
