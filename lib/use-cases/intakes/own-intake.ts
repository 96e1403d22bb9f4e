import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { findIntakeAlarm, type IntakeAlarm } from "@/lib/data/intake-alarms";
import { createIntake, findComingVisit, findIntakeOfVisit, type OpenIntake } from "@/lib/data/intakes";
import type { Sql } from "@/lib/data/sql";
import { withActorSql } from "@/lib/data/with-actor";
import { INTAKE_FORM } from "@/lib/domain/intake/form";
import { interrupts } from "@/lib/domain/triage/tiers";
import { clockTime, longDay } from "@/lib/domain/visits/clinic-time";
import { AppError } from "@/lib/errors";
import { DAYS_AHEAD } from "@/lib/use-cases/intakes/open-intake";

type Patient = ActorFor<"own-intake.answer">;

export type OwnIntake = {
  /** When the visit is that the questions are for. */
  readonly day: string;
  readonly time: string;
  readonly state: "none" | "draft" | "done";
  /** The answers so far call for action: there is an instruction to read. */
  readonly calls: boolean;
};

/** What the answers call for, emergency or urgent, that the clinic has not closed. */
export async function alarmOf(
  sql: Sql,
  actor: Patient,
  { id, tier }: OpenIntake,
): Promise<IntakeAlarm | undefined> {
  return interrupts(tier) ? findIntakeAlarm(sql, patientsVisibleTo(actor), id) : undefined;
}

/** The answers before the next visit with what they call for; undefined while they call for nothing. */
export async function findCallingIntake(
  sql: Sql,
  actor: Patient,
): Promise<{ readonly intake: OpenIntake; readonly alarm: IntakeAlarm } | undefined> {
  const scope = patientsVisibleTo(actor);
  const coming = await findComingVisit(sql, scope, { patientId: actor.patientId, days: DAYS_AHEAD });
  const intake = coming && (await findIntakeOfVisit(sql, scope, coming.visitId));
  const alarm = intake && (await alarmOf(sql, actor, intake));
  return alarm && { intake, alarm };
}

/** The questions before the next visit; null while none is near. */
export function viewOwnIntake(actor: Patient): Promise<OwnIntake | null> {
  return withActorSql(actor, async (sql) => {
    const { patientId, language } = actor;
    sql.shows(patientId);
    const scope = patientsVisibleTo(actor);
    const coming = await findComingVisit(sql, scope, { patientId, days: DAYS_AHEAD });
    if (!coming) return null;
    const intake = await findIntakeOfVisit(sql, scope, coming.visitId);
    return {
      day: longDay(new Date(coming.day), language),
      time: clockTime(coming.startsAt, coming.timeZone, language),
      state: intake === undefined ? "none" : intake.state === "draft" ? "draft" : "done",
      calls: intake !== undefined && (await alarmOf(sql, actor, intake)) !== undefined,
    };
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
