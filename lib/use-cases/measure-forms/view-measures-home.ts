import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { findLastForm } from "@/lib/data/outcomes/measure-forms";
import { withActorSql } from "@/lib/data/with-actor";
import { dueMeasures, NOTHING_DUE, type PatientDue } from "@/lib/use-cases/measure-forms/due-measures";

export type MeasuresHome = PatientDue & { readonly last: { readonly id: string; readonly at: Date } | null };

/** What the patient has to answer, what they have begun, and what they answered last. */
export function viewMeasuresHome(actor: ActorFor<"measure-form.answer">): Promise<MeasuresHome> {
  return withActorSql(actor, async (sql) => {
    const { patientId } = actor;
    sql.shows(patientId);
    const scope = patientsVisibleTo(actor);
    const mine = (await dueMeasures(sql, scope, [patientId])).get(patientId) ?? NOTHING_DUE;
    return { ...mine, last: (await findLastForm(sql, scope, patientId)) ?? null };
  });
}
