import "server-only";
import type { PatientActor } from "@/lib/access/actor";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { findOpenAlert, type OpenAlert } from "@/lib/data/alerts/open-alert";
import { type CheckInOutcome, findCheckInOutcome } from "@/lib/data/check-ins/check-in-outcomes";
import { type CheckInDraft, type CheckInRow, findCheckIn } from "@/lib/data/check-ins/check-ins";
import { type ClinicContact, findClinic } from "@/lib/data/clinics/clinics";
import { listChangesInEffect } from "@/lib/data/safety/safety-changes";
import { hasCheckedInSince } from "@/lib/data/messages/messages";
import type { Sql } from "@/lib/data/sql";
import { withActorSql } from "@/lib/data/with-actor";
import type { FormName } from "@/lib/domain/check-in/form";
import { nextQuestion } from "@/lib/domain/check-in/form";
import { type GivenAnswer, givenAnswers } from "@/lib/domain/check-in/given-answers";
import { urgentWordsIn } from "@/lib/domain/messages/urgent-words";
import type { CancerDetails } from "@/lib/domain/patients/cancer-details";
import type { HistoryFlag } from "@/lib/domain/patients/history-flags";
import { type Callback, callbackNow } from "@/lib/domain/triage/callback";
import { type Instruction, patientInstructions } from "@/lib/domain/triage/patient-instructions";
import type { PauseClass } from "@/lib/domain/triage/rule";
import { settingsAfter } from "@/lib/domain/triage/safety-settings";
import { interrupts, type Tier } from "@/lib/domain/triage/tiers";
import { AppError } from "@/lib/errors";
import { answersOf, respondentOf } from "@/lib/use-cases/check-ins/decide";

/** Urgent words in the note ask for the questions anew; "asked-before": a check-in was done since these answers. */
export type NoteAsks = "no" | "asks" | "asked-before";

export type CheckInResult = {
  readonly checkInId: string;
  readonly form: FormName;
  readonly tier: Tier;
  readonly instructions: readonly Instruction[];
  /** Null where nobody is going to ring. */
  readonly callback: Callback | null;
  readonly pause: readonly PauseClass[];
  readonly answers: readonly GivenAnswer[];
  /** Within how many days "new" was new at this clinic when it was answered. */
  readonly newDays: number;
  readonly unansweredStepId: string | null;
  readonly pain: number | null;
  readonly note: string | null;
  readonly noteAsks: NoteAsks;
  readonly draft: CheckInDraft;
  /** Somebody answered for the patient, or interpreted. */
  readonly byOther: boolean;
  readonly answeredAt: Date;
  readonly patient: {
    readonly name: string;
    readonly birthDate: Date;
    readonly history: readonly HistoryFlag[];
    /** What was told of a cancer; null where nobody asked. */
    readonly cancer: CancerDetails | null;
    /** Without it, no history known does not mean that there is none. */
    readonly hasToldHistory: boolean;
  };
  readonly clinic: ClinicContact;
  readonly alert: CheckInOutcome["alert"];
  /** What another answer of theirs called for and still stands, where this one calls for less. */
  readonly instruction: OpenAlert | null;
};

/** What a committed check-in tells the patient; null while it is not committed. */
export function viewResult(
  actor: PatientActor,
  checkInId: string,
  now = new Date(),
): Promise<CheckInResult | null> {
  return withActorSql(actor, async (sql) => {
    sql.shows(actor.patientId);
    const scope = patientsVisibleTo(actor);
    const row = await findCheckIn(sql, scope, checkInId);
    if (!row) throw new AppError("not-found", "check-in outside scope");
    if (row.state === "draft" || !row.committedAt) return null;
    const outcome = await findCheckInOutcome(sql, scope, checkInId);
    if (!outcome) throw new AppError("not-found", "check-in outside scope");
    const clinic = await findClinic(sql, actor.clinicId);
    const settings = settingsAfter(await listChangesInEffect(sql, actor.clinicId, row.committedAt));
    return {
      ...{ checkInId, tier: row.tier, pause: row.pause, pain: row.pain, note: row.note, draft: row.draft },
      ...{ form: row.form, byOther: row.byOther },
      noteAsks: await noteAsks(sql, actor, { note: row.note, committedAt: row.committedAt }),
      instructions: patientInstructions(row),
      callback: callbackOf(row, { answeredAt: row.committedAt, now }, clinic),
      answers: givenAnswers(row.form, answersOf(row), respondentOf(row)),
      newDays: settings.thresholds.newDays,
      unansweredStepId: unanswered(row),
      answeredAt: row.committedAt,
      patient: {
        ...{ name: outcome.name, birthDate: outcome.birthDate, history: row.history },
        hasToldHistory: outcome.hasToldHistory,
        cancer: outcome.cancer,
      },
      ...{ clinic, alert: outcome.alert },
      instruction: interrupts(row.tier) ? null : await standing(sql, actor, checkInId),
    };
  });
}

async function noteAsks(
  sql: Sql,
  actor: PatientActor,
  { note, committedAt }: { readonly note: string | null; readonly committedAt: Date },
): Promise<NoteAsks> {
  if (urgentWordsIn(note ?? "").length === 0) return "no";
  const since = await hasCheckedInSince(sql, patientsVisibleTo(actor), actor.patientId, committedAt);
  return since ? "asked-before" : "asks";
}

/** Where it is of this check-in too, as one that was added to an alert, no page of its own says what to do. */
async function standing(sql: Sql, actor: PatientActor, checkInId: string): Promise<OpenAlert | null> {
  const open = await findOpenAlert(sql, patientsVisibleTo(actor), actor.patientId);
  return open?.checkInId === checkInId ? { ...open, checkInId: null } : open;
}

/** Counted from the commitment, so that a page loaded again does not move the promised time. */
function callbackOf(
  { tier }: CheckInRow,
  moments: { readonly answeredAt: Date; readonly now: Date },
  hours: ClinicContact,
): Callback | null {
  return interrupts(tier) ? callbackNow({ ...moments, hours, tier }) : null;
}

function unanswered(row: CheckInRow): string | null {
  return row.state === "completed"
    ? null
    : (nextQuestion(row.form, answersOf(row), respondentOf(row))?.id ?? null);
}
