import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CHANGE_KEYS, type TriageInput } from "@/lib/domain/triage/answers";
import { RULE_IDS } from "@/lib/domain/triage/rule-ids";
import { tiersToRaiseTo } from "@/lib/domain/triage/rule-tiers";
import {
  DEFAULT_SETTINGS,
  isAllowedChange,
  type SafetyChange,
  settingsAfter,
} from "@/lib/domain/triage/safety-settings";
import { boundOf, isAllowedValue, THRESHOLD_KEYS } from "@/lib/domain/triage/thresholds";
import { rank, TIERS } from "@/lib/domain/triage/tiers";
import { triage } from "@/lib/domain/triage/triage";
import { allowedChanges, allowedSettings } from "@/lib/testing/safety-arbitraries";
import { anyTriageInput } from "@/lib/testing/triage-arbitraries";
import { CLAUSES, VIGNETTES } from "@/lib/testing/triage-cases";

const CASES = [...VIGNETTES, ...CLAUSES].map(({ input }) => input);
const anyCase = fc.oneof(anyTriageInput, fc.constantFrom(...CASES));
const raise = (subject: string, value: string) => settingsAfter([{ subject, value }]);
const person = (given: Partial<TriageInput>): TriageInput => ({
  ...{ profile: { age: 40, history: [], baseline: [] }, answers: {}, trend: {} },
  ...given,
});

describe("whatever a clinic may set", () => {
  it("never makes any decision calmer than the specification", () => {
    fc.assert(
      fc.property(anyCase, allowedSettings, (input, settings) => {
        expect(rank(triage(input, settings).tier)).toBeGreaterThanOrEqual(rank(triage(input).tier));
      }),
      { numRuns: 5000 },
    );
  });

  it("holds for every case of the specification at every bound at once", () => {
    const all = settingsAfter(
      THRESHOLD_KEYS.map((subject) => ({ subject, value: String(boundOf(subject)) })),
    );
    const calmer = CASES.filter((input) => rank(triage(input, all).tier) < rank(triage(input).tier));
    expect(calmer).toEqual([]);
  });

  it("keeps what makes a decision sound: the red list last, the plan paused when it interrupts", () => {
    fc.assert(
      fc.property(anyCase, allowedSettings, (input, settings) => {
        const { tier, messages, pause, fired } = triage(input, settings);
        expect(messages.at(-1)).toBe("P-NET");
        if (rank(tier) >= rank("urgent")) expect(pause).toEqual(["all"]);
        if (tier !== "none") expect(messages.length).toBeGreaterThan(1);
        expect(fired).toEqual(RULE_IDS.filter((id) => fired.includes(id)));
      }),
      { numRuns: 1000 },
    );
  });

  it("is read back from its changes, whatever is stored", () => {
    const stored = fc.array(
      fc.record({
        subject: fc.oneof(fc.constantFrom<string>(...THRESHOLD_KEYS, ...RULE_IDS), fc.string()),
        value: fc.oneof(
          fc.constant(null),
          fc.constantFrom<string>(...TIERS),
          fc.integer().map(String),
          fc.string(),
        ),
      }),
    );
    fc.assert(
      fc.property(stored, (changes) => {
        const { thresholds, raises, version } = settingsAfter(changes);
        expect(THRESHOLD_KEYS.filter((key) => !isAllowedValue(key, thresholds[key]))).toEqual([]);
        for (const id of RULE_IDS) {
          const tier = raises[id];
          if (tier !== undefined) expect(tiersToRaiseTo(id)).toContain(tier);
        }
        expect(version).toBe(changes.length);
      }),
      { numRuns: 1000 },
    );
  });

  it("is the default again once every change is taken back", () => {
    fc.assert(
      fc.property(allowedChanges, (changes) => {
        const back = changes.map(({ subject }) => ({ subject, value: null }));
        const { thresholds, raises } = settingsAfter([...changes, ...back]);
        expect({ thresholds, raises }).toEqual({
          thresholds: DEFAULT_SETTINGS.thresholds,
          raises: DEFAULT_SETTINGS.raises,
        });
      }),
    );
  });
});

describe("a raised rule", () => {
  it("fires at least at its tier, with that tier's text and pause", () => {
    const input = person({ answers: { nightPain: true } });
    expect(triage(input)).toMatchObject({ tier: "soon", messages: ["P-SOON", "P-NET"], pause: ["loaded"] });
    expect(triage(input, raise("RF-C03", "urgent"))).toMatchObject({
      ...{ tier: "urgent", fired: ["RF-C03"], messages: ["P-URG", "P-NET"], pause: ["all"] },
      ruleSet: { settings: 1 },
    });
  });

  it("fires on no more answers than before", () => {
    fc.assert(
      fc.property(anyCase, allowedSettings, (input, { raises }) => {
        const settings = { ...DEFAULT_SETTINGS, raises, version: 1 };
        const before = triage(input).fired.filter((id) => id !== "CB-16");
        expect(triage(input, settings).fired.filter((id) => id !== "CB-16")).toEqual(before);
      }),
      { numRuns: 500 },
    );
  });

  it("leaves higher tiers of the same rule alone", () => {
    const settings = raise("RF-A09", "urgent");
    expect(triage(person({ answers: { legNumb: "OLD" } }), settings).tier).toBe("urgent");
    expect(triage(person({ answers: { weakLeg: "WORSE" } }), raise("RF-A07", "urgent")).tier).toBe(
      "emergency",
    );
  });

  it("stays quiet on what a clinician has confirmed as old, and not on what is new", () => {
    const settings = raise("RF-A06", "emergency");
    const confirmed = { age: 40, history: [], baseline: [...CHANGE_KEYS] };
    expect(triage(person({ answers: { bothLegs: "OLD" } }), settings).tier).toBe("emergency");
    expect(triage(person({ profile: confirmed, answers: { bothLegs: "OLD" } }), settings).tier).toBe(
      "routine",
    );
    expect(triage(person({ profile: confirmed, answers: { bothLegs: "UNSURE" } }), settings).tier).toBe(
      "emergency",
    );
  });

  it("makes muscle soreness heard where a clinic wants that", () => {
    expect(triage(person({ answers: { doms: true } }), raise("RF-H03", "routine"))).toMatchObject({
      ...{ tier: "routine", messages: ["P-NOTE", "P-NET"] },
    });
  });
});

describe("what a clinic may set", () => {
  it.each<SafetyChange & { allowed: boolean }>([
    { subject: "boneRiskAge", value: "50", allowed: true },
    { subject: "boneRiskAge", value: "65", allowed: true },
    { subject: "boneRiskAge", value: "49", allowed: false },
    { subject: "boneRiskAge", value: "66", allowed: false },
    { subject: "boneRiskAge", value: "55.5", allowed: false },
    { subject: "boneRiskAge", value: " 55", allowed: false },
    { subject: "boneRiskAge", value: "urgent", allowed: false },
    { subject: "boneRiskAge", value: null, allowed: true },
    { subject: "RF-C03", value: "urgent", allowed: true },
    { subject: "RF-C03", value: "soon", allowed: false },
    { subject: "RF-C03", value: "routine", allowed: false },
    { subject: "RF-C03", value: "none", allowed: false },
    { subject: "RF-C03", value: "", allowed: false },
    { subject: "RF-A01", value: "urgent", allowed: false },
    { subject: "CB-01", value: "emergency", allowed: false },
    { subject: "RF-C03", value: null, allowed: true },
    { subject: "RF-Z99", value: "urgent", allowed: false },
    { subject: "constructor", value: "1", allowed: false },
    { subject: "__proto__", value: null, allowed: false },
  ])("$subject to $value: $allowed", ({ subject, value, allowed }) => {
    expect(isAllowedChange({ subject, value })).toBe(allowed);
  });
});
