import "server-only";
import type { PatientActor } from "@/lib/access/actor";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { findMeasureForm, type MeasureFormRow } from "@/lib/data/measure-forms";
import type { Sql } from "@/lib/data/sql";
import { AppError } from "@/lib/errors";

/** A form of this patient that is not handed in. Throws not-found when there is none (any more). */
export async function requireDraft(
  sql: Sql,
  actor: PatientActor,
  formId: string,
  options: { readonly forUpdate?: boolean } = {},
): Promise<MeasureFormRow> {
  sql.shows(actor.patientId);
  const form = await findMeasureForm(sql, patientsVisibleTo(actor), formId, options);
  if (form?.state !== "draft") throw new AppError("not-found", "no draft form");
  return form;
}

/** What the items of a page say, the first with the number given. */
export function itemsOf(form: MeasureFormRow, range: readonly [number, number] | undefined): string[] {
  return range === undefined ? [] : form.items.slice(range[0] - 1, range[1]);
}
