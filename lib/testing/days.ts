/** YYYY-MM-DD in UTC, the clock of test clinics; less than none is a day to come. */
export const dayAgo = (days: number): string =>
  new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
export const today = (): string => dayAgo(0);
