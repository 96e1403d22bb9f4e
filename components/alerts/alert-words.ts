import type { AlertRow } from "@/lib/contracts/alert";
import { duration } from "@/lib/domain/words/duration";

/** Who has it, or how long nobody has had it. */
export function waitWords({ state, acknowledged, waitingMinutes, acknowledgeBy }: AlertRow): {
  readonly words: string;
  readonly late: boolean;
} {
  if (state === "resolved") return { words: "Resolved. The programme waits to be resumed.", late: false };
  if (acknowledged) return { words: `Acknowledged by ${acknowledged.by}, ${acknowledged.at}`, late: false };
  const waited = `Waiting ${duration(waitingMinutes)}`;
  if (acknowledgeBy === null) return { words: waited, late: false };
  const { at, passed } = acknowledgeBy;
  return { words: `${waited}, ${passed ? "overdue since" : "due by"} ${at}`, late: passed };
}

export const SOURCE_WORDS: Readonly<Record<AlertRow["source"], string>> = {
  "check-in": "Check-in",
  intake: "Intake",
  session: "Exercise session",
  score: "Entered score",
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
