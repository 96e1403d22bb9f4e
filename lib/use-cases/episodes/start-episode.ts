import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { StartEpisodeInput } from "@/lib/contracts/episode";
import { createEpisode, createEpisodeStep } from "@/lib/data/patients/patient-episodes";
import { findClinicClock, findPatientIdentity } from "@/lib/data/patients/patients";
import { withActor } from "@/lib/data/with-actor";
import { AppError } from "@/lib/errors";
import { assertDay } from "@/lib/use-cases/episodes/assert-day";

/** Begins an episode with its phase and goal. From its first day on the measures are counted and asked anew. */
export function startEpisode(actor: ActorFor<"episode.change">, input: StartEpisodeInput): Promise<void> {
  return withActor(actor, async (db) => {
    const { patientId, problem, startedOn, phase, goal } = input;
    const scope = patientsVisibleTo(actor);
    if (!(await findPatientIdentity(db, scope, patientId)))
      throw new AppError("not-found", "patient outside scope");
    db.shows(patientId);
    const { today } = await findClinicClock(db, scope);
    assertDay("startedOn", startedOn, { today, notBefore: null });
    const { clinicId, staffId } = actor;
    const episodeId = await createEpisode(db, { clinicId, patientId, problem, startedOn, staffId });
    if (episodeId === undefined) throw new AppError("conflict", "an episode runs already");
    await createEpisodeStep(db, { clinicId, episodeId, phase, goal, fromOn: startedOn, staffId });
  });
}
