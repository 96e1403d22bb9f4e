import { describe, expect, it } from "vitest";
import { changesInWords } from "@/components/programmes/version-words";

const PLAN = { startsOn: "2026-11-22", phase: "C", noteToPatient: "", items: [] } as const;
type Plan = Parameters<typeof changesInWords>[1];
const said = (from: Partial<Plan>, to: Partial<Plan>) =>
  changesInWords({ ...PLAN, ...from }, { ...PLAN, ...to }, () => "");

describe("what a version changed", () => {
  it("names the day it starts on where that moved", () => {
    expect(said({}, { startsOn: "2026-12-01" })).toEqual(["Starts on Dec 1, 2026, before: Nov 22, 2026"]);
    expect(said({}, {})).toEqual([]);
    expect(said({ startsOn: null }, {})).toEqual([]);
    expect(changesInWords(undefined, PLAN, () => "")).toBeNull();
  });

  it("names the phase and the note above the plan: the doses move by the one, the patient reads the other", () => {
    expect(said({}, { phase: "S" })).toEqual(["Phase: subacute, before: persistent"]);
    expect(said({}, { noteToPatient: "Little and often" })).toEqual([
      "Note above the programme now “Little and often”",
    ]);
    expect(said({ noteToPatient: "Little and often" }, {})).toEqual(["Note above the programme removed"]);
  });
});
