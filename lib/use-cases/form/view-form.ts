import "server-only";
import { type ActorFor, may } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { ChartBanner } from "@/lib/contracts/chart";
import { withActor, withActorInParts } from "@/lib/data/with-actor";
import type { ExerciseId } from "@/lib/domain/exercises/exercise";
import type { Language } from "@/lib/domain/people/language";
import { AppError } from "@/lib/errors";
import { type ReadForm, readForm } from "@/lib/use-cases/form/read-form";
import { readChartBanner } from "@/lib/use-cases/patients/read-banner";

/** How a patient does their exercises, for the clinic. */
export function viewForm(
  actor: ActorFor<"chart.view">,
  { patientId }: { readonly patientId: string },
): Promise<ReadForm & { readonly banner: ChartBanner; readonly mayWrite: boolean }> {
  return withActorInParts(actor, async (db) => {
    const scope = patientsVisibleTo(actor);
    const banner = await readChartBanner(db, scope, patientId);
    db.shows(patientId);
    return { banner, mayWrite: may(actor, "form.note"), ...(await readForm(db, scope, patientId)) };
  });
}

/** One exercise of the patient's own plan, or one they sent a clip of or were told something about. */
export function viewOwnForm(
  actor: ActorFor<"form.send">,
  { exerciseId, language }: { readonly exerciseId: ExerciseId; readonly language?: Language },
): Promise<ReadForm> {
  return withActor(actor, async (db) => {
    db.shows(actor.patientId);
    const { planned, clips, notes } = await readForm(db, patientsVisibleTo(actor), actor.patientId, language);
    const isThis = (one: { readonly exerciseId: string }) => one.exerciseId === exerciseId;
    const found = { planned, clips: clips.filter(isThis), notes: notes.filter(isThis) };
    if (!planned.includes(exerciseId) && found.clips.length === 0 && found.notes.length === 0)
      throw new AppError("not-found", "no exercise of theirs");
    return found;
  });
}
