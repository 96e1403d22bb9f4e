import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { ChangeHistoryInput } from "@/lib/contracts/history";
import { announce } from "@/lib/data/announce";
import { createHistoryVersion, findHistory, updateHistory } from "@/lib/data/intakes/history-versions";
import { withActorSql } from "@/lib/data/with-actor";
import { unitedHistory } from "@/lib/domain/patients/history-flags";
import { AppError } from "@/lib/errors";

/**
 * A clinician adds a flag to a patient's history or takes one off: the only way a lasting one ends. Who, when and why
 * are kept, and the next decision reads what counts now. A patient who ticks it again brings it back.
 */
export function changeHistory(
  actor: ActorFor<"history.change">,
  { patientId, flag, move, reason }: ChangeHistoryInput,
): Promise<{ done: true }> {
  return withActorSql(actor, async (sql) => {
    const { clinicId, staffId } = actor;
    const known = await findHistory(sql, patientsVisibleTo(actor), patientId, true);
    if (!known) throw new AppError("not-found", "patient outside scope");
    sql.shows(patientId);
    const adds = move === "add";
    if (known.flags.includes(flag) === adds) {
      const words = adds ? "This counts already." : "This does not count any more.";
      throw new AppError("conflict", "the history is so already", { flag: words });
    }
    const flags = adds ? unitedHistory(known.flags, [flag]) : known.flags.filter((one) => one !== flag);
    const change = { added: adds ? [flag] : [], takenOff: adds ? [] : [flag], reason };
    await createHistoryVersion(sql, { clinicId, patientId, said: flags, flags, staffId, change });
    await updateHistory(sql, { clinicId, patientId, flags });
    announce(sql, clinicId, "today");
    return { done: true };
  });
}
