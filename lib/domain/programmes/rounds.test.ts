import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NO_RESTS } from "@/lib/domain/dosing/day-rests";
import { CATALOGUE } from "@/lib/domain/exercises/exercise";
import { nextRound, openSession } from "@/lib/domain/programmes/next-round";
import { itemsOfRound, roundsADay, roundsOf, roundToday } from "@/lib/domain/programmes/rounds";
import { sessionPart } from "@/lib/domain/programmes/session-order";
import type { PauseClass } from "@/lib/domain/triage/rule";
import { ACUTE_LOW_BACK } from "@/lib/domain/programmes/templates/low-back";

const { items } = ACUTE_LOW_BACK;
const ids = (round: number) => itemsOfRound(items, round).map(({ exerciseId }) => exerciseId);
const item = (exerciseId: "DW01" | "AE01" | "LM01" | "LM05", timesPerDay?: number) => ({
  exerciseId,
  dose: timesPerDay === undefined ? {} : { timesPerDay },
});

describe("small and often", () => {
  it("does in each later round what is prescribed that often, warmed up", () => {
    expect(roundsADay(items)).toBe(3);
    expect(ids(1)).toEqual(items.map(({ exerciseId }) => exerciseId));
    expect(ids(2)).toEqual(["DW01", "DW09", "LM01", "LS02"]);
    expect(ids(3)).toEqual(["DW01", "DW09", "LM01"]);
    expect(ids(4)).toEqual([]);
  });

  it("warms up for no walk", () => {
    const walks = [item("DW01"), item("LM01"), item("AE01", 3)];
    expect(itemsOfRound(walks, 2)).toEqual([walks[2]]);
  });

  it("has no round of a warm-up alone, where the rest is on hold", () => {
    const plan = [item("DW01"), item("LM05", 2)];
    const today = (round: number, ...pauses: PauseClass[]) => roundToday(plan, round, pauses, NO_RESTS);
    expect(today(1, "extension")).toMatchObject({ kind: "open", items: [plan[0]], held: [plan[1]] });
    expect(today(2)).toMatchObject({ kind: "open", items: plan });
    expect(today(2, "extension")).toEqual({ kind: "over" });
    expect(today(2, "day")).toEqual({ kind: "paused" });
  });

  it("never has more in a later round, never an exercise more often than prescribed, and begins with the warm-ups", () => {
    const any = fc.record({
      exerciseId: fc.constantFrom(...CATALOGUE.map(({ id }) => id)),
      dose: fc.record({ timesPerDay: fc.integer({ min: 1, max: 8 }) }, { requiredKeys: [] }),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 8 }), fc.integer({ min: 2, max: 9 }), (plan, round) => {
        const now = itemsOfRound(plan, round);
        expect(itemsOfRound(plan, round - 1)).toEqual(expect.arrayContaining([...now]));
        for (const one of plan.filter(({ exerciseId }) => sessionPart(exerciseId) !== "warm-up"))
          expect(roundsOf(plan).get(one)).toBe(one.dose.timesPerDay ?? 1);
        const worked = now.some(
          ({ exerciseId }) => !["aerobic", "soft-tissue"].includes(sessionPart(exerciseId)),
        );
        const warmUps = plan.filter(({ exerciseId }) => sessionPart(exerciseId) === "warm-up");
        if (worked) expect(now).toEqual(expect.arrayContaining(warmUps));
      }),
    );
  });
});

describe("the round that comes next", () => {
  const over = (round: number, hurt = false) => ({ round, hurt });
  it.each([
    [1, [], 1],
    [1, [over(1)], null],
    [3, [over(1)], 2],
    [3, [over(2), over(1)], 3],
    [3, [over(1), over(2), over(3)], null],
    // Two of one round: a plan that was changed during the first.
    [3, [over(1), over(1)], 2],
    [3, [over(1, true)], null],
    [3, [over(1, true), over(2)], null],
  ] as const)("of %i a day after %j is %j", (rounds, ended, next) => {
    expect(nextRound(rounds, ended)).toBe(next);
  });
});

describe("the session that is gone on with", () => {
  const begun = (id: string, round: number) => ({ id, round });
  it.each([
    ["the newest", [begun("b", 1), begun("a", 1)], [], "b"],
    ["none before one is begun", [], [1], undefined],
    ["none of a round that is over", [begun("a", 1)], [1], undefined],
    [
      "the one of the round to come, though another was begun after it",
      [begun("b", 1), begun("a", 2)],
      [1],
      "a",
    ],
  ] as const)("is %s", (_which, open, ended, id) => {
    const over = ended.map((round) => ({ round, hurt: false }));
    expect(openSession(open, over)?.id).toBe(id);
  });
});
