import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysAfter } from "@/lib/domain/dosing/days";
import type { SessionOfItem } from "@/lib/domain/dosing/session-of-item";
import { DOSING_DEFAULTS } from "@/lib/domain/dosing/settings";
import { type FollowUpFacts, followUpReasons } from "@/lib/domain/follow-up/reasons";
import type { TaskRule } from "@/lib/domain/follow-up/rule-tasks";
import { isSetAside } from "@/lib/domain/follow-up/set-aside";

const TODAY = "2026-11-26";
const ago = (days: number) => daysAfter(TODAY, -days);
const reasonsOf = (facts: Partial<FollowUpFacts>) =>
  followUpReasons(
    {
      plan: null,
      last: null,
      ended: null,
      breakForPain: null,
      tasks: [],
      clips: null,
      reviewOn: null,
      ...facts,
    },
    TODAY,
    DOSING_DEFAULTS,
  );
const kindsOf = (facts: Partial<FollowUpFacts>) => reasonsOf(facts).map(({ kind }) => kind);

const running = (days: number, more: Partial<NonNullable<FollowUpFacts["plan"]>> = {}) =>
  ({ from: ago(days), held: false, phase: "C", ...more }) as const;
const item = (worst: number, more: Partial<SessionOfItem> = {}): SessionOfItem => ({
  ...{ day: "", exerciseId: "HS01", dose: { sets: 2, work: { kind: "reps", reps: 8 } }, side: "both" },
  ...{ versionId: "1", sore: false, painBefore: 2, morning: null, stop: null },
  logs: [{ side: "both", outcome: "done", pain: worst, amount: null, form: "yes" }],
  ...more,
});
const session = (days: number, items: readonly SessionOfItem[] = [item(1)], mornings: number[] = []) => ({
  day: ago(days),
  answeredAt: new Date(`${ago(days)}T18:00:00Z`),
  ...{ items, mornings },
});

describe("a plan that is not done", () => {
  it.each([
    [DOSING_DEFAULTS.neverStartedDays - 1, []],
    [DOSING_DEFAULTS.neverStartedDays, ["never-started"]],
    [200, ["never-started"]],
  ])("begun %i days ago without a session: %j", (days, kinds) =>
    expect(kindsOf({ plan: running(days) })).toEqual(kinds),
  );

  it.each([
    [6, undefined],
    [7, "lighter"],
    [83, "lighter"],
    [84, "close"],
  ])("last done %i days ago: %s, as the dosing rules count it", (days, restart) => {
    const [reason] = reasonsOf({ plan: running(90), last: session(days) });
    expect(reason?.kind === "lapsed" ? reason.restart : undefined).toBe(restart);
  });

  it("is nobody's fault while it is on hold", () => {
    expect(kindsOf({ plan: running(90, { held: true }), last: session(40) })).toEqual([]);
    expect(kindsOf({ plan: running(90), last: session(40) })).toEqual(["lapsed"]);
  });
});

describe("a red answer", () => {
  const red = (items: readonly SessionOfItem[], mornings: number[] = [], phase: "A" | "C" = "C") =>
    reasonsOf({ plan: running(20, { phase }), last: session(1, items, mornings) })[0];

  it("is pain above the limit of the phase", () => {
    expect(red([item(5)])).toBeUndefined();
    expect(red([item(1), item(6)])).toMatchObject({ kind: "answered-red", sign: "pain", worst: 6 });
    expect(red([item(5)], [], "A")).toMatchObject({ sign: "pain", worst: 5 });
  });

  it("is pain of a kind or a place that warns, however weak", () => {
    const stop = (more: object) =>
      item(0, { stop: { pain: 2, quality: "dull", legMoved: "no", afterWalk: null, ...more } });
    expect(red([stop({})])).toBeUndefined();
    expect(red([stop({ quality: "sharp", afterWalk: "gone" })])).toBeUndefined();
    expect(red([stop({ quality: "sharp", afterWalk: "still" })])).toMatchObject({ sign: "sharp" });
    expect(red([stop({ quality: "electric" })])).toMatchObject({ sign: "electric" });
    expect(red([stop({ legMoved: "down" })])).toMatchObject({ sign: "down-the-leg" });
    expect(red([stop({ legMoved: "bothLegs" })])).toMatchObject({ sign: "both-legs" });
    expect(red([stop({ pain: null, quality: null, legMoved: null })])).toMatchObject({ sign: "unsaid" });
  });

  it("is a morning worse than the mornings before", () => {
    expect(red([item(2, { morning: 4 })], [3, 3, 3])).toBeUndefined();
    expect(red([item(2, { morning: 5 })], [3, 3, 3])).toMatchObject({ sign: "morning" });
  });

  it("stands until the next session, and not for ever", () => {
    const at = (days: number) => kindsOf({ plan: running(90), last: session(days, [item(8)]) });
    expect(at(DOSING_DEFAULTS.redDays - 1)).toContain("answered-red");
    expect(at(DOSING_DEFAULTS.redDays)).not.toContain("answered-red");
  });
});

it("a break for pain is a reason like a red answer, and not for ever", () => {
  const said = (days: number) =>
    kindsOf({
      breakForPain: { on: ago(days), at: new Date(`${ago(days)}T08:00:00Z`) },
      plan: running(60),
      last: session(0),
    });
  expect(said(0)).toEqual(["break-for-pain"]);
  expect(said(DOSING_DEFAULTS.redDays - 1)).toEqual(["break-for-pain"]);
  expect(said(DOSING_DEFAULTS.redDays)).toEqual([]);
});

it("a review is due from its day on", () => {
  expect(kindsOf({ reviewOn: ago(-1) })).toEqual([]);
  expect(kindsOf({ reviewOn: TODAY })).toEqual(["review-due"]);
});

const anyFacts = fc
  .record({
    plan: fc.option(fc.tuple(fc.nat(120), fc.boolean())),
    last: fc.option(fc.tuple(fc.nat(120), fc.nat(10))),
    review: fc.option(fc.integer({ min: -30, max: 120 })),
  })
  .map(({ plan, last, review }) => ({
    plan: plan && running(plan[0], { held: plan[1] }),
    last: plan && last && session(last[0], [item(last[1])]),
    reviewOn: review === null ? null : ago(review),
  }));

it("a clip nobody has said a word of is a reason from the day it came", () => {
  const at = new Date(`${ago(2)}T09:00:00Z`);
  expect(reasonsOf({ clips: { count: 2, on: ago(5), at } })).toEqual([
    { kind: "clip-sent", count: 2, on: ago(5), at, days: 5 },
  ]);
  expect(kindsOf({ clips: null })).toEqual([]);
});

describe("seen to", () => {
  it("holds until its day, and no reason that began since or of another kind hides behind it", () => {
    fc.assert(
      fc.property(anyFacts, fc.integer({ min: -3, max: 30 }), fc.nat(130), (facts, days, markDays) => {
        const reasons = reasonsOf(facts);
        const at = new Date(`${ago(markDays)}T20:00:00Z`);
        const mark = { at, until: ago(-days), reasons: reasons.map(({ kind }) => kind) };
        const holds = isSetAside(mark, reasons, TODAY);
        expect(holds).toBe(days > 0 && reasons.every((one) => one.at <= at));
        if (reasons.length > 0) expect(isSetAside({ ...mark, reasons: [] }, reasons, TODAY)).toBe(false);
        expect(isSetAside({ ...mark, until: null }, reasons, TODAY)).toBe(false);
      }),
    );
  });
});

describe("a talk that a rule promised", () => {
  const answered = (rule: TaskRule, days: number) => ({
    ...{ rule, on: ago(days), at: new Date(`${ago(days)}T09:00:00Z`) },
  });

  it.each([
    ["RF-I01", 0, 7],
    ["RF-I01", 7, 0],
    ["RF-I01", 9, -2],
    ["RF-G01", 9, 5],
    ["DOSE-5", 1, 1],
  ] as const)("by %s, answered %i days ago, is due in %i days", (rule, days, dueIn) => {
    expect(reasonsOf({ tasks: [answered(rule, days)] })).toEqual([
      expect.objectContaining({ kind: "talk-due", rule, days, dueIn }),
    ]);
  });

  it("names the one that is due first, and none where nothing was promised", () => {
    const [reason] = reasonsOf({ tasks: [answered("RF-G01", 9), answered("RF-I01", 1)] });
    expect(reason?.kind === "talk-due" && reason.rule).toBe("RF-G01");
    expect(reasonsOf({ tasks: [] })).toEqual([]);
  });
});
