import { daysBetween } from "@/lib/domain/dosing/days";
import type { DosingNumbers } from "@/lib/domain/dosing/settings";
import type { SideTest } from "@/lib/domain/dosing/side-gap";
import { MOVEMENT_TESTS } from "@/lib/domain/visit-notes/movement";

/** The movement tests that measure how far a joint goes. */
const FLEXIBILITY_TESTS = Object.entries(MOVEMENT_TESTS).flatMap(([id, { unit }]) =>
  unit === "degrees" ? [id] : [],
);

/**
 * A flexibility test has fallen (DOSE-7): on a side, by more than measuring may be out, since the last test of that kind
 * at least so many days before. Oldest first.
 */
export function losesRange(
  tests: readonly (SideTest & Readonly<{ test: string }>)[],
  numbers: DosingNumbers,
): boolean {
  return FLEXIBILITY_TESTS.some((name) => {
    const ofTest = tests.filter(({ test }) => test === name);
    const last = ofTest.at(-1);
    const before = last && ofTest.findLast(({ date }) => daysBetween(date, last.date) >= numbers.gapTestDays);
    if (!last || !before) return false;
    return Math.max(before.left - last.left, before.right - last.right) >= numbers.rangeLossDegrees;
  });
}
