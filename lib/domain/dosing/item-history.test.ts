import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { itemHistory, logOf } from "@/lib/domain/dosing/item-history";
import type { SessionOfItem } from "@/lib/domain/dosing/session-of-item";
import { proposeDose } from "@/lib/domain/dosing/propose-dose";
import { dosedItem } from "@/lib/domain/dosing/dosed-item";
import { templateItem } from "@/lib/domain/programmes/templates/template";

const BRIDGE = templateItem("HS01");
const LEG = templateItem("HS02");
type Log = SessionOfItem["logs"][number];
const log = (changed: Partial<Log> = {}): Log => ({
  ...{ side: "both", outcome: "done", pain: 2, amount: null, form: "yes" },
  ...changed,
});
const session = (day: string, changed: Partial<SessionOfItem> = {}): SessionOfItem => ({
  ...{ day, versionId: "1", sore: false, ...BRIDGE, painBefore: 2, morning: 2, logs: [log()], stop: null },
  ...changed,
});

describe("what the rules read of a session", () => {
  it.each<[string, Partial<SessionOfItem>, object]>([
    ["a full one", {}, { worst: 2, quality: "dull", repsDone: 16, target: 16, formOK: true, am: 2, pre: 2 }],
    ["painless", { logs: [log({ pain: 0 })] }, { quality: "none", worst: 0 }],
    ["counted", { logs: [log({ amount: 11 })] }, { repsDone: 11, target: 16 }],
    ["partly, not counted", { logs: [log({ outcome: "part" })] }, { repsDone: 0 }],
    ["form not said", { logs: [log({ form: null })] }, { formOK: false }],
    ["form unsure", { logs: [log({ form: "unsure" })] }, { formOK: false }],
    ["soreness of muscles", { sore: true }, { doms: true }],
    ["no check-in that day", { painBefore: null }, { pre: 0 }],
    ["morning not answered", { morning: null }, { am: null }],
    [
      "stopped by sharp pain that went",
      { stop: { pain: 6, quality: "sharp", legMoved: "no", afterWalk: "gone" } },
      { worst: 6, quality: "sharp", sharpSettled5min: true },
    ],
    [
      "stopped, walk not told",
      { logs: [], stop: { pain: 4, quality: "electric", legMoved: "down", afterWalk: null } },
      { worst: 4, quality: "electric", legMoved: "down", sharpSettled5min: null, formOK: false },
    ],
  ])("%s", (_what, changed, expected) => {
    expect(logOf(session("2026-11-20", changed))).toMatchObject([expected]);
  });

  it("asks both sides of a pair, and takes the worse one", () => {
    const pair = { ...LEG, logs: [log({ side: "left", pain: 1 }), log({ side: "right", pain: 4 })] };
    const target = (2 * (logOf(session("2026-11-20", { ...LEG, logs: [log()] }))[0]?.target ?? 0)) / 2;
    expect(logOf(session("2026-11-20", pair))).toMatchObject([
      { worst: 4, repsDone: target, target, formOK: true },
    ]);
    expect(logOf(session("2026-11-20", { ...pair, logs: [log({ side: "left" })] }))).toMatchObject([
      { formOK: false },
    ]);
  });

  it("leaves out an item nobody began", () => {
    expect(logOf(session("2026-11-20", { logs: [] }))).toEqual([]);
    expect(logOf(session("2026-11-20", { logs: [log({ outcome: "not_done", pain: null })] }))).toEqual([]);
  });
});

describe("the history at the present dose", () => {
  it("goes back until the dose was another one, and no further", () => {
    const other = templateItem("HS01", { reps: 7 });
    const days = [
      session("2026-11-10"),
      session("2026-11-12", other),
      session("2026-11-14"),
      session("2026-11-16"),
    ];
    expect(itemHistory(BRIDGE, days).map(({ date }) => date)).toEqual(["2026-11-14", "2026-11-16"]);
    expect(itemHistory(other, days)).toEqual([]);
    expect(itemHistory(BRIDGE, [session("2026-11-14", LEG)])).toEqual([]);
  });

  it("always makes a history the rules take, of the same days in the same order", () => {
    const anyLog = fc.record({
      side: fc.constant("both"),
      outcome: fc.constantFrom("done", "part", "not_done"),
      pain: fc.option(fc.integer({ min: 0, max: 10 })),
      amount: fc.option(fc.integer({ min: 0, max: 40 })),
      form: fc.constantFrom("yes", "unsure", "no", null),
    }) as fc.Arbitrary<Log>;
    const sessions = fc.array(
      fc.record({
        ago: fc.integer({ min: 0, max: 25 }),
        logs: fc.array(anyLog, { maxLength: 2 }),
        morning: fc.option(fc.integer({ min: 0, max: 10 })),
      }),
    );
    fc.assert(
      fc.property(sessions, (drawn) => {
        const days = drawn
          .toSorted((one, other) => other.ago - one.ago)
          .map(({ ago, ...rest }) => session(`2026-11-${String(26 - ago).padStart(2, "0")}`, rest));
        const history = itemHistory(BRIDGE, days);
        expect(history.map(({ date }) => date)).toEqual(history.map(({ date }) => date).toSorted());
        const proposal = proposeDose({
          ...{
            phase: "C",
            today: "2026-11-26",
            openTier: "none",
            item: dosedItem(BRIDGE, "C", () => true),
            history,
          },
        });
        expect(proposal.class === null).toBe(history.length === 0);
      }),
    );
  });
});
