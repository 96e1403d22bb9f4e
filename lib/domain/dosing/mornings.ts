import { daysBetween } from "@/lib/domain/dosing/days";
import type { ItemLog } from "@/lib/domain/dosing/item-log";
import { median } from "@/lib/domain/dosing/median";
import type { DosingNumbers } from "@/lib/domain/dosing/settings";

const WEEK = 7;
const ANSWERS_FOR_A_WEEK = 2;

function answered(logs: readonly ItemLog[]): number[] {
  return logs.flatMap(({ am }) => (am === null ? [] : [am]));
}

/** What mornings were like before a session: the median of the last answers, or its own pain before when there are few. */
export function usualMorning(log: ItemLog, before: readonly ItemLog[], numbers: DosingNumbers): number {
  const last = answered(before).slice(-numbers.usualMorningsMax);
  return last.length < numbers.usualMorningsMin ? log.pre : (median(last) ?? log.pre);
}

/** The sessions of the seven days that end so many days before today. */
export function weekOf<Log extends Pick<ItemLog, "date">>(
  logs: readonly Log[],
  today: string,
  endedDaysAgo = 0,
): readonly Log[] {
  return logs.filter(({ date }) => {
    const ago = daysBetween(date, today) - endedDaysAgo;
    return ago >= 0 && ago < WEEK;
  });
}

/** Pain must not climb from week to week: this week's mornings against those of the week before. */
export function morningsClimb(logs: readonly ItemLog[], today: string, numbers: DosingNumbers): boolean {
  const now = answered(weekOf(logs, today));
  const before = answered(weekOf(logs, today, WEEK));
  if (now.length < ANSWERS_FOR_A_WEEK || before.length < ANSWERS_FOR_A_WEEK) return false;
  return (median(now) ?? 0) >= (median(before) ?? 0) + numbers.weekRise;
}
