import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { createMeasureForm, findMeasureForm } from "@/lib/data/outcomes/measure-forms";
import { withActorSql } from "@/lib/data/with-actor";
import { LANGUAGE_NAMES } from "@/lib/domain/people/language";
import { missingPages } from "@/lib/domain/questionnaires/sitting";
import { AppError } from "@/lib/errors";

/**
 * Opens the patient's own answers of a form they handed in, to give others; the form itself stays as it is. What was passed
 * over in it, on a tablet or by leaving, may be passed over again.
 */
export function amendForm(
  actor: ActorFor<"measure-form.answer">,
  formId: string,
  clientKey: string,
): Promise<string> {
  return withActorSql(actor, async (sql) => {
    const { patientId } = actor;
    const language = LANGUAGE_NAMES[actor.language];
    sql.shows(patientId);
    const scope = patientsVisibleTo(actor);
    const form = await findMeasureForm(sql, scope, { formId });
    if (!form || form.state === "draft") throw new AppError("not-found", "no form handed in");
    const { asked, known, answers } = form;
    const passed = missingPages(form).map(({ id }) => id);
    const whose = { patientId, clientKey, language, amends: formId, visitId: null };
    const copy = { ...whose, asked, known, answers, passed };
    const made = await createMeasureForm(sql, scope, copy);
    if (made === undefined) throw new AppError("not-found", "patient outside scope");
    return made;
  });
}
