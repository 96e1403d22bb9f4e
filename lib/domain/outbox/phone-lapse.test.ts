import { expect, it } from "vitest";
import { lapseToAsk } from "@/lib/domain/outbox/phone-lapse";
import type { PhoneSession } from "@/lib/domain/outbox/phone-session";

const DAY = "2026-03-30";
const kept = (lastDay: string | null, toldLapses: readonly string[] = []) => ({
  since: { lastDay, lapseDays: 7, freshStartDays: 28 },
  toldLapses,
});
const session = (day: string, worked: Readonly<Record<string, string>> = {}): PhoneSession => ({
  ...{ owner: "me", session: "s", versionId: "v", day, stopped: [], ended: false, worked },
  logs: [{ itemId: "walk", side: "both", outcome: "done" }],
});
const nothing = { session: null, told: null };

it("asks on the phone's day once the days of a break have passed, also of a plan kept before it", () => {
  expect(lapseToAsk(kept("2026-03-24"), nothing, DAY)).toBeNull();
  expect(lapseToAsk(kept("2026-03-23"), nothing, DAY)).toBe("2026-03-23");
  expect(lapseToAsk(kept("2026-03-24"), nothing, "2026-03-31")).toBe("2026-03-24");
  expect(lapseToAsk(kept(null), nothing, DAY)).toBeNull();
});

it("asks once, whether the clinic was told or this phone, and again of the next break", () => {
  expect(lapseToAsk(kept("2026-03-20", ["2026-03-20"]), nothing, DAY)).toBeNull();
  expect(lapseToAsk(kept("2026-03-20", ["2026-02-01"]), nothing, DAY)).toBe("2026-03-20");
  const told = (from: string) => ({ session: null, told: { owner: "me", from } });
  expect(lapseToAsk(kept("2026-03-20"), told("2026-03-20"), DAY)).toBeNull();
  expect(lapseToAsk(kept("2026-03-20"), told("2026-02-01"), DAY)).toBe("2026-03-20");
});

it("counts what only the phone knows was done, but not the session of today", () => {
  const onPhone = (one: PhoneSession) => ({ session: one, told: null });
  expect(lapseToAsk(kept("2026-03-01"), onPhone(session("2026-03-29")), DAY)).toBeNull();
  expect(lapseToAsk(kept("2026-03-01"), onPhone(session("2026-03-10")), DAY)).toBe("2026-03-10");
  expect(lapseToAsk(kept("2026-03-01"), onPhone(session(DAY)), DAY)).toBe("2026-03-01");
  expect(lapseToAsk(kept("2026-03-01"), onPhone(session(DAY, { squat: "2026-03-28" })), DAY)).toBeNull();
});
