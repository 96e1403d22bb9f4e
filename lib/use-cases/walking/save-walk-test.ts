import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { WalkTestFields } from "@/lib/contracts/walk-test";
import { findClinicClock } from "@/lib/data/patients/patients";
import { createWalkTest } from "@/lib/data/exercise-sessions/walk-tests";
import { withActorSql } from "@/lib/data/with-actor";
import { sessionDay } from "@/lib/domain/outbox/phone-time";

/** Keeps what a patient's threshold test showed, told now or on a phone before; safe to repeat. */
export function saveWalkTest(
  actor: ActorFor<"walk.test">,
  test: WalkTestFields,
  onPhone?: { readonly day: string; readonly at: Date },
): Promise<void> {
  return withActorSql(actor, async (sql) => {
    const { clinicId, patientId } = actor;
    sql.shows(patientId);
    const { today } = await findClinicClock(sql, patientsVisibleTo(actor));
    const date = onPhone ? sessionDay(onPhone.day, today) : today;
    await createWalkTest(sql, { ...test, clinicId, patientId, date, at: onPhone?.at ?? null });
  });
}
