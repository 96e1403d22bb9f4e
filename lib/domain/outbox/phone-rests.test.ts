import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysAfter } from "@/lib/domain/dosing/days";
import { type KeptRest, openOn, restingOn, restsUntil, workedBy } from "@/lib/domain/outbox/phone-rests";
import type { PhoneSession } from "@/lib/domain/outbox/phone-session";

const DAY = "2026-03-30";
const on = (days: number) => daysAfter(DAY, days);
const squat: KeptRest = {
  id: "squat",
  backOn: null,
  backBefore: null,
  sharesWith: ["squat", "bridge"],
  rounds: 1,
};
const stretch: KeptRest = { id: "stretch", backOn: null, backBefore: null, sharesWith: [], rounds: 1 };
const session = (day: string, change: Partial<PhoneSession> = {}): PhoneSession => ({
  ...{ owner: "me", session: "s", versionId: "v", day, stopped: [], ended: true },
  logs: [{ itemId: "bridge", side: "both", outcome: "done" }],
  ...change,
});
const today = (worked: Record<string, string>, restDays = 2, round = 1) => ({
  ...{ day: DAY, worked, restDays, round },
});

describe("what rests on a day of the phone", () => {
  it("is strength work whose muscles were worked within the clinic's days, on this phone too", () => {
    expect(restsUntil(squat, today({ bridge: on(-1) }))).toBe(on(1));
    expect(restsUntil(squat, today({ bridge: on(-2) }))).toBeNull();
    expect(restsUntil(squat, today({ bridge: on(-2) }, 3))).toBe(on(1));
    expect(restsUntil(squat, today({ press: on(-1) }))).toBeNull();
    expect(restsUntil(stretch, today({ stretch: on(-1), bridge: on(-1) }))).toBeNull();
  });

  it("is back by itself once the days are over, also where the plan was kept while it rested", () => {
    expect(restsUntil({ ...squat, backOn: on(1) }, today({}))).toBe(on(1));
    expect(restsUntil({ ...squat, backOn: DAY }, today({}))).toBeNull();
  });

  it("takes with it the easier one that would stand in for it", () => {
    const items = [
      { ...squat, standsFor: null },
      { id: "easier", backOn: null, backBefore: null, sharesWith: [], rounds: 1, standsFor: "squat" },
      { ...stretch, standsFor: null },
    ];
    const ids = (worked: Record<string, string>) => openOn(items, today(worked)).map(({ id }) => id);
    expect(ids({})).toEqual(["squat", "easier", "stretch"]);
    expect(ids({ squat: on(-1) })).toEqual(["stretch"]);
    const strong = [squat, { ...squat, id: "easier" }].map((item, at) => ({
      ...item,
      standsFor: at === 0 ? null : "squat",
    }));
    expect(restingOn(strong, today({ squat: on(-1) }))).toEqual([{ id: "squat", until: on(1) }]);
    expect(restingOn(strong, today({}))).toEqual([]);
  });

  it("is nothing of what is prescribed once more, for the rounds of the same day before it", () => {
    const often = { ...squat, rounds: 2, standsFor: null };
    const items = [often, { ...stretch, standsFor: null }];
    const [first, second] = [today({ squat: on(0) }), today({ squat: on(0) }, 2, 2)];
    expect(restsUntil(often, first)).toBe(on(2));
    expect(restsUntil(often, second)).toBeNull();
    expect(restsUntil({ ...often, backOn: on(2) }, second)).toBeNull();
    expect(restsUntil(often, today({ squat: on(-1) }, 2, 2))).toBe(on(1));
    expect(openOn(items, second).map(({ id }) => id)).toEqual(["squat"]);
    expect(restingOn([{ ...squat, standsFor: null }], today({ squat: on(-1) }, 2, 2))).toEqual([]);
  });

  it("is what the days before ask for, whatever a round of today has worked beside it", () => {
    const items = { ...squat, rounds: 2 };
    const worked = { bridge: on(-1), squat: on(0) };
    expect(restsUntil(items, today(worked, 2, 2))).toBe(on(1));
    const known = { ...items, backOn: on(2), backBefore: on(1) };
    expect(restsUntil(known, today({}, 2, 2))).toBe(on(1));
    expect(restsUntil({ ...known, backBefore: null }, today({}, 2, 2))).toBeNull();
    expect(restsUntil(items, today({ bridge: on(-2), squat: on(0) }, 2, 2))).toBeNull();
  });

  it("is never longer than the last of it asks for", () => {
    const back = fc.integer({ min: -5, max: 5 });
    fc.assert(
      fc.property(back, back, fc.integer({ min: 1, max: 4 }), (known, done, restDays) => {
        const until = restsUntil({ ...squat, backOn: on(known) }, today({ bridge: on(done) }, restDays));
        const last = Math.max(known, done + restDays);
        expect(until).toBe(last > 0 ? on(last) : null);
      }),
    );
  });
});

describe("what a phone knows to be worked", () => {
  it("is what was done on an earlier day, or today once that session is over", () => {
    expect(workedBy([null], DAY)).toEqual({});
    expect(workedBy([session(on(-1), { ended: false })], DAY)).toEqual({ bridge: on(-1) });
    expect(workedBy([session(DAY)], DAY)).toEqual({ bridge: DAY });
    expect(workedBy([session(DAY, { ended: false })], DAY)).toEqual({});
    const left = session(on(-1), { logs: [{ itemId: "bridge", side: "both", outcome: "not_done" }] });
    expect(workedBy([left], DAY)).toEqual({});
  });

  it("goes on from session to session", () => {
    const before = session(on(-1), { worked: { press: on(-2), bridge: on(-3) } });
    expect(workedBy([before], DAY)).toEqual({ press: on(-2), bridge: on(-1) });
    expect(workedBy([before, session(on(-3))], DAY)).toEqual({ press: on(-2), bridge: on(-1) });
    expect(workedBy([{ ...before, day: DAY, ended: false }], DAY)).toEqual({ press: on(-2), bridge: on(-3) });
  });
});
