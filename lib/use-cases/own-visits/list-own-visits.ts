import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { listComingVisits, type OwnVisitRow } from "@/lib/data/visits";
import { withActorSql } from "@/lib/data/with-actor";
import { clockTime, longDay } from "@/lib/domain/visits/clinic-time";
import { visitKindWord } from "@/lib/domain/visits/visit-kinds";

export type OwnVisit = {
  readonly id: string;
  /** "Friday, November 27" */
  readonly day: string;
  readonly from: string;
  readonly until: string | null;
  readonly kind: string;
  readonly clinician: string | null;
};

function ownVisitOf({ id, day, startsAt, endsAt, kind, clinician, timeZone }: OwnVisitRow): OwnVisit {
  const [from, until] = [clockTime(startsAt, timeZone), endsAt && clockTime(endsAt, timeZone)];
  return { id, day: longDay(new Date(day)), from, until, kind: visitKindWord(kind), clinician };
}

/** What is booked for the patient, soonest first, on the clinic's clock. */
export function listOwnVisits(actor: ActorFor<"own-visit.view">): Promise<OwnVisit[]> {
  return withActorSql(actor, async (sql) => {
    sql.shows(actor.patientId);
    return (await listComingVisits(sql, patientsVisibleTo(actor))).map(ownVisitOf);
  });
}
