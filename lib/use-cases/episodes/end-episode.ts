import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import type { EndEpisodeInput } from "@/lib/contracts/episode";
import { updateEpisodeEnded } from "@/lib/data/patients/patient-episodes";
import { withActor } from "@/lib/data/with-actor";
import { AppError } from "@/lib/errors";
import { assertDay } from "@/lib/use-cases/episodes/assert-day";
import { runningEpisode } from "@/lib/use-cases/episodes/running-episode";

/** An episode is over, and why; nothing of it changes afterwards. */
export function endEpisode(actor: ActorFor<"episode.change">, input: EndEpisodeInput): Promise<void> {
  return withActor(actor, async (db) => {
    const { episodeId, endedOn, reason, note } = input;
    const { bounds } = await runningEpisode(db, actor, input);
    assertDay("endedOn", endedOn, bounds);
    const { clinicId, staffId } = actor;
    if (!(await updateEpisodeEnded(db, { clinicId, episodeId, endedOn, reason, note, staffId })))
      throw new AppError("conflict", "ended meanwhile");
  });
}
