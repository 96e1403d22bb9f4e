import type { MessageCode } from "@/lib/domain/triage/rule";

/** What the rules tell the patient of a form handed in. The red list stands at the end of a check-in instead. */
export const wordsToTell = (messages: readonly MessageCode[]): MessageCode[] =>
  messages.filter((code) => code !== "P-NET");
