import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { createHistoryVersion, findHistory, updateHistory } from "@/lib/data/history-versions";
import { withActorSql } from "@/lib/data/with-actor";
import { confirmedHistory } from "@/lib/domain/patients/confirm-history";
import type { HistoryKey } from "@/lib/domain/triage/answers";
import { AppError } from "@/lib/errors";

/** The patient says how their history is now; who said what and when is kept, and the next decision reads it. */
export function confirmHistory(
  actor: ActorFor<"history.confirm">,
  { flags: said }: { readonly flags: readonly HistoryKey[] },
): Promise<void> {
  return withActorSql(actor, async (sql) => {
    const { clinicId, patientId } = actor;
    sql.shows(patientId);
    const known = await findHistory(sql, patientsVisibleTo(actor), patientId, true);
    if (!known) throw new AppError("not-found", "patient outside scope");
    const flags = confirmedHistory(known.flags, said);
    await createHistoryVersion(sql, { clinicId, patientId, said, flags, staffId: null });
    await updateHistory(sql, { clinicId, patientId, flags });
  });
}
