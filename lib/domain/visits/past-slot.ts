type Slot = { readonly day?: string | undefined; readonly time?: string | undefined };

/** Whether a slot lies before `now`, YYYY-MM-DDTHH:MM on the same clock; without a time it is the day that counts. */
export function isPastSlot({ day, time }: Slot, now: string): boolean {
  if (day === undefined || day === "") return false;
  return time === undefined ? day < now.slice(0, 10) : `${day}T${time}` < now;
}
