import "server-only";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { ActorFor } from "@/lib/access/actions";
import { findMeasureForm } from "@/lib/data/outcomes/measure-forms";
import type { Sql } from "@/lib/data/sql";
import { onTablet, type Sitting } from "@/lib/domain/questionnaires/sitting";
import { dueMeasures } from "@/lib/use-cases/measure-forms/due-measures";

type OfVisit = { readonly visitId: string; readonly patientId: string };

/**
 * What a tablet has to ask at this visit: what was begun on one, else what is due, fresh. Null when there is nothing, or
 * when it was handed in.
 */
export async function dueOnTablet(
  sql: Sql,
  actor: ActorFor<"kiosk.answer">,
  { visitId, patientId }: OfVisit,
): Promise<Sitting | null> {
  const scope = patientsVisibleTo(actor);
  const begun = await findMeasureForm(sql, scope, { visitId });
  if (begun) return begun.state === "draft" ? begun : null;
  const mine = (await dueMeasures(sql, scope, [patientId])).get(patientId);
  const sitting = mine && onTablet(mine.sitting);
  return sitting && sitting.asked.length > 0 ? sitting : null;
}
