import "server-only";
import type { ClinicalVisit, DeskVisit } from "@/lib/contracts/visit";
import type { ClinicalRow, DeskRow } from "@/lib/data/visits/today";
import { dueWords } from "@/lib/domain/questionnaires/due-words";
import { higher } from "@/lib/domain/triage/tiers";
import { holderWords } from "@/lib/domain/visits/holder";
import { clockTime, plainDate } from "@/lib/domain/visits/clinic-time";
import { visitKindWord } from "@/lib/domain/visits/visit-kinds";
import { movesAt, stageMinutes, waitingMinutes } from "@/lib/domain/visits/visit-status";
import { clinicLines } from "@/lib/i18n/clinic-lines";
import type { PatientDue } from "@/lib/use-cases/measure-forms/due-measures";

type Booked<Row extends DeskRow> = Row & { readonly id: string };

/** False for the one row that stands for a day without visits. */
export function isVisit<Row extends DeskRow>(row: Row): row is Booked<Row> {
  return row.id !== null;
}

function intakeProgress(state: DeskRow["intakeState"]): DeskVisit["intake"] {
  if (state === "completed" || state === "accepted") return "done";
  return state === "draft" ? "started" : "none";
}

/** A row of today in the words of the board, without anything clinical. */
export function deskVisitOf(row: Booked<DeskRow>, now: Date): DeskVisit {
  return {
    id: row.id,
    version: row.version,
    time: clockTime(row.startsAt, row.timeZone),
    status: row.status,
    kind: visitKindWord(row.kind),
    clinician: holderWords(row),
    patient: {
      id: row.patientId,
      name: row.name,
      birthDate: plainDate(new Date(row.birthDate)),
      identityVerified: row.identityVerified,
    },
    arrivedAt: row.arrivedAt && clockTime(row.arrivedAt, row.timeZone),
    waitingMinutes: waitingMinutes(row, now),
    stageMinutes: stageMinutes(row, now),
    intake: intakeProgress(row.intakeState),
    moves: [...movesAt(row.status, row.startsAt, now)],
  };
}

function reviewOf({ intakeId, intakeState }: ClinicalRow): ClinicalVisit["intakeReview"] {
  if (intakeId === null || intakeProgress(intakeState) === "none") return null;
  return { id: intakeId, accepted: intakeState === "accepted" };
}

/** The same with flags, tier and note, for clinical roles. */
export function clinicalVisitOf(
  row: Booked<ClinicalRow>,
  now: Date,
  due: PatientDue["due"] = [],
): ClinicalVisit {
  return {
    ...deskVisitOf(row, now),
    measuresDue: dueWords(due),
    intakeReview: reviewOf(row),
    tier: higher(row.intakeTier ?? "none", row.openTier ?? "none"),
    flags: clinicLines([...(row.openRules ?? []), ...(row.firedRules ?? [])]),
    openAlertId: row.openAlertId,
    blocked: row.blocked,
    note: row.noteId === null ? null : { id: row.noteId, signed: row.noteSigned ?? false },
  };
}
