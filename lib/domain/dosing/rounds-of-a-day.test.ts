import { describe, expect, it } from "vitest";
import { itemHistory } from "@/lib/domain/dosing/item-history";
import { onePerDay } from "@/lib/domain/dosing/rounds-of-a-day";
import type { SessionOfItem } from "@/lib/domain/dosing/session-of-item";
import type { Dose } from "@/lib/domain/exercises/dose";

const dose: Dose = { sets: 1, work: { kind: "reps", reps: 10 }, timesPerDay: 3 };
type Log = SessionOfItem["logs"][number];
const done: Log = { side: "both", outcome: "done", pain: 0, amount: null, form: "yes" };
const round = (day: string, log: Partial<Log> = {}, more: Partial<SessionOfItem> = {}): SessionOfItem => ({
  ...{
    day,
    versionId: "v",
    exerciseId: "LM01",
    dose,
    side: "both",
    painBefore: 1,
    morning: null,
    sore: false,
  },
  ...{ logs: [{ ...done, ...log }], stop: null, ...more },
});
const history = (...sessions: SessionOfItem[]) =>
  itemHistory({ exerciseId: "LM01", dose, side: "both" }, sessions);

describe("rounds of one day", () => {
  it("are one session to the rules, as hard as the hardest and as done as the least", () => {
    const logs = history(
      round("2026-03-01", { pain: 1 }),
      round("2026-03-01", { pain: 4, form: "unsure" }),
      round("2026-03-01", { outcome: "part", amount: 6 }, { morning: 3 }),
      round("2026-03-02", { pain: 2 }),
    );
    expect(logs).toMatchObject([
      { date: "2026-03-01", worst: 4, formOK: false, repsDone: 6, target: 10, am: 3 },
      { date: "2026-03-02", worst: 2, formOK: true, repsDone: 10, target: 10, am: null },
    ]);
  });

  it("count what was stopped in one of them", () => {
    const stop = { pain: 6, quality: "electric", legMoved: "down", afterWalk: "still" } as const;
    expect(history(round("2026-03-01"), round("2026-03-01", {}, { stop }))).toMatchObject([
      { worst: 6, quality: "electric", legMoved: "down" },
    ]);
  });

  it("keep days, exercises and doses apart", () => {
    const sessions = [
      round("2026-03-01"),
      round("2026-03-02"),
      round("2026-03-02", {}, { exerciseId: "LS02" }),
      round("2026-03-02", {}, { dose: { ...dose, sets: 2 } }),
      round("2026-03-02", {}, { side: "left" }),
    ];
    expect(onePerDay(sessions)).toEqual(sessions);
  });

  it("keep each side's own, of sides done in either", () => {
    const left = { ...done, side: "left", amount: 4 };
    const right = { ...done, side: "right" };
    const [day] = onePerDay([
      round("2026-03-01", {}, { logs: [left] }),
      round("2026-03-01", {}, { logs: [right, { ...left, amount: 8, pain: 2 }] }),
    ]);
    expect(day?.logs).toEqual([{ ...left, pain: 2 }, right]);
  });
});
