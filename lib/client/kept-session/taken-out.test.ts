import { describe, expect, it } from "vitest";
import type { PlanOnPhone } from "@/lib/client/kept-session/plan-on-phone";
import { type Found, foundOn, leadOf, viewOnReturn } from "@/lib/client/kept-session/taken-out";
import { type View, viewAfter, viewBefore } from "@/lib/client/kept-session/view";
import type { EndedSession } from "@/lib/domain/programmes/next-round";
import { begunOnPhone, doneOnPhone, KEPT_ITEMS } from "@/lib/testing/kept-items";

const DAY = begunOnPhone.day;
const plan: PlanOnPhone = {
  ...{ versionId: "v", day: DAY, checkedIn: false, toldLapses: [], restDays: 2, open: null, ended: [] },
  rounds: 1,
  since: { lastDay: "2026-03-09", freshStartDays: 28, lapseDays: 4 },
};
const nothing = { gate: null, session: null };
const closed = { owner: "me", day: DAY, fullAt: null, isClosed: true };
const lifted = { ...begunOnPhone, logs: [doneOnPhone("lift")] };

const endedAs = (id: string, more: Partial<EndedSession> = {}): EndedSession => ({
  ...{ id, key: `${id}-key`, round: 1, hurt: false },
  ...more,
});

describe("a kept page taken out", () => {
  it("asks for the check-in first, and goes on with the session it is in", () => {
    expect(foundOn(plan, nothing, DAY)).toEqual({
      session: null,
      asked: "short",
      on: { day: DAY, worked: {}, round: 1 },
    });
    const found = foundOn(plan, { gate: null, session: lifted }, DAY);
    expect(found).toEqual({ session: lifted, asked: "nothing", on: { day: DAY, worked: {}, round: 1 } });
  });

  it("closes a session that is open once something called for action that day, and on no other", () => {
    expect(foundOn(plan, { gate: closed, session: lifted }, DAY).asked).toBe("short");
    const before = { ...closed, day: "2026-03-09" };
    expect(foundOn(plan, { gate: before, session: lifted }, DAY).asked).toBe("nothing");
  });

  it("lets what was worked rest once its session is over, on the phone, at the clinic or by the day", () => {
    const worked = { lift: DAY };
    const over = { ...lifted, ended: true };
    expect(foundOn(plan, { gate: null, session: over }, DAY)).toMatchObject({
      session: null,
      on: { worked },
    });
    const ended = { ...plan, ended: [endedAs("s")] };
    const found = foundOn(ended, { gate: null, session: lifted }, DAY);
    expect(found).toMatchObject({ session: null, asked: "done", on: { worked } });
    const next = foundOn(plan, { gate: null, session: lifted }, "2026-03-11");
    expect(next).toMatchObject({ session: null, on: { day: "2026-03-11", worked } });
    expect(foundOn({ ...plan, open: over }, nothing, DAY).on).toEqual({ day: DAY, worked, round: 1 });
  });
});

describe("a day whose session is over", () => {
  const over = { ...lifted, ended: true };
  const ready = { ...plan, checkedIn: true };
  it.each([
    ["ended on this phone", ready, over, DAY, "done"],
    ["ended on this phone, before it opens anew", plan, over, DAY, "done"],
    ["ended elsewhere", { ...ready, ended: [endedAs("another")] }, null, DAY, "done"],
    [
      "ended elsewhere, while another is open",
      { ...ready, ended: [endedAs("another")], open: lifted },
      null,
      DAY,
      "done",
    ],
    [
      "ended elsewhere the day before",
      { ...ready, ended: [endedAs("another")] },
      null,
      "2026-03-11",
      "short",
    ],
    ["ended on this phone the day before", plan, over, "2026-03-11", "short"],
    ["not ended", ready, lifted, DAY, "nothing"],
  ] as const)("where it was %s", (_, kept, session, day, asked) => {
    expect(foundOn(kept, { gate: null, session }, day).asked).toBe(asked);
  });
});

describe("a plan with something twice a day", () => {
  const twice = { ...plan, checkedIn: true, rounds: 2 };
  const over = { ...lifted, ended: true };
  const second = { ...begunOnPhone, session: "t", round: 2 };
  it.each([
    ["before anything", twice, null, "nothing", 1],
    ["after a round on this phone", twice, over, "nothing", 2],
    ["after a round elsewhere", { ...twice, ended: [endedAs("another")] }, null, "nothing", 2],
    ["after the same round, known twice", { ...twice, ended: [endedAs("s")] }, lifted, "nothing", 2],
    ["in the second, the first known to nobody else", twice, second, "nothing", 2],
    ["in the second, begun with a network", { ...twice, open: second }, over, "nothing", 2],
    ["after both", twice, { ...second, ended: true }, "done", 1],
    ["after one in which something hurt", twice, { ...over, stopped: ["lift"] }, "done", 1],
    ["after one that hurt elsewhere", { ...twice, ended: [endedAs("b", { hurt: true })] }, null, "done", 1],
  ] as const)("is in its round %s", (_, kept, session, asked, round) => {
    const found = foundOn(kept, { gate: null, session }, DAY);
    expect(found).toMatchObject({ asked, on: { round } });
    expect(found.session?.round ?? 1).toBe(found.session === null ? 1 : round);
  });

  it("has its first again on another day, asked first", () => {
    const found = foundOn(twice, { gate: null, session: over }, "2026-03-11");
    expect(found).toMatchObject({ session: null, asked: "short", on: { round: 1 } });
  });
});

describe("what stays on the screen when it is taken out again", () => {
  const found = (session: Found["session"], asked: Found["asked"] = "nothing"): Found => ({
    ...{ session, asked, on: { day: DAY, worked: {}, round: 1 } },
  });
  const item: View = { at: "item", id: "lift" };
  const start: View = { at: "start" };
  const over: View = { at: "done", how: "well" };
  const instruction: View = { at: "instruction", choices: ["leg-pain=NEW"] };
  it.each([
    ["the session goes on", item, begunOnPhone, found(lifted), item],
    ["nothing was answered yet", item, null, found(null), item],
    ["another tab began one", item, null, found(lifted), item],
    ["another tab ended it", item, begunOnPhone, found(null), start],
    ["another session was begun since", item, begunOnPhone, found({ ...lifted, session: "t" }), start],
    ["a check-in comes first again", item, begunOnPhone, found(lifted, "short"), start],
    ["it ended with an instruction", instruction, begunOnPhone, found(null, "short"), instruction],
    ["it was ended here", over, begunOnPhone, found(null, "done"), over],
    ["another tab ended the day", item, null, found(null, "done"), start],
    ["it was at its end, and another tab ended it", { at: "end" }, begunOnPhone, found(null), start],
  ] as const)("where %s", (_, view, before, now, left) => {
    expect(viewOnReturn(view, before, now)).toEqual(left);
  });
});

describe("where the worker led", () => {
  const found: Found = { session: lifted, asked: "nothing", on: { day: DAY, worked: {}, round: 1 } };
  const fresh: Found = { ...found, session: null };
  const rests = { ...found, on: { day: DAY, worked: { walk: "2026-03-09" }, round: 1 } };
  const items = KEPT_ITEMS.map((one) => (one.id === "walk" ? { ...one, sharesWith: ["walk"] } : one));
  it.each([
    ["#hurt-lift", found, { view: { at: "hurt", id: "lift" } }],
    ["#hurt-lift", { ...fresh, asked: "short" }, { view: { at: "hurt", id: "lift" } }],
    ["#hurt-another", found, null],
    ["#swap-lift", found, { swap: "lift" }],
    ["#swap-lift", fresh, null],
    ["#swap-", found, null],
    ["#swap-stretch", found, null],
    ["#go", found, { view: { at: "item", id: "walk" } }],
    ["#go", fresh, { view: { at: "item", id: "walk" } }],
    ["#go", rests, { view: { at: "item", id: "stretch" } }],
    ["#go", { ...found, asked: "short" }, null],
    ["", found, null],
  ] as const)("by %s", (hash, now, lead) => {
    expect(leadOf(hash, items, now, 2)).toEqual(lead);
  });
});

describe("the exercise before", () => {
  const swapped = { ...begunOnPhone, swapped: ["lift"] };
  it.each([
    ["walk", null, { at: "start" }],
    ["lift", null, { at: "item", id: "walk" }],
    ["stretch", null, { at: "item", id: "lift" }],
    ["stretch", swapped, { at: "item", id: "easier" }],
    ["another plan's", null, { at: "start" }],
  ] as const)("of %s", (id, session, before) => {
    expect(viewBefore(KEPT_ITEMS, session, id)).toEqual(before);
  });

  it("has the next as its other side, from the first where nothing was done", () => {
    expect(viewAfter(KEPT_ITEMS, null)).toEqual({ at: "item", id: "walk" });
  });
});
