import "server-only";
import { type ActorFor, may } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { ChartBanner } from "@/lib/contracts/chart";
import { findCourse } from "@/lib/data/patients/episodes";
import { listMeasuresDue } from "@/lib/data/outcomes/measures-due";
import { listEpisodes } from "@/lib/data/patients/patient-episodes";
import { findClinicClock } from "@/lib/data/patients/patients";
import { withActorInParts } from "@/lib/data/with-actor";
import { type Episode, type EpisodePhase, phaseAfter } from "@/lib/domain/episodes/episode";
import { episodeDays } from "@/lib/domain/trends/episode";
import { localDate } from "@/lib/domain/visits/clinic-time";
import { readChartBanner } from "@/lib/use-cases/patients/read-banner";

export type EpisodesView = {
  readonly banner: ChartBanner;
  readonly episodes: readonly Episode[];
  /** YYYY-MM-DD at the clinic. */
  readonly today: string;
  readonly mayChange: boolean;
  /** What the patient's own answers say, to begin a new one from. */
  readonly suggested: { readonly startedOn: string; readonly phase: EpisodePhase; readonly goal: string };
};

/** A patient's episodes, and what a new one could begin from. Outside the scope: not-found. */
export function viewEpisodes(
  actor: ActorFor<"chart.view">,
  { patientId }: { readonly patientId: string },
): Promise<EpisodesView> {
  return withActorInParts(actor, async (db) => {
    const scope = patientsVisibleTo(actor);
    const banner = await readChartBanner(db, scope, patientId);
    db.shows(patientId);
    const { today, timeZone } = await findClinicClock(db, scope);
    const episodes = await listEpisodes(db, scope, patientId);
    const course = await findCourse(db, scope, patientId);
    const [due] = await listMeasuresDue(db, scope, [patientId]);
    const began = course?.episode ?? null;
    return {
      ...{ banner, episodes, today, mayChange: may(actor, "episode.change") },
      suggested: {
        startedOn: began === null ? today : localDate(new Date(began.at), timeZone),
        phase: phaseAfter((course && episodeDays(course)) ?? 0),
        // The activities of the patient-specific scale are theirs, word for word.
        goal: (due?.tasks ?? []).join(", "),
      },
    };
  });
}
