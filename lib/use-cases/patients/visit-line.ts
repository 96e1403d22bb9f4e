import "server-only";
import type { DeskVisitLine } from "@/lib/contracts/patient";
import type { VisitLineRow } from "@/lib/data/visits/visits";
import { clockTime, plainDate } from "@/lib/domain/visits/clinic-time";
import { holderWords } from "@/lib/domain/visits/holder";
import { visitKindWord } from "@/lib/domain/visits/visit-kinds";
import { holdsItsTime } from "@/lib/domain/visits/visit-status";
import type { ClinicClock } from "@/lib/use-cases/patients/patient-words";

/** A visit in words, for any role. */
export function visitLineOf(visit: VisitLineRow, { timeZone, today }: ClinicClock): DeskVisitLine {
  const { id, status } = visit;
  return {
    id,
    status,
    day: plainDate(new Date(visit.day)),
    time: clockTime(visit.startsAt, timeZone),
    kind: visitKindWord(visit.kind),
    clinician: holderWords(visit),
    upcoming: visit.day >= today && holdsItsTime(status),
  };
}
