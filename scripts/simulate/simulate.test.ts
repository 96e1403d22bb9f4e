import { describe, expect, it } from "vitest";
import { RULE_SET, type RuleSet, triage, triageBy } from "@/lib/domain/triage/triage";
import { Chance } from "@/prisma/seed/chance";
import { seriousCases } from "./cases";
import { makePatients } from "./patients";
import { isGood, report } from "./report";
import { tally } from "./tally";
import type { Decide } from "./day-check-in";
import { patientYear } from "./year";

const { cases, leftOut } = seriousCases();

/** Only the patients with a published case, each until somebody acts: quick, and all that can be missed. */
function playCases(decide: Decide) {
  const chance = new Chance(7);
  const patients = makePatients(cases, chance).filter(({ serious }) => serious !== null);
  return tally(patients.map((patient) => patientYear(patient, chance, decide)));
}

function without(id: string): RuleSet {
  const keep = (rule: { readonly id: string }) => rule.id !== id;
  return {
    questions: RULE_SET.questions.filter(keep),
    combinations: RULE_SET.combinations.filter(keep),
    trends: RULE_SET.trends.filter(keep),
  };
}

describe("a made-up year", () => {
  it("misses none of the published cases", () => {
    const result = playCases(triage);
    expect(result.played).toBe(cases.length);
    expect(result.missed).toEqual([]);
    expect(result.worstDelayDays).toBeLessThanOrEqual(14);
  });

  it("would show a rule that is missing", () => {
    const result = playCases((input) => triageBy(without("RF-E01"), input));
    expect(result.missed.length).toBeGreaterThan(0);
    expect(isGood(result)).toBe(false);
    expect(report(result, leftOut)).toContain(`missed: ${result.missed[0]?.id ?? "?"}`);
  });

  it("leaves out only cases that take a course of weeks", () => {
    expect(cases.length + leftOut).toBeGreaterThan(50);
    expect(leftOut).toBeLessThan(10);
  });

  it("is the same each time", () => {
    expect(playCases(triage)).toEqual(playCases(triage));
  });
});

it("is over the budget at more than five alerts a clinician-day", () => {
  const calm = playCases(triage);
  expect(isGood({ ...calm, interruptingPerDay: 5 })).toBe(true);
  expect(isGood({ ...calm, interruptingPerDay: 5.01 })).toBe(false);
});
