import { z } from "zod";
import { isWalkMinutes } from "@/lib/domain/dosing/walk-minutes";

const yes = z.enum(["yes", "no"], "choose").transform((answer) => answer === "yes");

/** What the form posts; a refused field names its message. */
export const walkTestFields = z.object({
  clientKey: z.uuid("choose"),
  minutes: z.string("minutes").refine(isWalkMinutes, "minutes").transform(Number),
  honest: yes,
  legs: yes,
});
export type WalkTestFields = z.infer<typeof walkTestFields>;
