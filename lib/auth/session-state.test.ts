import { describe, expect, it } from "vitest";
import { sessionState } from "@/lib/auth/session-state";
import type { SessionRow } from "@/lib/data/sign-in/session-reads";

const NOW = new Date("2026-11-22T09:00:00Z");
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const before = (ms: number) => new Date(NOW.getTime() - ms);

const staff: SessionRow = {
  id: "s",
  clinic_id: "c",
  staff_id: "p",
  patient_id: null,
  last_seen_at: before(MINUTE),
  expires_at: before(-MINUTE),
  locked_at: null,
  revoked_at: null,
  staff_name: "Maya",
  roles: ["owner"],
  active: true,
  language: null,
};
const patient: SessionRow = { ...staff, staff_id: null, patient_id: "p", roles: null };

describe("a staff session", () => {
  it.each<[string, Partial<SessionRow>, string]>([
    ["in use", {}, "open"],
    ["idle for 15 minutes to the millisecond", { last_seen_at: before(15 * MINUTE) }, "open"],
    ["idle for longer", { last_seen_at: before(15 * MINUTE + 1) }, "locked"],
    ["locked on purpose", { locked_at: before(1) }, "locked"],
    ["at its last moment", { expires_at: NOW }, "ended"],
    ["signed out", { revoked_at: before(1) }, "ended"],
    ["of somebody who left", { active: false }, "ended"],
    ["locked and then signed out", { locked_at: before(2), revoked_at: before(1) }, "ended"],
  ])("%s", (_when, change, state) => {
    expect(sessionState({ ...staff, ...change }, NOW)).toBe(state);
  });
});

describe("a patient's session", () => {
  it.each<[string, Partial<SessionRow>, string]>([
    ["not used for 90 days", { last_seen_at: before(90 * DAY) }, "open"],
    ["not used for longer", { last_seen_at: before(90 * DAY + 1) }, "ended"],
    ["signed out", { revoked_at: before(1) }, "ended"],
  ])("%s", (_when, change, state) => {
    expect(sessionState({ ...patient, ...change }, NOW)).toBe(state);
  });
});
