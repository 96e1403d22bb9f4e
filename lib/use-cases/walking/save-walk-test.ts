import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { WalkTestFields } from "@/lib/contracts/walk-test";
import { findClinicClock } from "@/lib/data/patients";
import { createWalkTest } from "@/lib/data/walk-tests";
import { withActorSql } from "@/lib/data/with-actor";

/** Keeps what a patient's threshold test showed; safe to repeat. */
export function saveWalkTest(actor: ActorFor<"walk.test">, test: WalkTestFields): Promise<void> {
  return withActorSql(actor, async (sql) => {
    const { clinicId, patientId } = actor;
    sql.shows(patientId);
    const { today } = await findClinicClock(sql, patientsVisibleTo(actor));
    await createWalkTest(sql, { ...test, clinicId, patientId, date: today });
  });
}
