import { z } from "zod";

/** A talk about a low mood; `answeredAt` is the newest answer that was shown: what came since is not covered. */
export const recordTalkFields = z.object({
  patientId: z.uuid(),
  answeredAt: z.iso.datetime(),
  note: z.string().trim().min(3, "Say in a few words what you agreed").max(500, "Use at most 500 characters"),
});
export type RecordTalk = z.infer<typeof recordTalkFields>;

/** A low mood that waits for a talk, and who talked last; words on the clinic's clock. */
export const chartLowMood = z.object({
  waits: z
    .object({ on: z.string(), due: z.string(), overdue: z.boolean(), answeredAt: z.string() })
    .nullable(),
  lastTalk: z.object({ at: z.string(), by: z.string(), note: z.string() }).nullable(),
});
export type ChartLowMood = z.infer<typeof chartLowMood>;
