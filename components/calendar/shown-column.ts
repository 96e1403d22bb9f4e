export type ShownColumn = {
  readonly day: string;
  readonly clinicianId: string | null;
  readonly heading: string;
  readonly closed: string | null;
  readonly isToday: boolean;
};

/** Where an empty place leads: choose for whom. */
export function bookingHref({ day, clinicianId }: ShownColumn, time?: string): string {
  const place = { day, ...(time !== undefined && { time }), ...(clinicianId && { clinician: clinicianId }) };
  return `/clinic/calendar/book?${new URLSearchParams(place).toString()}`;
}
