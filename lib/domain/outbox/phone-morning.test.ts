import { describe, expect, it } from "vitest";
import { type AskedSession, morningDue, type PhoneMorning } from "@/lib/domain/outbox/phone-morning";
import type { PhoneSession } from "@/lib/domain/outbox/phone-session";

const [YESTERDAY, DAY, TOMORROW] = ["2026-02-28", "2026-03-01", "2026-03-02"];
const onServer = (change: Partial<AskedSession> = {}): AskedSession => ({
  ...{ id: "session", key: "key", day: YESTERDAY, answered: false, ...change },
});
const onPhone = (change: Partial<PhoneSession> = {}): PhoneSession => ({
  ...{ owner: "me", session: "own", versionId: "v", day: YESTERDAY, stopped: [], ended: true },
  logs: [{ itemId: "walk", side: "both", outcome: "done" }],
  ...change,
});
const noted = (change: Partial<PhoneMorning> = {}): PhoneMorning => ({
  ...{ owner: "me", session: "own", day: YESTERDAY, told: false, ...change },
});
const nothing = { sessions: [], onPhone: null, noted: null };

describe("the morning after a session", () => {
  it("is asked about on the next day of the phone, and on no other", () => {
    const kept = { ...nothing, sessions: [onServer()] };
    expect(morningDue(kept, DAY)).toEqual({ session: "session", day: YESTERDAY });
    expect(morningDue(kept, YESTERDAY)).toBeNull();
    expect(morningDue(kept, TOMORROW)).toBeNull();
    expect(morningDue(nothing, DAY)).toBeNull();
  });

  it("is not asked about again once it was told, there or on this phone", () => {
    expect(morningDue({ ...nothing, sessions: [onServer({ answered: true })] }, DAY)).toBeNull();
    for (const session of ["session", "key"])
      expect(
        morningDue({ ...nothing, sessions: [onServer()], noted: noted({ session, told: true }) }, DAY),
      ).toBeNull();
    const other = noted({ session: "other", told: true, day: "2026-02-27" });
    expect(morningDue({ ...nothing, sessions: [onServer()], noted: other }, DAY)).not.toBeNull();
  });

  it("is one question for all the rounds of a day", () => {
    const sessions = [onServer({ id: "second", key: "second-key" }), onServer()];
    expect(morningDue({ ...nothing, sessions }, DAY)?.session).toBe("second");
    const told = noted({ session: "second", told: true });
    expect(morningDue({ ...nothing, sessions, noted: told }, DAY)).toBeNull();
  });

  it("is asked about a session that only the phone knows, once something of it is done", () => {
    expect(morningDue({ ...nothing, onPhone: onPhone() }, DAY)).toEqual({ session: "own", day: YESTERDAY });
    expect(morningDue({ ...nothing, onPhone: onPhone({ logs: [] }) }, DAY)).toBeNull();
    expect(morningDue({ ...nothing, onPhone: onPhone(), noted: noted({ told: true }) }, DAY)).toBeNull();
  });

  it("believes the server where it knows the phone's session", () => {
    const sessions = [onServer({ key: "own", answered: true })];
    expect(morningDue({ ...nothing, sessions, onPhone: onPhone() }, DAY)).toBeNull();
    const open = [onServer({ key: "own" })];
    expect(morningDue({ ...nothing, sessions: open, onPhone: onPhone() }, DAY)?.session).toBe("session");
  });

  it("outlasts the session that this phone begins on that morning", () => {
    const today = onPhone({ session: "next", day: DAY });
    expect(morningDue({ ...nothing, onPhone: today, noted: noted() }, DAY)?.session).toBe("own");
    expect(morningDue({ ...nothing, onPhone: today }, DAY)).toBeNull();
  });
});
