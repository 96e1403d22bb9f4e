import { z } from "zod";
import { CHANGE_KEYS } from "@/lib/domain/triage/answers";

const TEXT_MAX = 1000;

/** What a clinician found when they examined one symptom of a patient. */
export const setBaselineInput = z.strictObject({
  patientId: z.uuid(),
  item: z.enum(CHANGE_KEYS, "Choose the symptom"),
  examinedOn: z.iso.date("Enter the day of the examination"),
  finding: z.string().trim().min(1, "Write what you found").max(TEXT_MAX, "Use 1000 characters or fewer"),
  note: z.string().trim().max(TEXT_MAX, "Use 1000 characters or fewer"),
  /** The ids of those that the chart showed as counting, with spaces between. Left out, nothing is gone by. */
  seen: z.string().max(2000).optional(),
});
export type SetBaselineInput = z.infer<typeof setBaselineInput>;
export const setBaselineReply = z.object({ id: z.string() });

export const withdrawBaselineInput = z.strictObject({ baselineId: z.uuid() });
export const withdrawBaselineReply = z.object({ done: z.literal(true) });

/** A baseline on the chart, in words. */
export const chartBaseline = z.object({
  id: z.string(),
  item: z.string(),
  finding: z.string(),
  note: z.string(),
  /** "Examined Nov 26, 2026 by Dr Ada Reyes" */
  examined: z.string(),
  /** "Counts until Feb 24, 2027", or when and why it ended. */
  standing: z.string(),
  counts: z.boolean(),
});
export type ChartBaseline = z.infer<typeof chartBaseline>;
