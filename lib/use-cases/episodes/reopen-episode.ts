import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { ReopenEpisodeInput } from "@/lib/contracts/episode";
import { listEpisodes, updateEpisodeReopened } from "@/lib/data/patients/patient-episodes";
import { withActor } from "@/lib/data/with-actor";
import { AppError } from "@/lib/errors";

/** An episode that had ended goes on as it was. Its end stays written down, with who took it back and why. */
export function reopenEpisode(actor: ActorFor<"episode.change">, input: ReopenEpisodeInput): Promise<void> {
  return withActor(actor, async (db) => {
    const { patientId, episodeId, why } = input;
    const episodes = await listEpisodes(db, patientsVisibleTo(actor), patientId);
    if (!episodes.some(({ id }) => id === episodeId))
      throw new AppError("not-found", "no such episode of this patient");
    db.shows(patientId);
    const { clinicId, staffId } = actor;
    if (!(await updateEpisodeReopened(db, { clinicId, episodeId, reason: why, staffId })))
      throw new AppError("conflict", "it runs, or another one does");
  });
}
