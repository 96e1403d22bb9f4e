import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { listComingVisits, type OwnVisitRow } from "@/lib/data/visits/visits";
import { withActorSql } from "@/lib/data/with-actor";
import type { Language } from "@/lib/domain/people/language";
import { clockTime, localDate, longDayOf } from "@/lib/domain/visits/clinic-time";
import { reminderCode } from "@/lib/use-cases/kiosk/visit-code";

export type OwnVisit = {
  readonly id: string;
  /** "Friday, November 27", in the patient's language; with its year where that is another than today's. */
  readonly day: string;
  readonly from: string;
  readonly until: string | null;
  /** As stored: one of ours by its key, a clinic's own by its name. */
  readonly kind: string;
  readonly clinician: string | null;
  /** What opens this visit on the clinic's tablet that day, once a reminder was sent. */
  readonly code: string | null;
};

function ownVisitOf(row: OwnVisitRow, language: Language): OwnVisit {
  const { id, day, startsAt, endsAt, kind, clinician, timeZone, reminderId } = row;
  const at = (moment: Date) => clockTime(moment, timeZone, language);
  const words = longDayOf(day, localDate(new Date(), timeZone), language);
  const times = { day: words, from: at(startsAt), until: endsAt && at(endsAt) };
  return { id, ...times, kind, clinician, code: reminderId && reminderCode(reminderId) };
}

/** What is booked for the patient, soonest first, on the clinic's clock. */
export function listOwnVisits(actor: ActorFor<"own-visit.view">): Promise<OwnVisit[]> {
  return withActorSql(actor, async (sql) => {
    sql.shows(actor.patientId);
    return (await listComingVisits(sql, patientsVisibleTo(actor))).map((row) =>
      ownVisitOf(row, actor.language),
    );
  });
}
