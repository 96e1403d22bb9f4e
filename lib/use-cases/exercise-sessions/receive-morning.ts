import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { findExerciseSession, findSessionOfKey } from "@/lib/data/exercise-sessions/exercise-sessions";
import { saveMorning } from "@/lib/data/exercise-sessions/mornings";
import { findClinicClock } from "@/lib/data/patients/patients";
import { withActorSql } from "@/lib/data/with-actor";
import { daysBetween } from "@/lib/domain/dosing/days";
import { sessionDay } from "@/lib/domain/outbox/phone-time";
import { trendOfMorning } from "@/lib/domain/trends/trend";
import { AppError } from "@/lib/errors";
import { judgeSession } from "@/lib/use-cases/exercise-sessions/judge-session";

type MorningOnPhone = {
  /** The session's id, or the key under which the phone began it. */
  readonly session: string;
  /** The phone's day. */
  readonly day: string;
  readonly pain: number;
  readonly sore: boolean | null;
};

/**
 * Takes a morning's answer that a phone had kept, on whichever day it arrives; one given later stands. A red one alerts
 * now. Safe to repeat. Throws invalid or not-found for what is no morning after a session of this patient.
 */
export function receiveMorning(
  actor: ActorFor<"exercise-session.run">,
  { session: key, day: claimed, pain, sore }: MorningOnPhone,
  at: Date,
): Promise<void> {
  return withActorSql(actor, async (sql) => {
    sql.shows(actor.patientId);
    const scope = patientsVisibleTo(actor);
    const session = (await findExerciseSession(sql, scope, key)) ?? (await findSessionOfKey(sql, scope, key));
    if (!session) throw new AppError("not-found", "no such session in scope");
    const { today } = await findClinicClock(sql, scope);
    const day = sessionDay(claimed, today);
    if (daysBetween(session.day, day) !== 1) throw new AppError("invalid", "not the morning after");
    await saveMorning(sql, scope, { sessionId: session.id, pain, sore, day, at });
    await judgeSession(sql, actor, session.id, trendOfMorning);
  });
}
