import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { archiveClinicTemplate } from "@/lib/data/programmes/programme-templates";
import { withActor } from "@/lib/data/with-actor";
import { AppError } from "@/lib/errors";

/** Takes one of the clinic's templates out of the list; programmes made from it stay as they are. */
export function archiveTemplate(
  actor: ActorFor<"template.manage">,
  { templateId }: { templateId: string },
): Promise<{ done: true }> {
  return withActor(actor, async (db) => {
    if (!(await archiveClinicTemplate(db, actor.clinicId, templateId)))
      throw new AppError("not-found", "no such template");
    return { done: true };
  });
}
