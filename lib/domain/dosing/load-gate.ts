import { daysBetween } from "@/lib/domain/dosing/days";
import type { ResponseClass } from "@/lib/domain/dosing/classify-response";
import type { DosingNumbers } from "@/lib/domain/dosing/settings";

/** Two loaded sessions of the same muscles stand two days apart (DOSE-2, recovery). */
export function isRested(lastLoadedOn: string | null, today: string, numbers: DosingNumbers): boolean {
  return lastLoadedOn === null || daysBetween(lastLoadedOn, today) >= numbers.loadedRestDays;
}

type Practised = Readonly<{ class: ResponseClass; formOK: boolean }>;

/** Technique first: no load before the hip hinge (LS17) and the unloaded pattern have each been green with good form twice. */
export function mayAddLoad(
  hinge: readonly Practised[],
  pattern: readonly Practised[],
  numbers: DosingNumbers,
): boolean {
  return [hinge, pattern].every(
    (sessions) =>
      sessions.filter((one) => one.class === "green" && one.formOK).length >= numbers.greensToProgress,
  );
}
