import { describe, expect, it } from "vitest";
import type { SessionOfItem } from "@/lib/domain/dosing/session-of-item";
import { sideTestsOf } from "@/lib/domain/dosing/side-tests";
import { balanceByWeek } from "@/lib/domain/dosing/week-balance";
import { templateItem } from "@/lib/domain/programmes/templates/template";

const log = (side: string, amount: number | null, outcome: "done" | "not_done" = "done") => ({
  ...{ side, outcome, pain: 1, amount, form: "yes" as const },
});
const session = (day: string, id: "HS01" | "HM01" | "HS02", logs = [log("both", null)]): SessionOfItem => ({
  ...{
    day,
    versionId: "1",
    sore: false,
    ...templateItem(id),
    painBefore: null,
    morning: null,
    logs,
    stop: null,
  },
});

describe("the balance of the weeks done", () => {
  it("counts what was done in each week up to today, oldest first", () => {
    const done = [
      session("2026-11-18", "HS01"),
      session("2026-11-19", "HM01"),
      session("2026-11-20", "HM01"),
      session("2026-11-26", "HS01"),
      session("2026-11-26", "HM01", [log("left", null, "not_done")]),
    ];
    expect(balanceByWeek(done, "2026-11-26", 2)).toEqual([
      { stretch: 2, strength: 2 },
      { stretch: 2, strength: 2 },
    ]);
    expect(balanceByWeek([], "2026-11-26", 1)).toEqual([{ stretch: 0, strength: 0 }]);
  });
});

it("takes a test of the sides only where both were counted", () => {
  const tests = sideTestsOf("HS02", [
    session("2026-11-01", "HS02", [log("left", 8), log("right", 10)]),
    session("2026-11-05", "HS02", [log("left", 8)]),
    session("2026-11-09", "HS01", [log("left", 8), log("right", 10)]),
  ]);
  const { sets } = templateItem("HS02").dose;
  expect(tests).toEqual([{ date: "2026-11-01", left: 8 / sets, right: 10 / sets }]);
});

it("compares the sides by the set, also where each is an item of its own", () => {
  const item = (side: "left" | "right", sets: number, amount: number): SessionOfItem => ({
    ...session("2026-11-01", "HS02", [log(side, amount)]),
    ...{ side, dose: { sets, work: { kind: "reps", reps: 8 } } },
  });
  expect(sideTestsOf("HS02", [item("left", 3, 24), item("right", 2, 20)])).toEqual([
    { date: "2026-11-01", left: 8, right: 10 },
  ]);
});
