import { z } from "zod";
import type { Tier } from "@/lib/domain/triage/tiers";

/** What a locked screen is told: the highest tier that waits for acknowledgement, and how many alerts do. */
export type Signal = { readonly tier: Tier; readonly count: number };

/** Where to go back to after the lock: a page of the clinic's door, and of nowhere else. */
export const clinicPath = z
  .string()
  .regex(/^\/clinic(\/[\w-]+)*$/)
  .catch("/clinic/today");

export const emptyInput = z.strictObject({});
export const doneReply = z.object({ done: z.literal(true) });

export const invitePatientInput = z.strictObject({ patientId: z.uuid() });
export const endPatientSessionsInput = z.strictObject({ patientId: z.uuid() });
export const endPatientSessionsReply = z.object({ ended: z.int() });
