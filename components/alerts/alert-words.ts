import type { AlertRow } from "@/lib/contracts/alert";
import { overdueBy } from "@/lib/domain/alerts/acknowledge-within";

/** "42 min", "3 h 5 min", "2 days" */
export function duration(minutes: number): string {
  if (minutes < 1) return "under a minute";
  if (minutes < 60) return `${minutes} min`;
  if (minutes < 48 * 60) return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
  return `${Math.floor(minutes / (24 * 60))} days`;
}

/** Who has it, or how long nobody has had it. */
export function waitWords({ state, acknowledged, waitingMinutes, tier }: AlertRow): {
  readonly words: string;
  readonly late: boolean;
} {
  if (state === "resolved") return { words: "Resolved. The programme waits to be resumed.", late: false };
  if (acknowledged) return { words: `Acknowledged by ${acknowledged.by}, ${acknowledged.at}`, late: false };
  const limit = overdueBy(tier, waitingMinutes);
  const waited = `Waiting ${duration(waitingMinutes)}`;
  return limit === null
    ? { words: waited, late: false }
    : { words: `${waited}: past the limit of ${duration(limit)}`, late: true };
}

export const SOURCE_WORDS: Readonly<Record<AlertRow["source"], string>> = {
  "check-in": "Check-in",
  intake: "Intake",
  session: "Exercise session",
  trend: "Trend",
};

/** "Check-in, Nov 26, 2026, 9:30 am"; with more in it, how many and when the last came. */
export function sourceWords({ source, sources, raised, added }: AlertRow): string {
  if (added === null) return `${SOURCE_WORDS[source]}, ${raised}`;
  return `${sources} reports since ${raised}, the last: ${SOURCE_WORDS[source].toLowerCase()}, ${added}`;
}

export const PROGRAMME_WORDS: Readonly<Record<AlertRow["programme"], string | null>> = {
  none: null,
  running: null,
  "part-held": "Programme held in part",
  paused: "Programme paused",
};
