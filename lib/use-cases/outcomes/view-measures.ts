import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { ChartBanner } from "@/lib/contracts/chart";
import { findClinic } from "@/lib/data/clinics/clinics";
import { findMeasureRecord } from "@/lib/data/outcomes/measure-record";
import { withActorInParts } from "@/lib/data/with-actor";
import { type ShownMeasure, showMeasures } from "@/lib/domain/outcomes/shown-measure";
import type { DueMeasure } from "@/lib/domain/questionnaires/schedule";
import { calendarDay } from "@/lib/domain/visits/clinic-time";
import { AppError } from "@/lib/errors";
import { dueMeasures } from "@/lib/use-cases/measure-forms/due-measures";
import { readChartBanner } from "@/lib/use-cases/patients/read-banner";

export type ViewedMeasures = {
  readonly banner: ChartBanner;
  readonly measures: readonly ShownMeasure[];
  readonly due: readonly DueMeasure[];
  /** What a printed page says of itself: whose it is, how they are reached, and of which day. */
  readonly paper: { readonly clinic: string; readonly phone: string; readonly day: string };
};

/** How a patient's outcome measures have moved. */
export function viewMeasures(
  actor: ActorFor<"chart.view">,
  { patientId }: { readonly patientId: string },
): Promise<ViewedMeasures> {
  return withActorInParts(actor, async (db) => {
    const scope = patientsVisibleTo(actor);
    const banner = await readChartBanner(db, scope, patientId);
    db.shows(patientId);
    const record = await findMeasureRecord(db, scope, patientId);
    if (!record) throw new AppError("not-found", "patient outside scope");
    const due = (await dueMeasures(db, scope, [patientId])).get(patientId)?.due ?? [];
    const { name, phone, timeZone } = await findClinic(db, actor.clinicId);
    const paper = { clinic: name, phone, day: calendarDay(new Date(), timeZone) };
    return { banner, measures: showMeasures(record), due, paper };
  });
}
