import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import type { StepEpisodeInput } from "@/lib/contracts/episode";
import { createEpisodeStep } from "@/lib/data/patients/patient-episodes";
import { withActor } from "@/lib/data/with-actor";
import { assertDay } from "@/lib/use-cases/episodes/assert-day";
import { runningEpisode } from "@/lib/use-cases/episodes/running-episode";

/** From a day on an episode is in another phase, or has another goal. What stood before stays. */
export function stepEpisode(actor: ActorFor<"episode.change">, input: StepEpisodeInput): Promise<void> {
  return withActor(actor, async (db) => {
    const { episodeId, phase, goal, fromOn } = input;
    const { episode, bounds } = await runningEpisode(db, actor, input);
    assertDay("fromOn", fromOn, bounds);
    const last = episode.steps[0];
    if (last?.phase === phase && last.goal === goal) return;
    const { clinicId, staffId } = actor;
    await createEpisodeStep(db, { clinicId, episodeId, phase, goal, fromOn, staffId });
  });
}
