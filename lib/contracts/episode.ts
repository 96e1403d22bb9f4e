import { z } from "zod";
import { EPISODE_ENDS, EPISODE_PHASES } from "@/lib/domain/episodes/episode";

const day = z.iso.date("Enter a day");
const step = {
  phase: z.enum(EPISODE_PHASES, "Choose a phase"),
  goal: z
    .string()
    .trim()
    .min(2, "Write the goal in the patient’s words")
    .max(300, "Use at most 300 characters"),
};

export const startEpisodeFields = z.object({
  patientId: z.uuid(),
  problem: z.string().trim().min(2, "Name the problem").max(120, "Use at most 120 characters"),
  startedOn: day,
  ...step,
});
export type StartEpisodeInput = z.infer<typeof startEpisodeFields>;

/** `episodeId`: the one the page showed; another that began meanwhile is left alone. */
export const stepEpisodeFields = z.object({ patientId: z.uuid(), episodeId: z.uuid(), fromOn: day, ...step });
export type StepEpisodeInput = z.infer<typeof stepEpisodeFields>;

export const endEpisodeFields = z.object({
  patientId: z.uuid(),
  episodeId: z.uuid(),
  endedOn: day,
  reason: z.enum(EPISODE_ENDS, "Choose why it ends"),
  note: z.string().trim().max(300, "Use at most 300 characters").default(""),
});
export const reopenEpisodeFields = z.object({
  patientId: z.uuid(),
  episodeId: z.uuid(),
  why: z.string().trim().min(3, "Say why it goes on").max(300, "Use at most 300 characters"),
});
export type ReopenEpisodeInput = z.infer<typeof reopenEpisodeFields>;
export type EndEpisodeInput = z.infer<typeof endEpisodeFields>;
