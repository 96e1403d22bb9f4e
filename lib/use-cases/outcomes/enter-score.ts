import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { EnterScoreInput } from "@/lib/contracts/outcome";
import { createOutcomeScore } from "@/lib/data/outcomes/outcome-scores";
import { findClinicClock } from "@/lib/data/patients/patients";
import { withActor } from "@/lib/data/with-actor";
import { MEASURES } from "@/lib/domain/outcomes/measures";
import { AppError } from "@/lib/errors";
import { judgeScores } from "@/lib/use-cases/outcomes/judge-scores";

/** A clinician enters the result of a questionnaire; the rules that read it run at once. */
export function enterScore(
  actor: ActorFor<"outcome.change">,
  input: EnterScoreInput,
): Promise<{ id: string }> {
  return withActor(actor, async (db) => {
    const scope = patientsVisibleTo(actor);
    const clock = await findClinicClock(db, scope);
    if (input.takenOn > clock.today)
      throw new AppError("invalid", "score of a day to come", { takenOn: "This day is still to come." });
    const { instrument } = MEASURES[input.measure];
    const made = await createOutcomeScore(db, scope, { ...input, instrument, staffId: actor.staffId });
    if (!made) throw new AppError("not-found", "patient outside scope");
    db.shows(input.patientId);
    if (input.measure === "rmdq") await judgeScores(db, actor, input.patientId, clock.timeZone);
    return made;
  });
}
