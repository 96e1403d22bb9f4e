import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { ChartBanner } from "@/lib/contracts/chart";
import { listTimeline, type TimelineRow } from "@/lib/data/patients/timeline";
import { together } from "@/lib/data/together";
import { withActorSqlInParts } from "@/lib/data/with-actor";
import {
  placeText,
  TIMELINE_KINDS,
  type TimelineKind,
  type TimelinePlace,
} from "@/lib/domain/timeline/timeline";
import { dayAndTime } from "@/lib/domain/visits/clinic-time";
import { readBannerAndClock } from "@/lib/use-cases/patients/read-banner";

export const TIMELINE_PAGE = 30;

export type TimelineEvent = Omit<TimelineRow, "at"> & {
  readonly at: string;
  /** Booked for later: nothing of it has happened yet. */
  readonly isComing: boolean;
};
export type Timeline = {
  readonly banner: ChartBanner;
  readonly events: readonly TimelineEvent[];
  /** Where older events begin; null when there are none. */
  readonly older: string | null;
};

/** What happened with one patient, the newest first, of one kind or of all. Outside the scope: not-found. */
export function viewTimeline(
  actor: ActorFor<"chart.view">,
  wanted: {
    readonly patientId: string;
    readonly kind: TimelineKind | null;
    readonly below: TimelinePlace | null;
  },
): Promise<Timeline> {
  return withActorSqlInParts(actor, async (sql) => {
    const scope = patientsVisibleTo(actor);
    const { patientId, kind, below } = wanted;
    const kinds = kind === null ? (Object.keys(TIMELINE_KINDS) as TimelineKind[]) : [kind];
    const [{ banner, clock }, rows] = await together(
      readBannerAndClock(sql, scope, patientId),
      listTimeline(sql, scope, { patientId, kinds, below, atMost: TIMELINE_PAGE + 1 }),
    );
    sql.shows(patientId);
    const shown = rows.slice(0, TIMELINE_PAGE);
    const last = shown.at(-1);
    const now = new Date();
    return {
      banner,
      events: shown.map(({ at, ...event }) => ({
        ...event,
        at: dayAndTime(at, clock.timeZone),
        isComing: at > now,
      })),
      older: last && rows.length > shown.length ? placeText(last) : null,
    };
  });
}
