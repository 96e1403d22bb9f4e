import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { holdSettings } from "@/lib/data/clinics/clinics";
import {
  archiveClinicTemplate,
  findTemplateName,
  findTemplateNamed,
} from "@/lib/data/programmes/programme-templates";
import { withActor } from "@/lib/data/with-actor";
import { AppError } from "@/lib/errors";

/**
 * Takes one of the clinic's templates out of the list; programmes made from it stay as they are. One that has a newer version
 * than was seen stays: conflict, with whose it is.
 */
export function archiveTemplate(
  actor: ActorFor<"template.manage">,
  { templateId }: { templateId: string },
): Promise<{ done: true }> {
  const { clinicId } = actor;
  return withActor(actor, async (db) => {
    await holdSettings(db, clinicId);
    const name = await findTemplateName(db, clinicId, templateId);
    const newest = name === undefined ? undefined : await findTemplateNamed(db, clinicId, name);
    if (newest && newest.id !== templateId)
      throw new AppError("conflict", "a newer version", {
        version: `${newest.savedBy} has saved version ${newest.version} of it. Look at it on the newest list first.`,
      });
    if (!(await archiveClinicTemplate(db, clinicId, templateId)))
      throw new AppError("not-found", "no such template");
    return { done: true };
  });
}
