import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { onDutyAt, recipients, type Told } from "@/lib/domain/escalation/recipients";
import { STEP_ROLES, type StepRole } from "@/lib/domain/escalation/steps";
import { dutyHolder, lastResort, type Team, type TeamMember } from "@/lib/domain/escalation/team";
import type { ClinicHours } from "@/lib/domain/hours/opening-hours";
import { anyClinic, anyMoment } from "@/lib/testing/escalation-arbitraries";

const HOURS: ClinicHours = {
  openingHours: {
    1: [
      { open: "08:00", close: "12:00" },
      { open: "13:00", close: "18:00" },
    ],
  },
  closedDays: [{ day: "2026-03-09", reason: "Training" }],
  timeZone: "Europe/London",
};
/** Mondays; the 9th is closed. */
const [MORNING, AFTERNOON] = [new Date("2026-03-02T09:00Z"), new Date("2026-03-02T14:00Z")];
const [NIGHT, CLOSED] = [new Date("2026-03-02T22:00Z"), new Date("2026-03-09T09:00Z")];

const member = (id: string, roles: string[], active = true): TeamMember => ({
  ...{ id, name: id, roles, active, joined: true },
});
const TEAM: Team = {
  members: [
    member("desk", ["front-desk"]),
    member("clinician", ["clinician"]),
    member("owner", ["owner"]),
    member("lead", ["owner", "clinician"]),
    member("second", ["clinician", "front-desk"]),
    member("left", ["clinician"], false),
  ],
  rota: [
    { weekday: 1, session: 0, onDutyId: "clinician", deputyId: "second" },
    { weekday: 1, session: 1, onDutyId: "second", deputyId: null },
  ],
  duties: { "out-of-hours": "owner", deputy: "second", "practice-lead": "owner" },
};
const invitedOwners = () => TEAM.members.map((one) => ({ ...one, joined: !one.roles.includes("owner") }));
const who = (role: StepRole, now: Date, change: Partial<Team> = {}) =>
  recipients(role, { now, team: { ...TEAM, ...change }, hours: HOURS, told: [] }).map(({ id }) => id);

describe("who is told", () => {
  it.each<[string, StepRole, Date, string[]]>([
    ["on duty in the morning", "on-duty", MORNING, ["clinician"]],
    ["the morning's deputy", "deputy", MORNING, ["second"]],
    ["on duty in the afternoon", "on-duty", AFTERNOON, ["second"]],
    ["somebody else than who is on duty, though the clinic's deputy is", "deputy", AFTERNOON, ["lead"]],
    ["out of hours", "on-duty", NIGHT, ["owner"]],
    ["on a closed day", "on-duty", CLOSED, ["owner"]],
    ["the clinic's deputy at night", "deputy", NIGHT, ["second"]],
    ["the practice lead", "practice-lead", MORNING, ["owner"]],
    ["everyone who can answer", "everyone", MORNING, ["lead", "owner", "clinician", "second"]],
  ])("%s", (_what, role, now, expected) => {
    expect(who(role, now)).toEqual(expected);
  });

  it.each<[string, StepRole, Date, Partial<Team>, string[]]>([
    ["an empty rota", "on-duty", MORNING, { rota: [] }, ["lead"]],
    ["no rota at night", "on-duty", NIGHT, { rota: [], duties: {} }, ["lead"]],
    ["a duty nobody was named for", "practice-lead", MORNING, { duties: {} }, ["lead"]],
    ["a duty whose holder left", "practice-lead", MORNING, { duties: { "practice-lead": "left" } }, ["lead"]],
    [
      "somebody on duty who left",
      "on-duty",
      MORNING,
      { rota: [{ weekday: 1, session: 0, onDutyId: "left", deputyId: null }] },
      ["lead"],
    ],
    [
      "somebody on duty who was only invited",
      "on-duty",
      MORNING,
      { members: TEAM.members.map((one) => ({ ...one, joined: one.id !== "clinician" })) },
      ["lead"],
    ],
    ["an owner who was only invited", "practice-lead", MORNING, { members: invitedOwners() }, ["clinician"]],
    [
      "nobody but people who were invited",
      "everyone",
      MORNING,
      { members: [{ ...member("new", ["owner"]), joined: false }] },
      ["new"],
    ],
    [
      "somebody on duty who now only works at the desk",
      "on-duty",
      MORNING,
      { rota: [{ weekday: 1, session: 0, onDutyId: "desk", deputyId: null }] },
      ["lead"],
    ],
    ["no owner-clinician", "on-duty", MORNING, { rota: [], members: TEAM.members.slice(0, 3) }, ["owner"]],
    ["no owner", "on-duty", MORNING, { rota: [], members: TEAM.members.slice(0, 2) }, ["clinician"]],
    ["nobody but the desk", "everyone", MORNING, { members: TEAM.members.slice(0, 1) }, ["desk"]],
    ["one person alone", "deputy", MORNING, { rota: [], members: TEAM.members.slice(3, 4) }, ["lead"]],
  ])("with %s", (_what, role, now, change, expected) => {
    expect(who(role, now, change)).toEqual(expected);
  });

  /** The morning's clinician was told at 11:58; it is the afternoon now, with "second" on duty and no deputy of its own. */
  it.each<[string, StepRole, Told[], string[]]>([
    [
      "who came on duty since, and a deputy",
      "deputy",
      [{ step: 0, staffId: "clinician" }],
      ["second", "lead"],
    ],
    [
      "nobody twice who was told at a step before",
      "deputy",
      [
        { step: 0, staffId: "second" },
        { step: 0, staffId: "lead" },
      ],
      ["owner"],
    ],
    [
      "who came on duty since, and the lead",
      "practice-lead",
      [
        { step: 0, staffId: "clinician" },
        { step: 1, staffId: "lead" },
      ],
      ["second", "owner"],
    ],
    ["the deputy alone of what waits for no one on duty", "deputy", [], ["lead"]],
  ])("in an alert that outlasts a session is %s", (_what, role, told, expected) => {
    const reached = recipients(role, { now: AFTERNOON, team: TEAM, hours: HOURS, told });
    expect(reached.map(({ id }) => id)).toEqual(expected);
  });

  it("of a clinic whose zone nobody knows is whoever answers out of hours", () => {
    const hours = { ...HOURS, timeZone: "Mars/Olympus" };
    expect(recipients("on-duty", { now: MORNING, team: TEAM, hours, told: [] }).map(({ id }) => id)).toEqual([
      "owner",
    ]);
  });

  it("says when the rota names nobody", () => {
    expect(onDutyAt(MORNING, TEAM, HOURS)?.because).toBe("rota");
    expect(onDutyAt(NIGHT, TEAM, HOURS)?.because).toBe("out-of-hours");
    expect(onDutyAt(MORNING, { ...TEAM, rota: [] }, HOURS)).toMatchObject({
      member: { id: "lead" },
      because: "last-resort",
    });
  });
});

const anyTold = fc.array(
  fc.record({
    step: fc.nat({ max: 2 }),
    staffId: fc.constantFrom("ann", "ben", "cem", "dee", "eve", "gone"),
  }),
);

it("is never nobody, never somebody who left, never one person twice (T41)", () => {
  fc.assert(
    fc.property(
      anyClinic,
      anyMoment,
      fc.constantFrom(...STEP_ROLES),
      anyTold,
      ({ hours, team }, now, role, told) => {
        const reached = recipients(role, { now, team, hours, told });
        expect(reached.length).toBeGreaterThan(0);
        expect(new Set(reached.map(({ id }) => id)).size).toBe(reached.length);
        for (const one of reached) {
          expect(one.active).toBe(true);
          expect(one.joined).toBe(true);
          expect(one.roles.some((held) => held !== "front-desk")).toBe(true);
        }
      },
    ),
    { numRuns: 500 },
  );
});

it("the last resort is an owner, and holds whatever nobody was named for", () => {
  fc.assert(
    fc.property(anyClinic, ({ team }) => {
      expect(lastResort(team)?.roles).toContain("owner");
      expect(dutyHolder({ ...team, duties: {} }, "safety-lead")).toBe(lastResort(team));
    }),
  );
});
