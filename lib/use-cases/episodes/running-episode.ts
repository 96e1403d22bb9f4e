import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { listEpisodes } from "@/lib/data/patients/patient-episodes";
import type { Episode } from "@/lib/domain/episodes/episode";
import { findClinicClock } from "@/lib/data/patients/patients";
import type { Db } from "@/lib/data/sql";
import { AppError } from "@/lib/errors";

type Wanted = { readonly patientId: string; readonly episodeId: string };

/** The episode that runs, with today and the day of its last change. Not there: not-found; another one runs: conflict. */
export async function runningEpisode(
  db: Db,
  actor: ActorFor<"episode.change">,
  { patientId, episodeId }: Wanted,
): Promise<{ readonly episode: Episode; readonly bounds: { today: string; notBefore: string | null } }> {
  const scope = patientsVisibleTo(actor);
  const episode = (await listEpisodes(db, scope, patientId)).find(({ id }) => id === episodeId);
  if (!episode) throw new AppError("not-found", "no such episode of this patient");
  db.shows(patientId);
  if (episode.endedOn !== null) throw new AppError("conflict", "ended meanwhile");
  const { today } = await findClinicClock(db, scope);
  return { episode, bounds: { today, notBefore: episode.steps[0]?.fromOn ?? null } };
}
