import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import type { SavedTemplateReply, SaveTemplateInput } from "@/lib/contracts/programme";
import { createClinicTemplate } from "@/lib/data/programmes/programme-templates";
import { withActor } from "@/lib/data/with-actor";
import { refuseForeignWords } from "@/lib/use-cases/programmes/refuse-foreign-words";
import { refuseUnsoundItems } from "@/lib/use-cases/programmes/refuse-unsound-items";

/** Keeps a plan as the clinic's own starting point. Nothing of a patient is in it: notes on items are left out. */
export function saveTemplate(
  actor: ActorFor<"template.manage">,
  { name, phase, items }: SaveTemplateInput,
): Promise<SavedTemplateReply> {
  refuseUnsoundItems(items);
  const { clinicId, staffId } = actor;
  const without = items.map((item) => ({ ...item, note: "" }));
  return withActor(actor, async (db) => {
    await refuseForeignWords(db, clinicId, without);
    const template = { clinicId, name, phase, items: without, savedBy: staffId };
    const { id, version } = await createClinicTemplate(db, template);
    return { templateId: id, version };
  });
}
