import { describe, expect, it } from "vitest";
import { askedFirst, closedGate, openedGate } from "@/lib/domain/outbox/phone-gate";
import type { PhoneSession } from "@/lib/domain/outbox/phone-session";

const DAY = "2026-03-30";
/** Noon of a day where the phone is. */
const noon = (day: string) => new Date(`${day}T12:00`).toISOString();
const gate = (day: string, fullAt: string | null) => ({ owner: "me", day, fullAt });
const session = (day: string): PhoneSession => ({
  ...{ owner: "me", session: "s", versionId: "v", day, stopped: [], ended: true },
  logs: [{ itemId: "walk", side: "both", outcome: "done" }],
});
const kept = (
  lastDay: string | null,
  more: { day?: string; checkedIn?: boolean; freshStartDays?: number } = {},
) => ({
  ...{ day: "2026-03-29", checkedIn: true, ...more },
  since: { lastDay, freshStartDays: more.freshStartDays ?? 28 },
});
const nothing = { gate: null, session: null };

describe("what a kept plan asks for first", () => {
  it("is nothing on the day of a check-in with the clinic, and the check-in on the next", () => {
    expect(askedFirst(kept("2026-03-28", { day: DAY }), nothing, DAY)).toBe("nothing");
    expect(askedFirst(kept("2026-03-28", { day: DAY, checkedIn: false }), nothing, DAY)).toBe("short");
    expect(askedFirst(kept("2026-03-28"), nothing, DAY)).toBe("short");
  });

  it("is nothing once it was answered on the phone that day", () => {
    const answered = (day: string) => ({ gate: gate(day, null), session: null });
    expect(askedFirst(kept("2026-03-28"), answered(DAY), DAY)).toBe("nothing");
    expect(askedFirst(kept("2026-03-28"), answered("2026-03-29"), DAY)).toBe("short");
    expect(askedFirst(kept(null), answered(DAY), DAY)).toBe("nothing");
  });

  it("is the whole list after 28 days without a session, which the short one does not do for", () => {
    const short = { gate: gate(DAY, null), session: null };
    expect(askedFirst(kept("2026-03-03"), short, DAY)).toBe("nothing");
    expect(askedFirst(kept("2026-03-02"), nothing, DAY)).toBe("full");
    expect(askedFirst(kept("2026-03-02"), short, DAY)).toBe("full");
    expect(askedFirst(kept("2026-03-03", { freshStartDays: 27 }), short, DAY)).toBe("full");
  });

  it.each([
    [DAY, "nothing"],
    ["2026-03-29", "nothing"],
    ["2026-03-28", "full"],
  ])("after the whole list of %s is %s", (day, asked) => {
    expect(askedFirst(kept("2026-01-01"), { gate: gate(DAY, noon(day)), session: null }, DAY)).toBe(asked);
  });

  it("is the check-in for the rest of the day on which something called for action, whatever came before or after", () => {
    const today = kept("2026-03-28", { day: DAY });
    const called = closedGate(gate(DAY, noon(DAY)), { owner: "me", day: DAY });
    expect(askedFirst(today, { gate: called, session: null }, DAY)).toBe("short");
    const calmSince = openedGate(called, gate(DAY, null));
    expect(askedFirst(today, { gate: calmSince, session: null }, DAY)).toBe("short");
    expect(askedFirst(kept("2026-03-02"), { gate: calmSince, session: null }, DAY)).toBe("full");
  });

  it("is what it was once that day is over", () => {
    const called = closedGate(null, { owner: "me", day: "2026-03-29" });
    expect(askedFirst(kept("2026-03-28", { day: DAY }), { gate: called, session: null }, DAY)).toBe(
      "nothing",
    );
    const calm = openedGate(called, gate(DAY, null));
    expect(askedFirst(kept("2026-03-28"), { gate: calm, session: null }, DAY)).toBe("nothing");
  });

  it("counts a session of which only the phone knows, once something of it is done", () => {
    const before = kept("2026-03-01");
    expect(askedFirst(before, nothing, DAY)).toBe("full");
    expect(askedFirst(before, { gate: null, session: session("2026-03-20") }, DAY)).toBe("short");
    const begun = { ...session("2026-03-20"), logs: [] };
    expect(askedFirst(before, { gate: null, session: begun }, DAY)).toBe("full");
    expect(askedFirst(kept("2026-03-25"), { gate: null, session: session("2026-02-01") }, DAY)).toBe("short");
  });
});
