import type { Reader } from "@/lib/domain/escalation/who-reads";
import { timeAhead } from "@/lib/domain/visits/clinic-time";

/** A sentence of messages/<locale>/reader.json and what it names. */
export type ReaderPhrase = Readonly<{
  key: "by" | "byNamed" | "visit" | "shut" | "shutToday" | "shutFor" | "never";
  values: Readonly<Record<string, string>>;
}>;

function shutPhrase({ open, opensAt, closedFor }: Reader, now: Date, timeZone: string): ReaderPhrase | null {
  if (open) return null;
  if (!opensAt) return { key: "never", values: {} };
  const time = timeAhead(opensAt, now, timeZone);
  if (closedFor === null) return { key: "shut", values: { time } };
  if (closedFor === "") return { key: "shutToday", values: { time } };
  return { key: "shutFor", values: { time, reason: closedFor } };
}

function readPhrase({ name, by }: Reader, now: Date, timeZone: string): ReaderPhrase {
  if (!by) return { key: "visit", values: {} };
  const time = timeAhead(by, now, timeZone);
  return name === null ? { key: "by", values: { time } } : { key: "byNamed", values: { time, name } };
}

/** Whether the clinic is shut and until when; then who reads it and by when. */
export function readerPhrases(reader: Reader, now: Date, timeZone: string): ReaderPhrase[] {
  const shut = shutPhrase(reader, now, timeZone);
  if (shut?.key === "never") return [shut];
  const read = readPhrase(reader, now, timeZone);
  return shut ? [shut, read] : [read];
}
