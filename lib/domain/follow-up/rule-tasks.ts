import { daysAfter } from "@/lib/domain/dosing/days";
import type { RuleId } from "@/lib/domain/triage/rule-ids";

/**
 * The rules whose answer is no alert and still a promise: so many days until somebody has talked with the patient.
 * Source: the clinical tables, RF-I01 (7-day task; P-MOOD says "in the next week"), RF-G01 (14-day task), and of the
 * walking test DOSE-5: legs that hurt, go numb or grow heavy with walking are to be reviewed as "soon", within 48 hours.
 */
export const RULE_TASK_DAYS = { "RF-I01": 7, "RF-G01": 14, "DOSE-5": 2 } as const satisfies Partial<
  Record<RuleId | "DOSE-5", number>
>;
export type TaskRule = keyof typeof RULE_TASK_DAYS;

/** The newest answer that fired such a rule and that no visit has followed; `on` is YYYY-MM-DD. */
export type RuleTask = Readonly<{ rule: TaskRule; on: string; at: Date }>;

/** The last day on which the promise is kept (YYYY-MM-DD). */
export const taskDueOn = ({ rule, on }: RuleTask): string => daysAfter(on, RULE_TASK_DAYS[rule]);
