import { z } from "zod";
import { END_REASONS } from "@/lib/domain/programme-end/reasons";

/** A clinician ends a programme. */
export const endProgrammeFields = z.object({
  patientId: z.uuid(),
  /** The one the page showed: another that began meanwhile does not end. */
  programmeId: z.uuid(),
  reason: z.enum(END_REASONS, "Choose why it ends"),
  note: z.string().trim().max(500, "Use at most 500 characters").default(""),
});
export type EndProgrammeInput = z.infer<typeof endProgrammeFields>;

/** A patient stops their own; a refused field names its message. */
export const stopProgrammeFields = z.object({
  reason: z.enum(END_REASONS, "choose"),
  note: z.string().trim().max(500, "long").default(""),
});
export type StopProgrammeInput = z.infer<typeof stopProgrammeFields>;
