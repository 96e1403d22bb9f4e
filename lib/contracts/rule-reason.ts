import { z } from "zod";

/** A rule that fired, and what it means for the clinic. */
export const ruleReason = z.object({ ruleId: z.string(), line: z.string() });
