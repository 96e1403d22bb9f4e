import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Answers, type TriageInput } from "@/lib/domain/triage/answers";
import { mergeAnswers, raised } from "@/lib/domain/triage/raise";
import { rank } from "@/lib/domain/triage/tiers";
import { triage } from "@/lib/domain/triage/triage";
import { anyAnswers, anyTriageInput } from "@/lib/testing/triage-arbitraries";

const decide = (answers: Answers, age = 40) =>
  triage({ profile: { age, history: [], baseline: [] }, answers, trend: {} });

describe("later answers to the same check-in", () => {
  it.each<[string, Answers, Answers, Answers]>([
    ["are added", { saddle: "NO" }, { chest: true }, { saddle: "NO", chest: true }],
    ["cannot take back a new symptom", { saddle: "NEW" }, { saddle: "NO" }, { saddle: "NEW" }],
    ["cannot turn worse into new", { foot: "WORSE" }, { foot: "NEW" }, { foot: "WORSE" }],
    ["can turn old into new", { leak: "OLD" }, { leak: "NEW" }, { leak: "NEW" }],
    ["can turn old into not sure", { leak: "OLD" }, { leak: "UNSURE" }, { leak: "UNSURE" }],
    ["cannot take back a yes", { fever: true }, { fever: false }, { fever: true }],
    ["cannot take back a not sure", { fever: "UNSURE" }, { fever: false }, { fever: "UNSURE" }],
    ["can turn no into not sure", { fever: false }, { fever: "UNSURE" }, { fever: "UNSURE" }],
    ["keep the higher score", { phq2: 2, spaCount: 5 }, { phq2: 4, spaCount: 1 }, { phq2: 4, spaCount: 5 }],
    ["keep the stronger sharp pain", { sharpEx: "spread" }, { sharpEx: "gone" }, { sharpEx: "spread" }],
  ])("%s", (_what, earlier, later, merged) => {
    expect(mergeAnswers(earlier, later)).toEqual(merged);
  });

  it("never make the same patient's decision calmer", () => {
    fc.assert(
      fc.property(anyTriageInput, anyAnswers, (input: TriageInput, later) => {
        const merged = triage({ ...input, answers: mergeAnswers(input.answers, later) });
        const alone = triage({ ...input, answers: later });
        expect(rank(merged.tier)).toBeGreaterThanOrEqual(rank(triage(input).tier));
        expect(rank(merged.tier)).toBeGreaterThanOrEqual(rank(alone.tier));
      }),
      { numRuns: 1000 },
    );
  });
});

describe("a decision made again", () => {
  it("keeps the emergency, its rules and its text when the answer is taken back", () => {
    const both = raised(decide({ saddle: "NEW" }), decide({ saddle: "NO" }));
    expect(both).toMatchObject({
      tier: "emergency",
      fired: ["RF-A01"],
      pause: ["all"],
      messages: ["P-CES", "P-NET"],
    });
  });

  it("shows every emergency text that fired, in order", () => {
    const both = raised(decide({ saddle: "NEW" }), decide({ chest: true }));
    expect(both.messages).toEqual(["P-999", "P-CES", "P-NET"]);
    expect(both.fired).toEqual(["RF-A01", "RF-E01"]);
  });

  it("drops a calmer text that would contradict the higher one", () => {
    const both = raised(decide({ wtLoss: true }), decide({ wtLoss: true, saddle: "NEW" }));
    expect(both.messages).toEqual(["P-CES", "P-NET"]);
    expect(both.fired).toEqual(["RF-A01", "RF-C02"]);
  });

  it("holds what either decision held", () => {
    const both = raised(decide({ strain: true }), decide({ unwell: true }));
    expect(both).toMatchObject({
      tier: "soon",
      pause: ["loaded", "provoking"],
      messages: ["P-SOON", "P-NET"],
    });
  });

  it("only ever rises, and the same decision twice changes nothing", () => {
    fc.assert(
      fc.property(anyTriageInput, anyAnswers, (input, later) => {
        const first = triage(input);
        const second = triage({ ...input, answers: later });
        const both = raised(first, second);
        expect(rank(both.tier)).toBe(Math.max(rank(first.tier), rank(second.tier)));
        expect(both.fired).toEqual(expect.arrayContaining([...first.fired, ...second.fired]));
        expect(raised(both, first)).toEqual(both);
        expect(raised(both, second)).toEqual(both);
        expect(raised(first, first)).toEqual(first);
      }),
    );
  });
});
