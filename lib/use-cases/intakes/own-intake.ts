import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { findAlarmedVisit, findIntakeAlarm, type IntakeAlarm } from "@/lib/data/intakes/intake-alarms";
import { findComingVisit } from "@/lib/data/visits/coming-visit";
import { createIntake, findIntakeOfVisit, type OpenIntake } from "@/lib/data/intakes/intakes";
import type { Sql } from "@/lib/data/sql";
import { withActorSql } from "@/lib/data/with-actor";
import { INTAKE_FORM } from "@/lib/domain/intake/form";
import { interrupts } from "@/lib/domain/triage/tiers";
import { clockTime, longDay } from "@/lib/domain/visits/clinic-time";
import { AppError } from "@/lib/errors";
import { DAYS_AHEAD } from "@/lib/use-cases/intakes/open-intake";

type Patient = ActorFor<"own-intake.answer">;

export type OwnIntake = {
  /** The visit that the questions are for; null while none is near. */
  readonly coming: {
    readonly day: string;
    readonly time: string;
    readonly state: "none" | "draft" | "done";
  } | null;
  /** Answers of theirs call for action, also where their visit was cancelled since: there is an instruction to read. */
  readonly calls: boolean;
};

/** What the answers call for, emergency or urgent, that the clinic has not closed. */
async function alarmOf(sql: Sql, actor: Patient, { id, tier }: OpenIntake): Promise<IntakeAlarm | undefined> {
  return interrupts(tier) ? findIntakeAlarm(sql, patientsVisibleTo(actor), id) : undefined;
}

type Calling = {
  readonly intake: OpenIntake;
  readonly alarm: IntakeAlarm;
  /** Its visit is still to come, so that its questions can be gone on with. */
  readonly isComing: boolean;
};

/**
 * The patient's answers that call for action: those before the next visit, else those of a visit that was cancelled, put off
 * or missed. What they were told to do holds until the clinic has closed it. Undefined while nothing does.
 */
export async function findCallingIntake(sql: Sql, actor: Patient): Promise<Calling | undefined> {
  const { patientId } = actor;
  const scope = patientsVisibleTo(actor);
  const coming = await findComingVisit(sql, scope, { patientId, days: DAYS_AHEAD });
  return (
    (coming && (await callingOf(sql, actor, { visitId: coming.visitId, isComing: true }))) ??
    (await callingOf(sql, actor, { visitId: await findAlarmedVisit(sql, scope, patientId), isComing: false }))
  );
}

async function callingOf(
  sql: Sql,
  actor: Patient,
  { visitId, isComing }: { readonly visitId: string | undefined; readonly isComing: boolean },
): Promise<Calling | undefined> {
  const scope = patientsVisibleTo(actor);
  const intake = visitId === undefined ? undefined : await findIntakeOfVisit(sql, scope, visitId);
  const alarm = intake && (await alarmOf(sql, actor, intake));
  return alarm && { intake, alarm, isComing };
}

/** The questions before the next visit, and whether any answers call for action. */
export function viewOwnIntake(actor: Patient): Promise<OwnIntake> {
  return withActorSql(actor, async (sql) => {
    const { patientId, language } = actor;
    sql.shows(patientId);
    const scope = patientsVisibleTo(actor);
    const coming = await findComingVisit(sql, scope, { patientId, days: DAYS_AHEAD });
    const calls = (await findCallingIntake(sql, actor)) !== undefined;
    if (!coming) return { coming: null, calls };
    const begun = coming.intakeState === "draft" ? "draft" : "done";
    const state = coming.intakeState === null ? "none" : begun;
    const time = clockTime(coming.startsAt, coming.timeZone, language);
    return { coming: { day: longDay(new Date(coming.day), language), time, state }, calls };
  });
}

/** Begins the questions for the next visit, or takes them up where they are. Throws not-found without such a visit. */
export function startOwnIntake(actor: Patient): Promise<void> {
  return withActorSql(actor, async (sql) => {
    const { clinicId, patientId } = actor;
    sql.shows(patientId);
    const coming = await findComingVisit(sql, patientsVisibleTo(actor), { patientId, days: DAYS_AHEAD });
    if (!coming) throw new AppError("not-found", "no visit to come");
    const form = { formId: INTAKE_FORM.id, formVersion: INTAKE_FORM.version };
    await createIntake(sql, { clinicId, patientId, visitId: coming.visitId, source: "phone", ...form });
  });
}
