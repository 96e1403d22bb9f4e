import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { findIntakePatient } from "@/lib/data/intakes/intake-patient";
import { withActorSql } from "@/lib/data/with-actor";
import type { AskedKey } from "@/lib/domain/questionnaires/questionnaires";
import { expectedPages } from "@/lib/domain/questionnaires/sitting";
import { AppError } from "@/lib/errors";
import { requireOpenVisit } from "@/lib/use-cases/kiosk/kiosk-screen";
import { dueOnTablet } from "@/lib/use-cases/measure-forms/due-on-tablet";

export type TabletOffer = {
  readonly clinicName: string;
  readonly fullName: string;
  readonly measures: readonly AskedKey[];
  readonly pages: number;
};

/** The questions due that a tablet offers once it knows who is there. Throws not-found when there are none. */
export function offerOnTablet(actor: ActorFor<"kiosk.answer">): Promise<TabletOffer> {
  return withActorSql(actor, async (sql) => {
    const open = await requireOpenVisit(sql, actor);
    const patient = await findIntakePatient(sql, patientsVisibleTo(actor), open.patientId);
    const sitting = await dueOnTablet(sql, actor, open);
    if (!patient || !sitting) throw new AppError("not-found", "nothing to ask");
    const measures = sitting.asked.map(({ id }) => id);
    const { clinicName } = open.kiosk;
    return { clinicName, fullName: patient.fullName, measures, pages: expectedPages(sitting) };
  });
}
