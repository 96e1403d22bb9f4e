import "server-only";
import type { PatientActor } from "@/lib/access/actor";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { CheckInOnPhone, OutboxAnswer } from "@/lib/contracts/outbox";
import { updateCheckInFromEndedPhone } from "@/lib/data/check-ins/check-ins";
import { findTriagePatient } from "@/lib/data/check-ins/triage-patient";
import { withActorSql } from "@/lib/data/with-actor";
import type { FormAnswers } from "@/lib/domain/check-in/answers";
import { choicesThatSay } from "@/lib/domain/check-in/choices-that-say";
import { answersOfStop } from "@/lib/domain/player/pain-stop";
import { interrupts } from "@/lib/domain/triage/tiers";
import { isAppError } from "@/lib/errors";
import { decide } from "@/lib/use-cases/check-ins/decide";
import { readGiven, receiveCheckIn } from "@/lib/use-cases/check-ins/receive-check-in";
import { type Arrived, receiveUnfiled } from "@/lib/use-cases/outbox/receive-unfiled";

/**
 * Takes what came from a phone that had been signed out from elsewhere, so that nobody knows who answered. It is believed
 * as far as it warns: what calls for action becomes a check-in that says where it came from, and alerts. Nothing of it
 * opens, moves or ends anything; people of the clinic read it and ask the patient.
 */
export async function receiveDoubted(
  actor: PatientActor,
  arrived: Arrived,
  known: OutboxAnswer | null,
): Promise<void> {
  const checkIn = known && asCheckIn(known, arrived.itemId);
  const alerted = checkIn !== null && (await callsForAction(actor, checkIn));
  if (alerted) {
    await receiveCheckIn(actor, checkIn, arrived.at);
    await withActorSql(actor, (sql) => updateCheckInFromEndedPhone(sql, actor, checkIn.checkIn));
  }
  await receiveUnfiled(actor, { ...arrived, why: "ended-phone", alerted });
}

/** What of an answer the rules of a check-in read, under a key of its own: no check-in of before is added to. */
function asCheckIn(answer: OutboxAnswer, itemId: string): CheckInOnPhone | null {
  if (answer.kind === "check-in") return { ...answer, checkIn: itemId, ended: false };
  if (answer.kind !== "pain-stop") return null;
  const given = choicesThatSay(answersOfStop(answer)).map((said) => {
    const [step = "", choice = ""] = said.split("=");
    return { step, choice: [choice] };
  });
  return given.length === 0 ? null : { kind: "check-in", checkIn: itemId, given, ended: false };
}

async function callsForAction(actor: PatientActor, { given }: CheckInOnPhone): Promise<boolean> {
  const answers = answersIn(given);
  if (answers === null) return false;
  return withActorSql(actor, async (sql) => {
    sql.shows(actor.patientId);
    const patient = await findTriagePatient(sql, patientsVisibleTo(actor), actor.patientId);
    return patient !== undefined && interrupts(decide(patient, answers).tier);
  });
}

function answersIn(given: CheckInOnPhone["given"]): FormAnswers | null {
  try {
    return readGiven(given);
  } catch (error) {
    if (isAppError(error, "invalid")) return null;
    throw error;
  }
}
