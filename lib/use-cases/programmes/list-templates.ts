import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { listOwnExercises } from "@/lib/data/programmes/own-exercises";
import { type ClinicTemplateRow, listClinicTemplates } from "@/lib/data/programmes/programme-templates";
import { withActor } from "@/lib/data/with-actor";
import { newestOwn, type OwnExercise } from "@/lib/domain/exercises/own-exercise";

export type ListedTemplate = Pick<ClinicTemplateRow, "id" | "name" | "version" | "phase"> & {
  /** Each by its entry in the catalogue; `own` is the clinic's name for it, where it has one. */
  readonly exercises: readonly { readonly exerciseId: string; readonly own: string | null }[];
};

/** The clinic's own starting points, with what is in each. */
export function listTemplates(actor: ActorFor<"template.manage">): Promise<ListedTemplate[]> {
  return withActor(actor, async (db) => {
    const templates = await listClinicTemplates(db, actor.clinicId);
    return templates.map(listedWith(await listOwnExercises(db, actor.clinicId)));
  });
}

const listedWith =
  (ownExercises: readonly OwnExercise[]) =>
  ({ id, name, version, phase, items }: ClinicTemplateRow): ListedTemplate => ({
    ...{ id, name, version, phase },
    exercises: items.map(({ exerciseId, own }) => ({
      exerciseId,
      own: newestOwn(ownExercises, own)?.name ?? null,
    })),
  });
