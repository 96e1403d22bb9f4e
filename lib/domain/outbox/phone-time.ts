const DAY_MS = 86_400_000;
/** An answer that took longer than this on its way is shown as late. */
const LATE_MS = 30 * 60_000;

/** When it was answered, as far as the phone's clock can be believed: never after it arrived. */
export function answeredAt(claimed: Date, arrived: Date): Date {
  return claimed.getTime() > arrived.getTime() ? arrived : claimed;
}

export const isLate = (answered: Date, arrived: Date): boolean =>
  arrived.getTime() - answered.getTime() > LATE_MS;

/** The phone's own day (YYYY-MM-DD) of a session, unless its clock is plainly wrong: then the clinic's. */
export function sessionDay(claimed: string, today: string): string {
  const apart = (Date.parse(claimed) - Date.parse(today)) / DAY_MS;
  return apart <= 1 && apart >= -60 ? claimed : today;
}
