import { z } from "zod";

const LONGEST = 60;
const yes = z.enum(["yes", "no"], "choose").transform((answer) => answer === "yes");

/** What the form posts; a refused field names its message. */
export const walkTestFields = z.object({
  clientKey: z.uuid("choose"),
  minutes: z.coerce.number("minutes").int("minutes").min(1, "minutes").max(LONGEST, "minutes"),
  honest: yes,
  legs: yes,
});
export type WalkTestFields = z.infer<typeof walkTestFields>;
