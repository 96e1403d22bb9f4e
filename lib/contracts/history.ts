import { z } from "zod";
import { CANCER_ACTIVE, CANCER_FIELDS } from "@/lib/domain/patients/cancer-details";
import { HISTORY_FLAGS } from "@/lib/domain/patients/history-flags";

/** The boxes about a cancer as typed; what stands in them is read with the patient's own years (`readCancer`). */
const cancerBoxes = {
  [CANCER_FIELDS.type]: z.string().trim().optional(),
  [CANCER_FIELDS.year]: z.string().trim().optional(),
  [CANCER_FIELDS.active]: z.union([z.enum(CANCER_ACTIVE), z.literal("")]).optional(),
};

const flag = z.enum(HISTORY_FLAGS);

/** The history flags the patient ticked: none, one or several fields of one name. */
export const confirmHistoryFields = z.strictObject({
  clientKey: z.uuid(),
  flags: z
    .union([flag, z.array(flag)])
    .optional()
    .transform((flags) => (flags === undefined ? [] : Array.isArray(flags) ? flags : [flags])),
  ...cancerBoxes,
});
export type ConfirmHistoryInput = z.infer<typeof confirmHistoryFields>;

export const HISTORY_MOVES = ["add", "take-off", "details"] as const;

/** A clinician adds one flag to a patient's history, takes one off, or puts right what is told of a cancer, and says why. */
export const changeHistoryInput = z.strictObject({
  patientId: z.uuid(),
  flag: z.enum(HISTORY_FLAGS, "Choose the flag"),
  move: z.enum(HISTORY_MOVES),
  reason: z.string().trim().min(1, "Write why").max(1000, "Use 1000 characters or fewer"),
  ...cancerBoxes,
});
export type ChangeHistoryInput = z.infer<typeof changeHistoryInput>;
export const changeHistoryReply = z.object({ done: z.literal(true) });

/** A patient's history on the chart. */
export const chartHistory = z.object({
  /** What counts. */
  flags: z.array(z.object({ key: z.string(), words: z.string() })),
  /** What is known of a cancer, to put it right; null where none is on record. */
  cancer: z
    .object({ type: z.string(), year: z.string(), active: z.union([z.enum(CANCER_ACTIVE), z.literal("")]) })
    .nullable(),
  /** Who said so last, and what they no longer ticked; null when nobody has. */
  lastSaid: z.string().nullable(),
  /** What clinicians changed, the latest first. */
  changes: z.array(z.object({ id: z.string(), what: z.string(), when: z.string(), reason: z.string() })),
});
export type ChartHistory = z.infer<typeof chartHistory>;
