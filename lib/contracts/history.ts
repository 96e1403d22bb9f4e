import { z } from "zod";
import { HISTORY_KEYS } from "@/lib/domain/triage/answers";

const flag = z.enum(HISTORY_KEYS);

/** The history flags the patient ticked: none, one or several fields of one name. */
export const confirmHistoryFields = z.strictObject({
  flags: z
    .union([flag, z.array(flag)])
    .optional()
    .transform((flags) => (flags === undefined ? [] : Array.isArray(flags) ? flags : [flags])),
});
