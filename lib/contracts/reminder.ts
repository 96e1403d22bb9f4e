import { z } from "zod";
import { CLOCK_TIME, MOST_TIMES, WEEKDAYS } from "@/lib/domain/reminders/slots";

const ZONES: readonly string[] = ["UTC", ...Intl.supportedValuesOf("timeZone")];
/** The zones a patient may choose, in order. */
export const TIME_ZONES: readonly string[] = [...new Set(ZONES)].toSorted();

const time = z.union([z.literal(""), z.string().regex(CLOCK_TIME, "time")]).default("");
const ticked = (what: z.ZodType<(typeof WEEKDAYS)[number]>) =>
  z
    .union([what, z.array(what)])
    .optional()
    .transform((sent) => (sent === undefined ? [] : [sent].flat()));

/** What the form posts; a refused field names its message. */
export const reminderFields = z
  .object({
    byMail: z.enum(["yes", "no"], "choose"),
    ...{ "time-1": time, "time-2": time, "time-3": time },
    days: ticked(z.enum(WEEKDAYS)),
    repeat: z.enum(["yes", "no"], "choose"),
    morningTime: time,
    timeZone: z.string().refine((zone) => TIME_ZONES.includes(zone), "zone"),
  })
  .superRefine((sent, context) => {
    if (sent.byMail === "no") return;
    const times = [sent["time-1"], sent["time-2"], sent["time-3"]].filter((one) => one !== "");
    // Reminders that would never come are no reminders.
    if (times.length === 0 && sent.morningTime === "")
      context.addIssue({ code: "custom", path: ["time-1"], message: "someTime" });
    if (times.length > 0 && sent.days.length === 0)
      context.addIssue({ code: "custom", path: ["days"], message: "someDay" });
  })
  .transform(({ byMail, days, repeat, morningTime, timeZone, ...slots }) => ({
    ...{ byMail: byMail === "yes", repeat: repeat === "yes", timeZone },
    morningTime: morningTime === "" ? null : morningTime,
    times: [...new Set(Object.values(slots).filter((one) => one !== ""))].toSorted().slice(0, MOST_TIMES),
    days: WEEKDAYS.filter((day) => days.includes(day)),
  }));
export type ReminderInput = z.infer<typeof reminderFields>;

/** Mail about appointments: one of two buttons. */
export const visitMailFields = z.object({ mail: z.enum(["yes", "no"]) });
