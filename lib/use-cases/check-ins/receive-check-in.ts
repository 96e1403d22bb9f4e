import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { CheckInOnPhone } from "@/lib/contracts/outbox";
import { type CheckInRow, findCheckIn, updateCheckInAnsweredAt } from "@/lib/data/check-ins/check-ins";
import { findClinicClock } from "@/lib/data/patients/patients";
import type { Sql } from "@/lib/data/sql";
import { withActorSql } from "@/lib/data/with-actor";
import type { FormAnswers } from "@/lib/domain/check-in/answers";
import type { Moment } from "@/lib/domain/check-in/full-due";
import { type Question, QUESTIONS } from "@/lib/domain/check-in/questions";
import { readStepAnswer } from "@/lib/domain/check-in/step-answers";
import { answeredAt as believed } from "@/lib/domain/outbox/phone-time";
import { localDate } from "@/lib/domain/visits/clinic-time";
import { AppError } from "@/lib/errors";
import { addAnswers } from "@/lib/use-cases/check-ins/decide-on-answers";
import { recordWho } from "@/lib/use-cases/check-ins/save-answer";
import { openCheckIn } from "@/lib/use-cases/check-ins/start-check-in";

/**
 * Takes a check-in, or a part of one, that a phone had kept. The rules decide here, on what has arrived: a red flag
 * alerts now, however late, and nothing that stands already is taken back. Safe to repeat.
 */
export function receiveCheckIn(
  actor: ActorFor<"check-in.answer">,
  { checkIn, given, ended, byOther }: CheckInOnPhone,
  answeredAt: Date,
): Promise<void> {
  return withActorSql(actor, async (sql) => {
    sql.shows(actor.patientId);
    const answers = readGiven(given);
    const { timeZone } = await findClinicClock(sql, patientsVisibleTo(actor));
    // Which questions made it whole was for that moment to say: on its way here more can have come due.
    const at = believed(answeredAt, new Date());
    const asked = { now: at.toISOString(), today: localDate(at, timeZone) };
    const row = await rowOf(sql, actor, checkIn, asked);
    await recordWho(sql, row, actor.clinicId, byOther);
    await addAnswers(sql, actor, row, answers, { asked, ended });
    await updateCheckInAnsweredAt(sql, row.id, actor.clinicId, answeredAt);
  });
}

/** Pages this clinic never asks about are no answers; what it asks of others is taken, since it was answered. */
export function readGiven(given: CheckInOnPhone["given"]): FormAnswers {
  const answers = given.map(({ step, choice }) => {
    const question = QUESTIONS.find(({ id }: Question) => id === step);
    const answer = question ? readStepAnswer(question, choice) : null;
    if (!question || answer === null) throw new AppError("invalid", `no such answer to ${step}`);
    return [question.key, answer] as const;
  });
  return Object.fromEntries(answers);
}

/** The check-in it belongs to, held: begun here, or by the phone under a key of its own. */
async function rowOf(
  sql: Sql,
  actor: ActorFor<"check-in.answer">,
  key: string,
  asked: Moment,
): Promise<CheckInRow> {
  const scope = patientsVisibleTo(actor);
  const known = await findCheckIn(sql, scope, key, true);
  const row = known ?? (await findCheckIn(sql, scope, await openCheckIn(sql, actor, key, asked), true));
  if (!row) throw new Error("a check-in that was there is not");
  return row;
}
