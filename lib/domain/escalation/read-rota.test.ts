import { describe, expect, it } from "vitest";
import { readRota } from "@/lib/domain/escalation/read-rota";
import { weekSessions } from "@/lib/domain/hours/week-sessions";
import type { Team } from "@/lib/domain/escalation/team";

const HOURS = {
  0: [{ open: "10:00", close: "12:00" }],
  1: [
    { open: "13:00", close: "18:00" },
    { open: "08:00", close: "12:00" },
  ],
};
const TEAM: Team = {
  members: [
    { id: "ann", name: "Ann", roles: ["owner", "clinician"], active: true, joined: true },
    { id: "ben", name: "Ben", roles: ["clinician"], active: true, joined: true },
    { id: "desk", name: "Desk", roles: ["front-desk"], active: true, joined: true },
    { id: "left", name: "Left", roles: ["clinician"], active: false, joined: true },
    { id: "new", name: "New", roles: ["clinician"], active: true, joined: false },
  ],
  rota: [],
  duties: {},
};
const FULL = {
  "duty-1-08:00-12:00": "ann",
  "deputy-1-08:00-12:00": "ben",
  "duty-1-13:00-18:00": "ben",
  "deputy-1-13:00-18:00": "",
  "duty-0-10:00-12:00": "ann",
};
const read = (change: Record<string, string> = {}) => readRota({ ...FULL, ...change }, TEAM, HOURS);

describe("a rota", () => {
  it("has the week's sessions, Monday first", () => {
    expect(weekSessions(HOURS).map(({ weekday, open }) => `${weekday} ${open}`)).toEqual([
      "1 08:00",
      "1 13:00",
      "0 10:00",
    ]);
  });

  it("names who is on duty in each, and perhaps a deputy", () => {
    expect(read()).toEqual({
      rota: [
        { weekday: 1, session: 0, onDutyId: "ann", deputyId: "ben" },
        { weekday: 1, session: 1, onDutyId: "ben", deputyId: null },
        { weekday: 0, session: 0, onDutyId: "ann", deputyId: null },
      ],
      problems: {},
    });
  });

  it.each([
    [
      "nobody",
      { "duty-0-10:00-12:00": "" },
      { "duty-0-10:00-12:00": "Sunday 10:00 am: choose who is on duty" },
    ],
    [
      "somebody who left",
      { "duty-0-10:00-12:00": "left" },
      { "duty-0-10:00-12:00": "Sunday 10:00 am: choose who is on duty" },
    ],
    [
      "somebody who was only invited",
      { "duty-0-10:00-12:00": "new" },
      { "duty-0-10:00-12:00": "Sunday 10:00 am: choose who is on duty" },
    ],
    [
      "somebody of the desk",
      { "duty-0-10:00-12:00": "desk" },
      { "duty-0-10:00-12:00": "Sunday 10:00 am: choose who is on duty" },
    ],
    [
      "a stranger",
      { "duty-0-10:00-12:00": "zed" },
      { "duty-0-10:00-12:00": "Sunday 10:00 am: choose who is on duty" },
    ],
    [
      "a deputy who left",
      { "deputy-1-08:00-12:00": "left" },
      { "deputy-1-08:00-12:00": "Monday 8:00 am: choose somebody who can answer alerts" },
    ],
    [
      "one person twice",
      { "deputy-1-08:00-12:00": "ann" },
      { "deputy-1-08:00-12:00": "Monday 8:00 am: the deputy must be somebody else" },
    ],
  ])("is refused with %s", (_what, change, problems) => {
    expect(read(change as Record<string, string>).problems).toEqual(problems);
  });
});
