import { z } from "zod";
import { RELIEFS, SELF_CHECK_ANSWERS } from "@/lib/domain/self-check/self-check";

const { workout, sitting, balance, stress } = SELF_CHECK_ANSWERS;

/** What the form posts. The fifth question may stay open; a refused field names its message. */
export const selfCheckFields = z.object({
  clientKey: z.uuid("choose"),
  workout: z.enum(workout, "choose"),
  sitting: z.enum(sitting, "choose"),
  balance: z.enum(balance, "choose"),
  stress: z.enum(stress, "choose"),
  relief: z
    .enum(RELIEFS, "choose")
    .optional()
    .transform((relief) => relief ?? null),
});
