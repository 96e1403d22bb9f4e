import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { createMeasureForm } from "@/lib/data/outcomes/measure-forms";
import { withActorSql } from "@/lib/data/with-actor";
import { LANGUAGE_NAMES } from "@/lib/domain/people/language";
import { AppError } from "@/lib/errors";
import { dueMeasures, NOTHING_DUE } from "@/lib/use-cases/measure-forms/due-measures";

/** Opens what is due, or carries on with what was begun; null when nothing is due. The same key opens the same form. */
export function startForm(actor: ActorFor<"measure-form.answer">, clientKey: string): Promise<string | null> {
  return withActorSql(actor, async (sql) => {
    const { patientId } = actor;
    const language = LANGUAGE_NAMES[actor.language];
    sql.shows(patientId);
    const scope = patientsVisibleTo(actor);
    const mine = (await dueMeasures(sql, scope, [patientId])).get(patientId) ?? NOTHING_DUE;
    const { openId, due, sitting } = mine;
    if (openId !== null) return openId;
    if (due.length === 0) return null;
    const made = await createMeasureForm(sql, scope, {
      ...sitting,
      ...{ patientId, clientKey, language, amends: null, visitId: null },
    });
    if (made === undefined) throw new AppError("not-found", "patient outside scope");
    return made;
  });
}
