import "server-only";
import { randomUUID } from "node:crypto";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { systemActor } from "@/lib/access/system-actor";
import { listEveryClinicId } from "@/lib/data/every-clinic";
import { findMeasureForm, listLeftOnTablets } from "@/lib/data/outcomes/measure-forms";
import { withActorSql } from "@/lib/data/with-actor";
import { closeForm } from "@/lib/use-cases/measure-forms/close-form";
import { apart } from "@/lib/use-cases/worker/apart";

/** What was answered counts, and what was not is as if passed over: an answer on mood must not wait for a last press. */
async function fileLeft(clinicId: string): Promise<void> {
  const actor = systemActor(clinicId, "measure-form.file-left", randomUUID());
  const scope = patientsVisibleTo(actor);
  await withActorSql(actor, async (sql) => {
    for (const { id } of await listLeftOnTablets(sql, scope)) {
      const form = await findMeasureForm(sql, scope, { formId: id }, { forUpdate: true });
      if (form?.state === "draft") await closeForm(sql, actor, form, { left: true });
    }
  });
}

/** Hands in the outcome measures that somebody began on a tablet and left. */
export async function fileLeftForms(): Promise<void> {
  for (const clinicId of await listEveryClinicId())
    await apart("left-forms-round", { clinicId }, () => fileLeft(clinicId));
}
