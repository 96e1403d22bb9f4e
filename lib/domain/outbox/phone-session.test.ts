import { describe, expect, it } from "vitest";
import {
  nextByWarmUp,
  phoneDay,
  type PhoneSession,
  placesOf,
  sessionNow,
  withEnd,
  withLogs,
  withStop,
} from "@/lib/domain/outbox/phone-session";

const items = [
  { id: "walk", side: "both", needs: [] },
  { id: "stretch", side: "each", needs: [] },
  { id: "lift", side: "both", needs: ["walk"] },
] as const;
const begun: PhoneSession = {
  ...{ owner: "me", session: "s", versionId: "v", day: "2026-03-10" },
  ...{ logs: [], stopped: [], ended: false },
};
const done = (itemId: string, side: "left" | "right" | "both") => ({
  itemId,
  side,
  outcome: "done" as const,
});
const today = { day: "2026-03-10", versionId: "v" };

it("takes the day where the phone is, not at the meridian", () => {
  expect(phoneDay(new Date(2026, 2, 9, 23, 59))).toBe("2026-03-09");
  expect(phoneDay(new Date(2026, 10, 1, 0, 0))).toBe("2026-11-01");
});

it("knows what was done of an exercise that hurt, each side apart, and leaves what was logged before", () => {
  const dose = { sets: 2, work: { kind: "hold", holdSeconds: 30 } } as const;
  const stretch = { id: "stretch", side: "each", dose } as const;
  const logged = withLogs(begun, [done("stretch", "left")]);
  const said = { "outcome-left": "part", "outcome-right": "part", "amount-right": "4" };
  const { logs, stopped } = withStop(logged, stretch, said);
  expect(logs).toEqual([done("stretch", "left"), { itemId: "stretch", side: "right", outcome: "part" }]);
  expect(stopped).toEqual(["stretch"]);
  expect(withStop(begun, stretch, {}).logs.map(({ outcome }) => outcome)).toEqual(["not_done", "not_done"]);
});

describe("what is next", () => {
  it("is the first exercise with a side open", () => {
    expect(nextByWarmUp(items, begun)?.id).toBe("walk");
    const half = withLogs(begun, [done("walk", "both"), done("stretch", "left")]);
    expect(nextByWarmUp(items, half)?.id).toBe("stretch");
    expect(nextByWarmUp(items, withLogs(half, [done("stretch", "right")]))?.id).toBe("lift");
  });

  it("leaves out what hurt, and is nothing when all is done", () => {
    const hurt = { ...begun, stopped: ["walk", "stretch"] };
    expect(nextByWarmUp(items, hurt)?.id).toBe("lift");
    expect(nextByWarmUp(items, withLogs(hurt, [done("lift", "both")]))).toBeNull();
  });

  it("is a warm-up left out, before strength that needs it, and not one that hurt", () => {
    const leftOut = withLogs(begun, [
      { itemId: "walk", side: "both", outcome: "not_done" },
      ...[done("stretch", "left"), done("stretch", "right")],
    ]);
    expect(nextByWarmUp(items, leftOut)?.id).toBe("walk");
    expect(nextByWarmUp(items, { ...leftOut, stopped: ["walk"] })?.id).toBe("lift");
    const part = withLogs(leftOut, [{ itemId: "walk", side: "both", outcome: "part" }]);
    expect(nextByWarmUp(items, part)?.id).toBe("lift");
  });

  it("counts an answer given again once", () => {
    const twice = withLogs(withLogs(begun, [done("walk", "both")]), [
      { itemId: "walk", side: "both", outcome: "part" },
    ]);
    expect(twice.logs).toEqual([{ itemId: "walk", side: "both", outcome: "part" }]);
  });
});

it("has the easier exercise in a place only once the one that hurt was swapped", () => {
  const places = [
    { id: "walk", standsFor: null },
    { id: "easier-walk", standsFor: "walk" },
    { id: "lift", standsFor: null },
  ];
  const ids = (session: Pick<PhoneSession, "swapped">) => placesOf(places, session).map(({ id }) => id);
  expect(ids(begun)).toEqual(["walk", "lift"]);
  expect(ids({ swapped: ["lift"] })).toEqual(["walk", "lift"]);
  expect(ids({ swapped: ["walk"] })).toEqual(["walk", "easier-walk", "lift"]);
});

describe("the session that goes on", () => {
  const onServer = withLogs(begun, [done("walk", "both")]);

  it("is the phone's with what the server knows of it", () => {
    const onPhone = { ...withLogs(begun, [done("stretch", "left")]), stopped: ["lift"] };
    expect(sessionNow(onPhone, onServer, today)).toEqual({
      ...begun,
      logs: [done("walk", "both"), done("stretch", "left")],
      stopped: ["lift"],
    });
  });

  it("keeps what was swapped on the phone", () => {
    const onPhone = { ...begun, stopped: ["walk"], swapped: ["walk"] };
    expect(sessionNow(onPhone, onServer, today)).toMatchObject({ stopped: ["walk"], swapped: ["walk"] });
    expect(sessionNow(null, onServer, today)).toEqual(onServer);
  });

  it("is the phone's own where the server has another, and the server's where the phone has none", () => {
    const other = { ...begun, session: "other" };
    expect(sessionNow(other, onServer, today)).toEqual(other);
    expect(sessionNow(null, onServer, today)).toEqual(onServer);
  });

  it("is over on the phone once the server says so, by its id or the key it was begun with", () => {
    const [other, byId, byKey] = [
      { id: "other", key: "other-key" },
      { id: "s", key: "key" },
      { id: "id", key: "s" },
    ];
    expect(sessionNow(withEnd(begun, [other, byId]), null, today)).toBeNull();
    expect(sessionNow(withEnd(begun, [byKey]), null, today)).toBeNull();
    expect(sessionNow(withEnd(begun, [other]), null, today)).toEqual(begun);
    expect(withEnd(null, [byId])).toBeNull();
  });

  it("is the next round, where that was begun with a network after the phone's was over", () => {
    const [over, second] = [
      { ...begun, ended: true },
      { ...onServer, session: "t", round: 2 },
    ];
    expect(sessionNow(over, second, today)).toEqual(second);
    expect(sessionNow(over, onServer, today)).toBeNull();
    expect(sessionNow({ ...over, round: 2 }, second, today)).toBeNull();
  });

  it("is none of yesterday, of an earlier plan, or once it was ended", () => {
    expect(sessionNow({ ...begun, day: "2026-03-09" }, null, today)).toBeNull();
    expect(sessionNow(begun, null, { ...today, versionId: "newer" })).toBeNull();
    expect(sessionNow({ ...begun, ended: true }, onServer, today)).toBeNull();
  });
});
