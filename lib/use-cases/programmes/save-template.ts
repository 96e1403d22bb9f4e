import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import type { SavedTemplateReply, SaveTemplateInput } from "@/lib/contracts/programme";
import { holdSettings } from "@/lib/data/clinics/clinics";
import {
  createClinicTemplate,
  findTemplateNamed,
  type NamedTemplate,
} from "@/lib/data/programmes/programme-templates";
import { withActor } from "@/lib/data/with-actor";
import { AppError } from "@/lib/errors";
import { refuseForeignWords } from "@/lib/use-cases/programmes/refuse-foreign-words";
import { refuseUnsoundItems } from "@/lib/use-cases/programmes/refuse-unsound-items";

/** Another version has this name than its saver knew of, or none any more: what to send to save it all the same. */
function unseenVersion(name: string, now: NamedTemplate | undefined): AppError {
  const words = now
    ? `${now.savedBy} saved “${now.name}”, version ${now.version}. Save again to make yours the next version of it, or choose another name.`
    : `“${name}” was renamed or taken off the list meanwhile. Save again to keep yours under this name.`;
  return new AppError("conflict", "another version of the template", {
    name: words,
    seen: `${now?.version ?? 0}`,
  });
}

/**
 * Keeps a plan as the clinic's own starting point. Nothing of a patient is in it: notes on items are left out. A version that
 * its saver had not seen is not put in the shade: conflict, with whose it is.
 */
export function saveTemplate(
  actor: ActorFor<"template.manage">,
  { name, phase, items, seen }: SaveTemplateInput,
): Promise<SavedTemplateReply> {
  refuseUnsoundItems(items);
  const { clinicId, staffId } = actor;
  const without = items.map((item) => ({ ...item, note: "" }));
  return withActor(actor, async (db) => {
    await refuseForeignWords(db, clinicId, without);
    await holdSettings(db, clinicId);
    const now = await findTemplateNamed(db, clinicId, name);
    if (seen !== undefined && seen !== (now?.version ?? 0)) throw unseenVersion(name, now);
    const template = { clinicId, name, phase, items: without, savedBy: staffId };
    const { id, version } = await createClinicTemplate(db, template);
    return { templateId: id, version };
  });
}
