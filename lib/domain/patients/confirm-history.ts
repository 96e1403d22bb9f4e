import { type HistoryFlag, unitedHistory } from "@/lib/domain/patients/history-flags";

/** After so many days the patient is asked whether their history is still right (spec 2.3). */
export const HISTORY_DAYS = 90;

/** What ends by itself, so that the patient's own "no longer" counts. */
const PASSES = [
  "pregnant",
  "postpartum",
  "recentInfection",
  "spinalProc",
] as const satisfies readonly HistoryFlag[];

/**
 * What counts after the patient has said how it is: all they tick, and of what was known before everything that does
 * not end by itself. Only a clinician takes such a flag away; what the patient said is kept beside it.
 */
export function confirmedHistory(
  known: readonly HistoryFlag[],
  said: readonly HistoryFlag[],
): readonly HistoryFlag[] {
  const lasting = known.filter((flag) => !PASSES.some((passing) => passing === flag));
  return unitedHistory(lasting, said);
}
