import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import type { Sql } from "@/lib/data/sql";
import type { Phase } from "@/lib/domain/exercises/written-exercise";
import { checkPlan } from "@/lib/domain/programmes/check-plan";
import { type KeptOverride, notOverridden } from "@/lib/domain/programmes/plan-finding";
import type { ProgrammeItem } from "@/lib/domain/programmes/item";
import { AppError } from "@/lib/errors";
import { readPlanPatient } from "@/lib/use-cases/programmes/read-plan-patient";

type Checked = Readonly<{
  patientId: string;
  items: readonly ProgrammeItem[];
  phase: Phase;
  overrides: readonly Readonly<{ key: string; reason: string }>[];
  pauses: readonly string[];
}>;

/**
 * Checks a plan on what is known of the patient at this moment, whatever the page had checked. Answers the overrides
 * that are needed, each with its rule and reason; throws "invalid" where a rule stands against the plan and no reason is given.
 */
export async function checkPlanOrRefuse(
  sql: Sql,
  scope: PatientScope,
  { patientId, items, phase, overrides, pauses }: Checked,
): Promise<KeptOverride[]> {
  const patient = await readPlanPatient(sql, scope, patientId, pauses);
  const findings = checkPlan(items, phase, patient);
  const open = notOverridden(findings, overrides);
  if (open.length > 0) {
    const fields = open.map(({ index, key, rule }): [string, string] => [
      index === null ? `plan.${key}` : `items.${index}`,
      `${rule} stands against this. Mend it, or keep it with a reason.`,
    ]);
    throw new AppError(
      "invalid",
      `unsound plan: ${open.map(({ key }) => key).join(", ")}`,
      Object.fromEntries(fields),
    );
  }
  return findings.flatMap(({ key, weight, exerciseId, messageKey, values }) => {
    const reason = overrides.find((one) => one.key === key)?.reason;
    return weight === "must" && reason !== undefined ? [{ key, exerciseId, messageKey, values, reason }] : [];
  });
}
