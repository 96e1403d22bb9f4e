import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { LiftBlockInput } from "@/lib/contracts/treatment";
import { announce } from "@/lib/data/announce";
import { createTreatmentLift, findBlockRows, listTreatmentLifts } from "@/lib/data/alerts/treatment-blocks";
import { holdPatient } from "@/lib/data/patients/hold-patients";
import { withActorSql } from "@/lib/data/with-actor";
import { treatmentBlock } from "@/lib/domain/treatment/treatment-block";
import { AppError } from "@/lib/errors";

/**
 * A clinician has reviewed what blocked treatment. It covers what they were shown; what came since blocks on. Lifted by a
 * colleague meanwhile: conflict, with their name.
 */
export function liftBlock(actor: ActorFor<"treatment.lift">, input: LiftBlockInput): Promise<{ done: true }> {
  return withActorSql(actor, async (sql) => {
    const { patientId, reason } = input;
    const scope = patientsVisibleTo(actor);
    // Two at once take turns: the second sees that what it was shown is lifted.
    await holdPatient(sql, scope, patientId);
    const rows = await findBlockRows(sql, scope, patientId);
    if (!rows) throw new AppError("not-found", "patient outside scope");
    sql.shows(patientId);
    const block = treatmentBlock(rows.evidence, rows.history, rows.lifts);
    const evidenceIds = (block?.evidenceIds ?? []).filter((id) => input.evidenceIds.includes(id));
    const history = (block?.history ?? []).filter((key) => input.history.includes(key));
    if (evidenceIds.length === 0 && history.length === 0) {
      const [last] = await listTreatmentLifts(sql, scope, patientId);
      const by = last ? ` by ${last.by}` : "";
      throw new AppError("conflict", "nothing of this blocks", { reason: `This was lifted already${by}.` });
    }
    await createTreatmentLift(sql, actor.clinicId, {
      ...{ patientId, evidenceIds, history, reason },
      staffId: actor.staffId,
    });
    announce(sql, actor.clinicId, "today");
    return { done: true };
  });
}
