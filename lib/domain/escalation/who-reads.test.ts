import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Team } from "@/lib/domain/escalation/team";
import { whoReads } from "@/lib/domain/escalation/who-reads";
import { type ClinicHours, isOpen, nextOpening } from "@/lib/domain/hours/opening-hours";
import { TIERS, type Tier } from "@/lib/domain/triage/tiers";
import { anyClinic, anyMoment } from "@/lib/testing/escalation-arbitraries";

const DAY = [
  { open: "08:00", close: "12:00" },
  { open: "13:00", close: "18:00" },
];
const HOURS: ClinicHours = {
  openingHours: { 1: DAY, 2: DAY, 3: DAY },
  closedDays: [
    { day: "2026-03-03", reason: "Training day" },
    { day: "2026-03-10", reason: "" },
  ],
  timeZone: "Europe/London",
};
const member = (id: string) => ({ id, name: id, roles: ["clinician", "owner"], active: true, joined: true });
const TEAM: Team = {
  members: [member("Dr Maya"), member("Dr Tom")],
  rota: [
    { weekday: 1, session: 0, onDutyId: "Dr Tom", deputyId: null },
    { weekday: 1, session: 1, onDutyId: "Dr Maya", deputyId: null },
    { weekday: 3, session: 0, onDutyId: "Dr Maya", deputyId: null },
  ],
  duties: {},
};
const read = (now: string, tier: Tier, change: { team?: Team; hours?: ClinicHours } = {}) => {
  const said = whoReads({ now: new Date(now), tier, team: TEAM, hours: HOURS, ...change });
  return [said.name, said.by?.toISOString().slice(5, 16) ?? null];
};

describe("who reads it, and by when", () => {
  it.each<[string, string, Tier, (string | null)[]]>([
    ["an emergency in the morning", "2026-03-02T09:00Z", "emergency", ["Dr Tom", "03-02T09:15"]],
    ["an urgent one in the afternoon", "2026-03-02T14:00Z", "urgent", ["Dr Maya", "03-02T15:00"]],
    ["one over lunch: who comes after", "2026-03-02T12:30Z", "urgent", ["Dr Maya", "03-02T14:00"]],
    ["one before closed days", "2026-03-02T17:45Z", "urgent", ["Dr Maya", "03-04T08:45"]],
    ["one on a closed day", "2026-03-03T09:00Z", "urgent", ["Dr Maya", "03-04T09:00"]],
    ["one on a closed day without a reason", "2026-03-10T09:00Z", "emergency", ["Dr Maya", "03-11T08:15"]],
    ["one to see soon", "2026-03-02T09:00Z", "soon", ["Dr Tom", "03-04T09:00"]],
    ["one to see soon before days off", "2026-03-04T09:00Z", "soon", ["Dr Maya", "03-09T08:00"]],
    ["a routine note: no time is promised", "2026-03-02T09:00Z", "routine", ["Dr Tom", null]],
  ])("%s", (_what, now, tier, expected) => {
    expect(read(now, tier)).toEqual(expected);
  });

  it("is 'the clinic' where the rota names nobody, or somebody who left", () => {
    expect(read("2026-03-02T09:00Z", "urgent", { team: { ...TEAM, rota: [] } })[0]).toBeNull();
    const gone = { ...TEAM, members: [member("Dr Maya"), { ...member("Dr Tom"), active: false }] };
    expect(read("2026-03-02T09:00Z", "urgent", { team: gone })[0]).toBeNull();
  });

  it("promises no time in a clinic without hours", () => {
    const never = { ...HOURS, openingHours: {} };
    expect(
      whoReads({ now: new Date("2026-03-02T09:00Z"), tier: "urgent", team: TEAM, hours: never }),
    ).toEqual({
      ...{ name: null, by: null },
    });
  });

  it("names only people who work there now, and never a time in the past or while the clinic is shut", () => {
    fc.assert(
      fc.property(anyClinic, anyMoment, fc.constantFrom(...TIERS), ({ hours, team }, now, tier) => {
        const said = whoReads({ now, tier, team, hours });
        const working = team.members.filter(({ active }) => active).map(({ name }) => name);
        if (said.name !== null) expect(working).toContain(said.name);
        if (said.by === null) return;
        expect(said.by.getTime()).toBeGreaterThan(now.getTime());
        const justBefore = new Date(said.by.getTime() - 1);
        expect(isOpen(said.by, hours) || isOpen(justBefore, hours)).toBe(true);
        const opensAt = nextOpening(now, hours)?.getTime() ?? 0;
        expect(said.by.getTime()).toBeGreaterThanOrEqual(opensAt);
      }),
    );
  });
});
