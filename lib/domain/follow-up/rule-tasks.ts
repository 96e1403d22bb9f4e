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

/**
 * The one whose talk somebody has to note by name: a visit in between may have been for the back alone, with nobody who
 * knew of the answer. It waits however long.
 */
export const ENDS_BY_TALK = "RF-I01" satisfies TaskRule;

/**
 * What fired such a rule and nobody has kept: `at` is the newest answer; `on` (YYYY-MM-DD) the day of it, of a low mood
 * that of the first one nobody has talked about.
 */
export type RuleTask = Readonly<{ rule: TaskRule; on: string; at: Date }>;

/** The last day on which the promise is kept (YYYY-MM-DD). */
export const taskDueOn = ({ rule, on }: RuleTask): string => daysAfter(on, RULE_TASK_DAYS[rule]);
