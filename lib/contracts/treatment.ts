import { z } from "zod";

/** "No manipulation until reviewed": why, in words, and what a lift would cover. */
export const treatmentBlock = z.object({
  lines: z.array(z.string()),
  history: z.array(z.string()),
  evidenceIds: z.array(z.string()),
});
export type TreatmentBlockInWords = z.infer<typeof treatmentBlock>;

/** A decision to treat again: who, when and why. */
export const treatmentLift = z.object({ id: z.string(), at: z.string(), by: z.string(), reason: z.string() });
export type TreatmentLiftInWords = z.infer<typeof treatmentLift>;

export const liftBlockInput = z.strictObject({
  patientId: z.uuid(),
  /** What the page showed; anything since blocks on. */
  evidenceIds: z.array(z.uuid()).max(500),
  history: z.array(z.string().max(40)).max(20),
  reason: z.string().trim().min(1, "Write what you found").max(1000, "Use 1000 characters or fewer"),
});
export type LiftBlockInput = z.infer<typeof liftBlockInput>;
export const liftBlockReply = z.object({ done: z.literal(true) });
