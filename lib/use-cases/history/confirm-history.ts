import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { createHistoryVersion, findHistory, updateHistory } from "@/lib/data/intakes/history-versions";
import { withActorSql } from "@/lib/data/with-actor";
import { answeredAt } from "@/lib/domain/outbox/phone-time";
import { confirmedHistory } from "@/lib/domain/patients/confirm-history";
import { type HistoryFlag, unitedHistory } from "@/lib/domain/patients/history-flags";
import { AppError } from "@/lib/errors";

/**
 * The patient says how their history is now; who said what and when is kept, and the next decision reads it. Safe to
 * repeat. Said on a phone before (`onPhone`), and since then by somebody again, it only adds.
 */
export function confirmHistory(
  actor: ActorFor<"history.confirm">,
  { clientKey, flags: said }: { readonly clientKey: string; readonly flags: readonly HistoryFlag[] },
  onPhone?: Date,
): Promise<void> {
  return withActorSql(actor, async (sql) => {
    const { clinicId, patientId } = actor;
    sql.shows(patientId);
    const known = await findHistory(sql, patientsVisibleTo(actor), patientId, true);
    if (!known) throw new AppError("not-found", "patient outside scope");
    const at = onPhone === undefined ? null : answeredAt(onPhone, new Date());
    const saidSince = at !== null && known.changedAt !== null && known.changedAt > at;
    const flags = saidSince ? unitedHistory(known.flags, said) : confirmedHistory(known.flags, said);
    const version = { clinicId, patientId, said, flags, staffId: null, clientKey, at };
    if (!(await createHistoryVersion(sql, version))) return;
    await updateHistory(sql, { clinicId, patientId, flags });
  });
}
