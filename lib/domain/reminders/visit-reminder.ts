const DAY_MS = 86_400_000;

/**
 * The day whose appointments are reminded of now: tomorrow, once the clinic's hour has come; null before it. After the
 * hour it stays so until midnight, so that a worker that was away, and an appointment made or moved late, are caught up.
 */
export function reminderDay(
  now: { readonly day: string; readonly time: string },
  hour: number,
): string | null {
  if (Number(now.time.slice(0, 2)) < hour) return null;
  return new Date(Date.parse(now.day) + DAY_MS).toISOString().slice(0, 10);
}

/** The hour a clinic typed; null: no reminders. Undefined for what is no hour. */
export function readReminderHour(typed: string | undefined): number | null | undefined {
  const text = (typed ?? "").trim();
  if (text === "") return null;
  const hour = Number(text);
  return /^\d{1,2}$/.test(text) && hour <= 23 ? hour : undefined;
}
