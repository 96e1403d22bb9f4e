import { z } from "zod";
import { ruleReason } from "@/lib/contracts/rule-reason";
import { TIERS } from "@/lib/domain/triage/tiers";

/** A check-in that showed something or has words of the patient's own. */
export const toldCheckIn = z.object({
  id: z.string(),
  at: z.string(),
  /** It was left in the middle. */
  unfinished: z.boolean(),
  tier: z.enum(TIERS),
  reasons: z.array(ruleReason),
  note: z.string().nullable(),
  /** Somebody answered for the patient, or interpreted. */
  byOther: z.boolean(),
  /** Words of the note that may stand for a red flag: they raise nothing by themselves, somebody asks again. */
  urgentWords: z.array(z.string()),
});
export type ToldCheckIn = z.infer<typeof toldCheckIn>;

/** Newest first; `more`: older ones are left out; `asked`: there was a check-in at all, which may have shown nothing. */
export const toldSinceVisit = z.object({
  checkIns: z.array(toldCheckIn),
  more: z.boolean(),
  asked: z.boolean(),
});
export type ToldSinceVisit = z.infer<typeof toldSinceVisit>;
