import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import type { RenameTemplateInput } from "@/lib/contracts/programme";
import { hasTemplateNamed, renameClinicTemplate } from "@/lib/data/programmes/programme-templates";
import { withActor } from "@/lib/data/with-actor";
import { AppError } from "@/lib/errors";

/** Gives one of the clinic's templates another name, all its versions; programmes made from it stay as they are. */
export function renameTemplate(
  actor: ActorFor<"template.manage">,
  { templateId, name }: RenameTemplateInput,
): Promise<{ done: true }> {
  return withActor(actor, async (db) => {
    const of = { clinicId: actor.clinicId, templateId, name };
    // One that is off the list counts too: its versions would run together with these.
    if (await hasTemplateNamed(db, of))
      throw new AppError("conflict", "name is taken", {
        name: "Another template has this name, or had it before. Choose another name.",
      });
    if (!(await renameClinicTemplate(db, of))) throw new AppError("not-found", "no such template");
    return { done: true };
  });
}
