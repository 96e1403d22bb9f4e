import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { PatientActor, StaffActor } from "@/lib/access/actor";
import { closeConnections } from "@/lib/data/pool";
import { buildClinic, buildStaff, plantCheckIn, stored } from "@/lib/testing/factories";
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
  ({ sessionId } = await startSession(actor, { clientKey: randomUUID() }));
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
