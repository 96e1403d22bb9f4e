import "server-only";
import { updateKioskWiped } from "@/lib/data/kiosk/kiosk-state";
import { withActorSql } from "@/lib/data/with-actor";
import { missingPages } from "@/lib/domain/questionnaires/sitting";
import { closeForm } from "@/lib/use-cases/measure-forms/close-form";
import { type Answering, type FormId, requireForm } from "@/lib/use-cases/measure-forms/open-form";
import { wordsToTell } from "@/lib/use-cases/measure-forms/words-to-tell";

/** `tells`: the rules have words for the patient, which a tablet shows before it forgets them. */
export type HandInOutcome =
  | { readonly kind: "missing"; readonly pageId: string }
  | { readonly kind: "done"; readonly tells: boolean };

/** Hands a form in, once. A tablet that has nothing to tell forgets the patient. */
export function handInForm(actor: Answering, formId: FormId): Promise<HandInOutcome> {
  return withActorSql(actor, async (sql) => {
    const form = await requireForm(sql, actor, formId, { forUpdate: true });
    const [missing] = form.state === "draft" ? missingPages(form, form.draft.passed) : [];
    if (missing) return { kind: "missing", pageId: missing.id };
    const messages = form.state === "draft" ? await closeForm(sql, actor, form) : form.messages;
    const tells = wordsToTell(messages).length > 0;
    if (actor.kind === "kiosk" && !tells)
      await updateKioskWiped(sql, actor.deviceId, { keepsLanguage: true });
    return { kind: "done", tells };
  });
}
