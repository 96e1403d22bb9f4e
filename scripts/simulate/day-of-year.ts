const DAY_MS = 86_400_000;
/** A Monday. */
const START = Date.parse("2026-01-05T08:00:00Z");

export const instant = (day: number) => new Date(START + day * DAY_MS).toISOString();
export const weekdayOf = (day: number) => new Date(START + day * DAY_MS).getUTCDay();
