import "server-only";
import type { ChartVisit } from "@/lib/contracts/chart";
import type { ChartVisitRow } from "@/lib/data/patients/chart";
import type { ClinicClock } from "@/lib/use-cases/patients/patient-words";
import { visitLineOf } from "@/lib/use-cases/patients/visit-line";

/** A visit with its intake and note, as the chart shows it. */
export function chartVisitOf(visit: ChartVisitRow, clock: ClinicClock): ChartVisit {
  return {
    ...visitLineOf(visit, clock),
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
