import { UrgentPrompt } from "@/app/patient/messages/urgent-help";
import type { CheckInResult } from "@/lib/use-cases/check-ins/view-result";

type Props = {
  readonly result: CheckInResult;
  /** The note was saved just now. */
  readonly noted: boolean;
};

/** Urgent words were saved: the questions anew. Written after a later check-in they ask all the same, as they are saved. */
export function NotePrompt({ result: { noteAsks, draft, clinic }, noted }: Props) {
  if (noteAsks === "no" || draft.problem !== undefined) return null;
  return (noted || noteAsks === "asks") && <UrgentPrompt clinic={clinic} when="noteAfter" />;
}
