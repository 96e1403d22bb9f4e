import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import type { ChartHistory } from "@/lib/contracts/history";
import { findLastHistoryVersion, listHistoryChanges } from "@/lib/data/intakes/history-versions";
import type { Sql } from "@/lib/data/sql";
import { together } from "@/lib/data/together";
import type { CancerDetails } from "@/lib/domain/patients/cancer-details";
import { historyInWords } from "@/lib/use-cases/history/history-in-words";

/** A patient's history as the chart shows it; the flags stand in their row, which the caller has asked for. */
export async function readHistory(
  sql: Sql,
  scope: PatientScope,
  {
    patientId,
    row,
    clock,
  }: {
    readonly patientId: string;
    readonly row: Promise<{
      readonly historyFlags: readonly string[];
      readonly cancer: CancerDetails | null;
    }>;
    readonly clock: Promise<{ readonly timeZone: string }>;
  },
): Promise<ChartHistory> {
  const [changes, said, { historyFlags, cancer }, { timeZone }] = await together(
    listHistoryChanges(sql, scope, patientId),
    findLastHistoryVersion(sql, scope, patientId),
    row,
    clock,
  );
  return historyInWords(historyFlags, { said, changes, cancer }, timeZone);
}
