import type { ThreadSubject } from "@/lib/domain/messages/thread";

/** As staff read it. */
export const SUBJECT_WORDS: Readonly<Record<ThreadSubject, string>> = {
  appointment: "Appointment",
  health: "Health or exercises",
};
/** A mark to read sooner, and no tier: the patient's check-in decides that. */
export const URGENT_WORDS_FIRST = "Urgent words: please read first";
