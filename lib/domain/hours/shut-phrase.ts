import { type ClinicHours, closedDayAt, isOpen, nextOpening } from "@/lib/domain/hours/opening-hours";
import type { Language } from "@/lib/domain/people/language";
import { timeAhead } from "@/lib/domain/visits/clinic-time";

/** A sentence of messages/<locale>/reader.json and what it names. */
export type Phrase = Readonly<{ key: string; values: Readonly<Record<string, string>> }>;

function shutWords(now: Date, hours: ClinicHours): Phrase {
  const closed = closedDayAt(now, hours);
  if (closed === null) return { key: "shut", values: {} };
  return closed.reason === ""
    ? { key: "shutToday", values: {} }
    : { key: "shutFor", values: { reason: closed.reason } };
}

/** That the clinic is shut, and when it opens; null while it is open. */
export function shutPhrase(
  now: Date,
  hours: ClinicHours,
  language: Language,
): { readonly shut: Phrase; readonly opens: Phrase } | null {
  if (isOpen(now, hours)) return null;
  const opensAt = nextOpening(now, hours);
  const opens: Phrase = opensAt
    ? { key: "opens", values: { time: timeAhead(opensAt, now, hours.timeZone, language) } }
    : { key: "never", values: {} };
  return { shut: shutWords(now, hours), opens };
}
