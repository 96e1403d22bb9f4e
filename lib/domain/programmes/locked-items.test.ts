import { expect, it } from "vitest";
import type { ExerciseId } from "@/lib/domain/exercises/exercise";
import { lockedItems } from "@/lib/domain/programmes/locked-items";

type Logged = "done" | "part" | "not_done" | null;
const locks = (...items: readonly (readonly [ExerciseId, Logged])[]) =>
  Object.fromEntries(lockedItems(items.map(([exerciseId, logged]) => ({ exerciseId, logged }))));

it("locks strength until the warm-up has been done, skipped does not count", () => {
  expect(locks(["DW01", null], ["HS01", null])).toEqual({ 1: "warm-up-first" });
  expect(locks(["DW01", "not_done"], ["HS01", null])).toEqual({ 1: "warm-up-first" });
  expect(locks(["DW01", "done"], ["DW08", "part"], ["HS01", null])).toEqual({});
});

it("locks a static stretch until strength and aerobic work are logged", () => {
  expect(locks(["HS01", null], ["AE01", "done"], ["HM01", null])).toEqual({ 2: "stretch-last" });
  expect(locks(["HS01", "not_done"], ["AE01", "done"], ["HM01", null])).toEqual({});
});

it("locks nothing in a session of stretches, nor control before a warm-up", () => {
  expect(locks(["HM01", null], ["HM05", null])).toEqual({});
  expect(locks(["DW01", null], ["LS03", null])).toEqual({});
});
