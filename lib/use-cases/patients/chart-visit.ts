import "server-only";
import type { ChartVisit } from "@/lib/contracts/chart";
import type { ChartVisitRow } from "@/lib/data/chart";
import { clockTime, plainDate } from "@/lib/domain/visits/clinic-time";
import { visitKindWord } from "@/lib/domain/visits/visit-kinds";
import { holdsItsTime } from "@/lib/domain/visits/visit-status";
import type { ClinicClock } from "@/lib/use-cases/patients/patient-words";

/** A visit with its intake and note, as the chart shows it. */
export function chartVisitOf(visit: ChartVisitRow, { timeZone, today }: ClinicClock): ChartVisit {
  const { id, status } = visit;
  return {
    id,
    status,
    day: plainDate(new Date(visit.day)),
    time: clockTime(visit.startsAt, timeZone),
    kind: visitKindWord(visit.kind),
    clinician: visit.clinician,
    upcoming: holdsItsTime(status) && visit.day >= today,
    intake: intakeOf(visit),
    note: noteOf(visit),
  };
}

function intakeOf({ intakeId, intakeState, intakeTier }: ChartVisitRow): ChartVisit["intake"] {
  const isReadable = intakeState === "completed" || intakeState === "accepted";
  if (intakeId === null || intakeTier === null || !isReadable) return null;
  return { id: intakeId, tier: intakeTier, accepted: intakeState === "accepted" };
}

function noteOf({ noteId, noteSigned, noteAuthor, noteExcerpt }: ChartVisitRow): ChartVisit["note"] {
  if (noteId === null) return null;
  return { id: noteId, signed: noteSigned ?? false, author: noteAuthor ?? "", excerpt: noteExcerpt ?? "" };
}
