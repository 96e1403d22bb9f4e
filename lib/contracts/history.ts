import { z } from "zod";
import { HISTORY_FLAGS } from "@/lib/domain/patients/history-flags";

const flag = z.enum(HISTORY_FLAGS);

/** The history flags the patient ticked: none, one or several fields of one name. */
export const confirmHistoryFields = z.strictObject({
  clientKey: z.uuid(),
  flags: z
    .union([flag, z.array(flag)])
    .optional()
    .transform((flags) => (flags === undefined ? [] : Array.isArray(flags) ? flags : [flags])),
});

export const HISTORY_MOVES = ["add", "take-off"] as const;

/** A clinician adds one flag to a patient's history or takes one off, and says why. */
export const changeHistoryInput = z.strictObject({
  patientId: z.uuid(),
  flag: z.enum(HISTORY_FLAGS, "Choose the flag"),
  move: z.enum(HISTORY_MOVES),
  reason: z.string().trim().min(1, "Write why").max(1000, "Use 1000 characters or fewer"),
});
export type ChangeHistoryInput = z.infer<typeof changeHistoryInput>;
export const changeHistoryReply = z.object({ done: z.literal(true) });

/** A patient's history on the chart. */
export const chartHistory = z.object({
  /** What counts. */
  flags: z.array(z.object({ key: z.string(), words: z.string() })),
  /** Who said so last, and what they no longer ticked; null when nobody has. */
  lastSaid: z.string().nullable(),
  /** What clinicians changed, the latest first. */
  changes: z.array(z.object({ id: z.string(), what: z.string(), when: z.string(), reason: z.string() })),
});
export type ChartHistory = z.infer<typeof chartHistory>;
