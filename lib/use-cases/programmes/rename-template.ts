import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import type { RenameTemplateInput } from "@/lib/contracts/programme";
import { holdSettings } from "@/lib/data/clinics/clinics";
import {
  findTemplateName,
  hasTemplateNamed,
  renameClinicTemplate,
} from "@/lib/data/programmes/programme-templates";
import { withActor } from "@/lib/data/with-actor";
import { AppError } from "@/lib/errors";

/**
 * Gives one of the clinic's templates another name, all its versions; programmes made from it stay as they are. A name that
 * somebody else gave it meanwhile is not written over unseen: conflict, with that name.
 */
export function renameTemplate(
  actor: ActorFor<"template.manage">,
  { templateId, name, seen }: RenameTemplateInput,
): Promise<{ done: true }> {
  return withActor(actor, async (db) => {
    const { clinicId } = actor;
    const of = { clinicId, templateId, name };
    await holdSettings(db, clinicId);
    const now = await findTemplateName(db, clinicId, templateId);
    if (now === name) return { done: true };
    if (seen !== undefined && now !== undefined && now !== seen)
      throw new AppError("conflict", "renamed meanwhile", {
        name: `Somebody else has renamed it “${now}” meanwhile. Save again to keep your name.`,
        seen: now,
      });
    // One that is off the list counts too: its versions would run together with these.
    if (await hasTemplateNamed(db, of))
      throw new AppError("conflict", "name is taken", {
        name: "Another template has this name, or had it before. Choose another name.",
      });
    if (!(await renameClinicTemplate(db, of))) throw new AppError("not-found", "no such template");
    return { done: true };
  });
}
