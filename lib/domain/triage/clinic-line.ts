import type { CombinationId, QuestionRuleId, RuleId, TrendId } from "@/lib/domain/triage/rule-ids";

export type ClinicLineKey =
  | `rules.${QuestionRuleId}.clinicLine`
  | `combinations.${CombinationId}`
  | `trends.${TrendId}`;

/** Where the clinic's line for a rule stands in messages/<language>/triage.json. */
export function clinicLineKey(id: RuleId): ClinicLineKey {
  if (isTrend(id)) return `trends.${id}`;
  return isCombination(id) ? `combinations.${id}` : `rules.${id}.clinicLine`;
}

function isTrend(id: RuleId): id is TrendId {
  return id.startsWith("TR-");
}

function isCombination(id: Exclude<RuleId, TrendId>): id is CombinationId {
  return id.startsWith("CB-");
}
