import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { listComingVisits } from "@/lib/data/visits/visits";
import { withActorSql } from "@/lib/data/with-actor";
import { visitFile } from "@/lib/domain/visits/visit-calendar";
import { AppError } from "@/lib/errors";

/** One coming visit for the patient's own calendar: when and where, and nothing of why. */
export function openVisitFile(
  actor: ActorFor<"own-visit.view">,
  { visitId }: { readonly visitId: string },
): Promise<string> {
  return withActorSql(actor, async (sql) => {
    const [visit] = await listComingVisits(sql, patientsVisibleTo(actor), visitId);
    if (!visit) throw new AppError("not-found", "no coming visit in scope");
    sql.shows(actor.patientId);
    const { id, startsAt, endsAt, version, clinicName, clinicAddress } = visit;
    const event = { id, startsAt, endsAt, version, title: clinicName, place: clinicAddress };
    return visitFile({ ...event, madeAt: new Date() });
  });
}
