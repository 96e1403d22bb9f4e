import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { type ClinicContact, findClinic } from "@/lib/data/clinics";
import {
  createIntake,
  findComingVisit,
  findIntakeAlarm,
  findIntakeOfVisit,
  type OpenIntake,
} from "@/lib/data/intakes";
import type { Sql } from "@/lib/data/sql";
import { withActorSql } from "@/lib/data/with-actor";
import { INTAKE_FORM } from "@/lib/domain/intake/form";
import { type Callback, callbackNow } from "@/lib/domain/triage/callback";
import { type Instruction, patientInstructions } from "@/lib/domain/triage/patient-instructions";
import { type InterruptingTier, interrupts } from "@/lib/domain/triage/tiers";
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

/** Since when the answers call for an emergency or urgent action that the clinic has not closed. */
async function alarmOf(sql: Sql, actor: Patient, { id, tier }: OpenIntake): Promise<Date | undefined> {
  return interrupts(tier) ? findIntakeAlarm(sql, patientsVisibleTo(actor), id) : undefined;
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

export type OwnInstruction = {
  readonly tier: InterruptingTier;
  readonly instructions: readonly Instruction[];
  readonly callback: Callback;
  readonly answeredAt: Date;
  readonly clinic: ClinicContact;
  /** There are questions left that may be answered afterwards. */
  readonly isOpen: boolean;
};

/** What the answers given so far call for. Throws not-found where they call for nothing. */
export function readOwnInstruction(actor: Patient, now = new Date()): Promise<OwnInstruction> {
  return withActorSql(actor, async (sql) => {
    const { patientId } = actor;
    sql.shows(patientId);
    const scope = patientsVisibleTo(actor);
    const coming = await findComingVisit(sql, scope, { patientId, days: DAYS_AHEAD });
    const intake = coming && (await findIntakeOfVisit(sql, scope, coming.visitId));
    const answeredAt = intake && (await alarmOf(sql, actor, intake));
    if (!answeredAt || !interrupts(intake.tier)) throw new AppError("not-found", "nothing to do now");
    const { tier } = intake;
    const clinic = await findClinic(sql, actor.clinicId);
    return {
      ...{ tier, answeredAt, clinic, instructions: patientInstructions(intake) },
      callback: callbackNow({ answeredAt, now, hours: clinic, tier }),
      isOpen: intake.state === "draft",
    };
  });
}
