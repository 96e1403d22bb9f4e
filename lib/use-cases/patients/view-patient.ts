import "server-only";
import { may } from "@/lib/access/actions";
import type { StaffActor } from "@/lib/access/actor";
import { type PatientScope, patientsVisibleTo } from "@/lib/access/scopes";
import type { ChartPatient } from "@/lib/contracts/chart";
import { type DeskPatient, deskPatient, type DeskVisitLine } from "@/lib/contracts/patient";
import { findClinicClock, findPatientIdentity } from "@/lib/data/patients";
import type { Db } from "@/lib/data/sql";
import { listVisitsOfPatient, type VisitLineRow } from "@/lib/data/visits";
import { withActor } from "@/lib/data/with-actor";
import { clockTime, plainDate } from "@/lib/domain/visits/clinic-time";
import { visitKindWord } from "@/lib/domain/visits/visit-kinds";
import { holdsItsTime } from "@/lib/domain/visits/visit-status";
import { AppError } from "@/lib/errors";
import { bannerOf, type ClinicClock, contactOf, portalOf } from "@/lib/use-cases/patients/patient-words";
import { readChart } from "@/lib/use-cases/patients/read-chart";

/** A patient's page: the chart for clinical roles; identity, contact and visits alone for front desk. */
export function viewPatient(actor: StaffActor, patientId: string): Promise<DeskPatient | ChartPatient> {
  return withActor(actor, async (db) => {
    const scope = patientsVisibleTo(actor);
    db.shows(patientId);
    if (!may(actor, "chart.view")) return deskView(db, scope, patientId);
    return readChart(db, scope, { patientId, mayWrite: may(actor, "note.write") });
  });
}

async function deskView(db: Db, scope: PatientScope, patientId: string): Promise<DeskPatient> {
  const row = await findPatientIdentity(db, scope, patientId);
  if (!row) throw new AppError("not-found", "patient outside scope");
  const clock = await findClinicClock(db, scope);
  const visits = await listVisitsOfPatient(db, scope, patientId);
  // Parsed here as well: a page has no reply schema of its own to strip what is not listed.
  return deskPatient.parse({
    view: "desk",
    banner: bannerOf(row, clock),
    contact: contactOf(row),
    portal: await portalOf(db, scope, row, clock),
    visits: visits.map((visit) => visitLineOf(visit, clock)),
  });
}

/** A visit in words, for any role. */
function visitLineOf(visit: VisitLineRow, { timeZone, today }: ClinicClock): DeskVisitLine {
  const { id, status } = visit;
  return {
    id,
    status,
    day: plainDate(visit.day),
    time: clockTime(visit.startsAt, timeZone),
    kind: visitKindWord(visit.kind),
    clinician: visit.clinician?.name ?? null,
    upcoming: visit.day.toISOString().slice(0, 10) >= today && holdsItsTime(status),
  };
}
