import "server-only";
import { createHash } from "node:crypto";
import type { PatientActor } from "@/lib/access/actor";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { SubmitCheckInBody, SubmitCheckInReply } from "@/lib/contracts/check-in";
import { endBaselines } from "@/lib/data/check-ins/baselines";
import {
  createCheckIn,
  createCheckInWithAlert,
  findStoredCheckIn,
  lastCheckIn,
  type NewCheckIn,
} from "@/lib/data/check-ins/check-in-submissions";
import { LastStatement, type Sql } from "@/lib/data/sql";
import { holdTriagePatient } from "@/lib/data/check-ins/triage-patient";
import { withActorSql } from "@/lib/data/with-actor";
import { type EndedBaseline, endedBaselines } from "@/lib/domain/baselines/baseline";
import { missingQuestions, opensFull } from "@/lib/domain/check-in/form";
import type { Question } from "@/lib/domain/check-in/questions";
import { formDue } from "@/lib/domain/check-in/form-due";
import { interrupts } from "@/lib/domain/triage/tiers";
import type { Decision } from "@/lib/domain/triage/triage";
import { AppError } from "@/lib/errors";
import { afterRaising, makesAlert, restart } from "@/lib/use-cases/alerts/raise-alert";
import { ruleSetName } from "@/lib/use-cases/alerts/rule-set-name";
import { decide, respondentOf } from "@/lib/use-cases/check-ins/decide";

/**
 * A whole check-in at once: load, decide, save, tell. The same client key again gives the stored reply, which is looked
 * for only where it may be: a check-in sent twice is rare, and each of the others would pay for the look.
 */
export async function submitCheckIn(
  actor: PatientActor,
  body: SubmitCheckInBody,
): Promise<SubmitCheckInReply> {
  const sent = { clientKey: body.clientKey, requestHash: hashOf(body) };
  const reply = await withActorSql<SubmitCheckInReply | undefined>(actor, async (sql) => {
    sql.shows(actor.patientId);
    const patient = await holdTriagePatient(sql, patientsVisibleTo(actor), actor.patientId);
    if (!patient) throw new AppError("not-found", "patient outside scope");
    const answers = { ...body.answers, painNow: body.pain };
    const form = opensFull(answers, patient) ? "full" : formDue(patient.course);
    const decision = decide(patient, answers);
    const missing = missingQuestions(form, answers, respondentOf(patient));
    // A red flag is taken even when answers are missing; anything calmer must be whole. More may be due by now than when
    // it was first sent.
    if (missing.length > 0 && !interrupts(decision.tier)) {
      return (await storedReply(sql, actor, sent)) ?? refuse(missing);
    }
    const checkIn = {
      ...{ clinicId: actor.clinicId, patientId: actor.patientId, ...sent },
      ...{ form, state: missing.length === 0 ? ("completed" as const) : ("interrupted" as const) },
      ...{ answers: body.answers, pain: body.pain, note: body.note === "" ? null : body.note },
      ...{ tier: decision.tier, firedRules: decision.fired, messages: decision.messages },
      ...{ pause: decision.pause, ruleSet: ruleSetName(decision), language: actor.language },
      byOther: body.byOther === true,
    };
    return store(sql, actor, { checkIn, decision, ended: endedBaselines({}, body.answers) });
  });
  // One with this key stands: answer as it was answered.
  return reply ?? withActorSql(actor, (sql) => replyOfTheOther(sql, actor, sent));
}

type Sent = Pick<NewCheckIn, "clientKey" | "requestHash">;

type Decided = {
  readonly checkIn: NewCheckIn;
  readonly decision: Decision;
  readonly ended: readonly EndedBaseline[];
};

/** Stores it with what hangs on it; undefined when another with its key stands. The last statement takes COMMIT along. */
async function store(sql: Sql, actor: PatientActor, { checkIn, decision, ended }: Decided) {
  const reply = ({ id }: { readonly id: string }) => ({
    ...{ id, tier: decision.tier, messages: [...decision.messages] },
  });
  if (makesAlert(decision)) {
    const made = await createCheckInWithAlert(sql, checkIn);
    if (!made) return undefined;
    await restart(sql, made.alert, actor);
    const { text, values } = afterRaising(sql, made.alert, { ...actor, decision }, ended);
    return new LastStatement(text, values, () => reply(made));
  }
  if (ended.length === 0) return lastCheckIn(checkIn, (made) => made && reply(made));
  const made = await createCheckIn(sql, checkIn);
  if (made) await endBaselines(sql, actor, ended);
  return made && reply(made);
}

async function replyOfTheOther(sql: Sql, actor: PatientActor, sent: Sent): Promise<SubmitCheckInReply> {
  sql.shows(actor.patientId);
  const reply = await storedReply(sql, actor, sent);
  if (!reply) throw new Error("a check-in refused as a double is not there");
  return reply;
}

/** 256 bits over the submission without its key; the note as the patient left it. */
function hashOf({ pain, answers, note, byOther }: SubmitCheckInBody): string {
  const sorted = Object.entries(answers).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return createHash("sha256")
    .update(JSON.stringify([pain, sorted, note, ...(byOther ? ["by-other"] : [])]))
    .digest("base64url");
}

async function storedReply(
  sql: Sql,
  actor: PatientActor,
  { clientKey, requestHash }: Sent,
): Promise<SubmitCheckInReply | undefined> {
  const wanted = { patientId: actor.patientId, clientKey };
  const stored = await findStoredCheckIn(sql, patientsVisibleTo(actor), wanted);
  if (!stored) return undefined;
  if (stored.hash !== requestHash) {
    throw new AppError("invalid", "client key used for another check-in", {
      clientKey: "This key was used for another check-in.",
    });
  }
  return { id: stored.id, tier: stored.tier, messages: [...stored.messages] };
}

function refuse(missing: readonly Question[]): never {
  const fields = missing.map(({ key }) => [`answers.${key}`, "Answer this question."] as const);
  throw new AppError("invalid", "required answers are missing", Object.fromEntries(fields));
}
