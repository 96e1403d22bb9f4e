import { describe, expect, it } from "vitest";
import { CATALOGUE, exerciseById } from "@/lib/domain/exercises/exercise";
import { FIRST_CHOICES, firstChoiceFor, jointRoles, needOf } from "@/lib/domain/exercises/joint-map";
import type { BodyPart } from "@/lib/domain/exercises/written-exercise";

describe("the joint-by-joint map", () => {
  it("alternates from the ground up", () => {
    const up = ["ankle", "knee", "hip", "lumbar", "thoracic", "shoulder-blade", "shoulder"] as const;
    const needs = up.map(needOf);
    expect(needs).not.toContain(null);
    for (const [index, need] of needs.entries()) if (index > 0) expect(need).not.toBe(needs[index - 1]);
    expect(needOf("neck")).toBeNull();
  });

  it.each([
    ["HM01", ["mobility"]],
    ["LS03", ["stability"]],
    ["DW08", ["mobility", "stability"]],
    ["HS01", ["stability"]],
    ["AE01", []],
    ["ST01", []],
  ] as const)("%s gives %j", (id, roles) => {
    expect(jointRoles(exerciseById(id))).toEqual(roles);
  });

  it("says of every exercise but soft tissue, rest and aerobic work what it gives", () => {
    const silent = CATALOGUE.filter((exercise) => jointRoles(exercise).length === 0);
    for (const { category, roles } of silent)
      expect(
        ["aerobic", "soft-tissue"].includes(category) || roles.includes("rest") || roles.includes("comfort"),
      ).toBe(true);
    expect(silent.length).toBeLessThan(20);
  });

  it("offers first choices that give a part what it needs", () => {
    for (const [part, ids] of Object.entries(FIRST_CHOICES)) {
      const need = needOf(part as BodyPart);
      const giving = ids.map((id) => jointRoles(exerciseById(id)));
      if (need)
        expect(
          giving.some((roles) => roles.includes(need)),
          part,
        ).toBe(true);
    }
    expect(firstChoiceFor("LS03")).toEqual(["lumbar"]);
    expect(firstChoiceFor("AE01")).toEqual([]);
  });
});
