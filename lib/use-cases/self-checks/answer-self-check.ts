import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { findClinicClock } from "@/lib/data/patients/patients";
import { createSelfCheck } from "@/lib/data/exercise-sessions/self-checks";
import { withActorSql } from "@/lib/data/with-actor";
import { sessionDay } from "@/lib/domain/outbox/phone-time";
import type { SelfCheck } from "@/lib/domain/self-check/self-check";

/** Stores what a patient says when tight or sore, now or on a phone before; safe to repeat. Answers its id. */
export function answerSelfCheck(
  actor: ActorFor<"self-check.answer">,
  answer: SelfCheck & { readonly clientKey: string },
  onPhone?: { readonly day: string; readonly at: Date },
): Promise<string> {
  return withActorSql(actor, async (sql) => {
    const { clinicId, patientId } = actor;
    sql.shows(patientId);
    const { today } = await findClinicClock(sql, patientsVisibleTo(actor));
    const day = onPhone ? sessionDay(onPhone.day, today) : today;
    return createSelfCheck(sql, { ...answer, clinicId, patientId, day, at: onPhone?.at ?? null });
  });
}
