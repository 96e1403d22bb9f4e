import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayProblem, EPISODE_PHASES, phaseAfter } from "@/lib/domain/episodes/episode";

describe("an episode", () => {
  it.each([
    [0, "acute"],
    [42, "acute"],
    [43, "subacute"],
    [84, "subacute"],
    [85, "persistent"],
  ] as const)("of %i days suggests %s", (days, phase) => expect(phaseAfter(days)).toBe(phase));

  it("never goes back by days alone", () => {
    fc.assert(
      fc.property(fc.nat(400), fc.nat(400), (days, more) => {
        const rank = (of: number) => EPISODE_PHASES.indexOf(phaseAfter(of));
        expect(rank(days + more)).toBeGreaterThanOrEqual(rank(days));
      }),
    );
  });

  it.each([
    ["2026-11-27", null, "ahead"],
    ["2026-11-26", "2026-11-26", null],
    ["2026-11-25", "2026-11-26", "before"],
    ["1999-01-01", null, null],
  ])("on %s, not before %s: %s", (day, notBefore, problem) =>
    expect(dayProblem(day, { today: "2026-11-26", notBefore })).toBe(problem),
  );
});
