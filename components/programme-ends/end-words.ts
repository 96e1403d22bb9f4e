import type { StoredEndReason } from "@/lib/domain/programme-end/reasons";

/** Why a programme ended, for staff. */
export const END_REASON_WORDS: Readonly<Record<StoredEndReason, string>> = {
  finished: "Finished as planned",
  better: "Better",
  "no-time": "No time",
  pain: "Pain",
  unclear: "Not clear what to do",
  other: "Another reason",
  replaced: "Replaced by the next programme",
};
