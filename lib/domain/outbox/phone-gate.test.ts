import { describe, expect, it } from "vitest";
import { lastDayOnPhone, opensToday } from "@/lib/domain/outbox/phone-gate";
import type { PhoneSession } from "@/lib/domain/outbox/phone-session";

const DAY = "2026-03-30";
/** Noon of a day where the phone is. */
const noon = (day: string) => new Date(`${day}T12:00`).toISOString();
const gate = (day: string, fullAt: string | null) => ({ owner: "me", day, fullAt });
const since = (lastDay: string | null, freshStartDays = 28) => ({ lastDay, freshStartDays });

describe("a check-in answered on the phone", () => {
  it("opens the exercises of its own day only", () => {
    expect(opensToday(gate(DAY, null), since("2026-03-28"), DAY)).toBe(true);
    expect(opensToday(gate("2026-03-29", null), since("2026-03-28"), DAY)).toBe(false);
    expect(opensToday(null, since("2026-03-28"), DAY)).toBe(false);
  });

  it("opens nothing after 28 days without a session when it was the short one", () => {
    expect(opensToday(gate(DAY, null), since("2026-03-03"), DAY)).toBe(true);
    expect(opensToday(gate(DAY, null), since("2026-03-02"), DAY)).toBe(false);
    expect(opensToday(gate(DAY, null), since("2026-03-03", 27), DAY)).toBe(false);
    expect(opensToday(gate(DAY, null), since(null), DAY)).toBe(true);
  });

  it("opens them after a full one of that day or the day before", () => {
    expect(opensToday(gate(DAY, noon(DAY)), since("2026-01-01"), DAY)).toBe(true);
    expect(opensToday(gate(DAY, noon("2026-03-29")), since("2026-01-01"), DAY)).toBe(true);
    expect(opensToday(gate(DAY, noon("2026-03-28")), since("2026-01-01"), DAY)).toBe(false);
  });
});

it("counts a session of which only the phone knows, once something of it is done, and not today's", () => {
  const session = (day: string): PhoneSession => ({
    ...{ owner: "me", session: "s", versionId: "v", day, stopped: [], ended: true },
    logs: [{ itemId: "walk", side: "both", outcome: "done" }],
  });
  expect(lastDayOnPhone("2026-03-01", session("2026-03-20"), DAY)).toBe("2026-03-20");
  expect(lastDayOnPhone(null, session("2026-03-20"), DAY)).toBe("2026-03-20");
  expect(lastDayOnPhone("2026-03-25", session("2026-03-20"), DAY)).toBe("2026-03-25");
  expect(lastDayOnPhone("2026-03-01", session(DAY), DAY)).toBe("2026-03-01");
  expect(lastDayOnPhone("2026-03-01", { ...session("2026-03-20"), logs: [] }, DAY)).toBe("2026-03-01");
  expect(lastDayOnPhone(null, null, DAY)).toBeNull();
});
