import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import type { TreatmentBlockInWords } from "@/lib/contracts/treatment";
import type { Sql } from "@/lib/data/sql";
import { findBlockRows } from "@/lib/data/alerts/treatment-blocks";
import { historyWords } from "@/lib/domain/patients/history-words";
import { treatmentBlock } from "@/lib/domain/treatment/treatment-block";
import { clinicLine } from "@/lib/i18n/clinic-lines";

/** Why this patient is not manipulated until a clinician has reviewed them; null when nothing speaks against it. */
export async function readTreatmentBlock(
  sql: Sql,
  scope: PatientScope,
  patientId: string,
): Promise<TreatmentBlockInWords | null> {
  const rows = await findBlockRows(sql, scope, patientId);
  const block = rows && treatmentBlock(rows.evidence, rows.history, rows.lifts);
  if (!block) return null;
  const known = historyWords(block.history).map((words) => `Known history: ${words}`);
  return {
    lines: [...block.rules.map((rule) => `${rule}: ${clinicLine(rule)}`), ...known],
    ...{ history: [...block.history], evidenceIds: [...block.evidenceIds] },
  };
}
