import { z } from "zod";
import { LEG_MOVES } from "@/lib/domain/dosing/item-log";
import { NOT_CHOSEN, OUTCOMES } from "@/lib/domain/exercises/read-item-log";
import { LOGGED_SIDES } from "@/lib/domain/exercises/side";
import { STOP_QUALITIES } from "@/lib/domain/player/pain-stop";
import { SHARP_ANSWERS } from "@/lib/domain/triage/answers";

/** A pain score as a form posts it. */
const painPosted = z
  .string("choosePain")
  .regex(/^([0-9]|10)$/, "choosePain")
  .transform(Number);

/** "This hurts": what it feels like, whether it went into a leg, how strong. A refused field names its message. */
const painStopFields = z.object({
  quality: z.enum(STOP_QUALITIES, "chooseQuality"),
  legMoved: z.enum(LEG_MOVES, "chooseLeg"),
  pain: painPosted,
});
export type PainStopAnswer = z.infer<typeof painStopFields>;

/**
 * The same, with what had been done of each side a page without a script asks about: it could not keep what the exercise's own
 * form said, and nothing done may be logged as not done.
 */
export function painStopFieldsOf(fields: Readonly<Record<string, unknown>>): z.ZodType<PainStopAnswer> {
  const asked = LOGGED_SIDES.filter((side) => fields[`asks-${side}`] === "yes");
  const before = asked.map((side) => [`outcome-${side}`, z.enum(OUTCOMES, NOT_CHOSEN[side])] as const);
  return painStopFields
    .and(z.object(Object.fromEntries(before)))
    .transform(({ quality, legMoved, pain }) => ({
      ...{ quality, legMoved, pain },
    }));
}

/** The end of a session; `hurts` is the exercise that hurt, of which nothing more was said. */
export const finishFields = z.object({ hurts: z.uuid().optional().catch(undefined) });
export const afterWalkFields = z.object({ afterWalk: z.enum(SHARP_ANSWERS, "chooseAfterWalk") });
/** `sore`: plain muscle soreness that eases; null where it was not said. */
export const morningFields = z.object({
  pain: painPosted,
  sore: z
    .enum(["yes", "no"])
    .optional()
    .catch(undefined)
    .transform((said) => (said === undefined ? null : said === "yes")),
});
