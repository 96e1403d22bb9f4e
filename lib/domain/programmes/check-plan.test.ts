import { createTranslator } from "next-intl";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plannedBalance } from "@/lib/domain/dosing/balance";
import { DOSING_DEFAULTS } from "@/lib/domain/dosing/settings";
import { CATALOGUE, type ExerciseId, exerciseById } from "@/lib/domain/exercises/exercise";
import { PHASES, type Phase } from "@/lib/domain/exercises/written-exercise";
import { checkPlan } from "@/lib/domain/programmes/check-plan";
import { notOverridden } from "@/lib/domain/programmes/plan-finding";
import type { PlanPatient } from "@/lib/domain/programmes/plan-patient";
import type { ProgrammeItem } from "@/lib/domain/programmes/item";
import { PROGRAMME_TEMPLATES, templateById } from "@/lib/domain/programmes/templates";
import { templateItem } from "@/lib/domain/programmes/templates/template";
import programme from "@/messages/en/programme.json";

const NOBODY: PlanPatient = {
  ...{ history: [], openRules: [], pauses: [], controlLimited: false, gap: null },
  ...{ losesRange: false, practised: null },
  numbers: DOSING_DEFAULTS,
};
const plan = (...ids: readonly ExerciseId[]): ProgrammeItem[] => ids.map((id) => templateItem(id));
const keys = (items: readonly ProgrammeItem[], phase: Phase, patient: Partial<PlanPatient> = {}) =>
  checkPlan(items, phase, { ...NOBODY, ...patient }).map(({ key, weight }) => `${weight} ${key}`);

const ANY_ITEM = fc.constantFrom(...CATALOGUE).map(({ id, defaultDose, defaultSide }) => ({
  ...{ exerciseId: id, dose: defaultDose, side: defaultSide ?? ("left" as const) },
}));

describe("checking a plan", () => {
  it.each<[string, readonly ProgrammeItem[], Phase, Partial<PlanPatient>, readonly string[]]>([
    ["a sound plan", plan("DW01", "DW08", "LS03", "HS01"), "C", {}, []],
    ["strength first", plan("HS01"), "C", {}, ["must order.strengthWithoutWarmUp:HS01"]],
    ["load in an acute plan", plan("DW01", "DW09", "HS07"), "A", {}, ["must advice.not-acute:HS07"]],
    ["an early lift", plan("DW01", "DW08", "HS14"), "S", {}, ["advice advice.outside-phase:HS14"]],
    [
      "end range while acute",
      plan("DW01", "DW09", "LM03"),
      "A",
      {},
      ["advice advice.end-range-acute:LM03", "advice advice.stretch-heavy"],
    ],
    [
      "kilograms in an acute plan",
      [
        ...plan("DW01", "DW09"),
        { ...templateItem("HS06"), dose: { ...templateItem("HS06").dose, loadKg: 4 } },
      ],
      "A",
      {},
      ["must advice.acute-load:HS06", "advice advice.rest-days"],
    ],
    [
      "a weight before the technique",
      plan("DW01", "DW08", "HS07"),
      "C",
      { practised: { LS17: 2, HS06: 1 } },
      ["advice advice.technique-first:HS07"],
    ],
    ["a weight after it", plan("DW01", "DW08", "HS07"), "C", { practised: { LS17: 2, HS06: 2 } }, []],
    [
      "strength on too many days for the clinic's rest",
      [...plan("DW01", "DW08"), templateItem("HS01", { daysPerWeek: 3 })],
      "C",
      { numbers: { ...DOSING_DEFAULTS, loadedRestDays: 3 } },
      ["advice advice.rest-days"],
    ],
    [
      "much strength while a test loses range",
      plan("DW01", "DW08", "LS03", "HS01"),
      "C",
      { losesRange: true },
      ["advice advice.stretch-light"],
    ],
    ["two items while acute", plan("DW01", "DW09"), "A", {}, ["advice advice.acute-length"]],
    [
      "weak bones",
      plan("DW01", "DW08", "LS07", "HS01"),
      "C",
      { history: ["osteoporosis"] },
      ["must contraindications.weak-bones:LS07"],
    ],
    [
      "an exercise on hold",
      plan("DW01", "DW08", "HS01"),
      "C",
      { pauses: ["loaded"] },
      ["advice contraindications.on-hold:HS01"],
    ],
    ["more stretch than strength", plan("DW01", "DW08", "HM01"), "C", {}, ["advice advice.stretch-heavy"]],
    [
      "stretches while control is limited",
      plan("DW01", "DW08", "HS01", "HM01"),
      "C",
      { controlLimited: true },
      ["advice advice.one-set-a-day:HM01", "must advice.stability-first"],
    ],
    [
      "one side without a gap",
      [...plan("DW01", "DW08"), { ...templateItem("HS02", { daysPerWeek: 3 }), side: "left" }],
      "C",
      {},
      ["advice advice.one-side:HS02"],
    ],
    [
      "both sides with a gap",
      [...plan("DW01", "DW08"), templateItem("HS02", { daysPerWeek: 3 })],
      "C",
      { gap: { weaker: "left", percent: 22.4 } },
      ["advice advice.weaker-side:HS02"],
    ],
    [
      "the weaker side alone",
      [...plan("DW01", "DW08"), { ...templateItem("HS02", { daysPerWeek: 3 }), side: "left" }],
      "C",
      { gap: { weaker: "left", percent: 22.4 } },
      [],
    ],
    [
      "five exercises",
      plan("DW01", "DW08", "LS03", "LS06", "HS01", "HS09", "AE05"),
      "C",
      {},
      ["advice advice.rest-days", "advice advice.many-items"],
    ],
  ])("%s", (_what, items, phase, patient, found) => {
    expect(keys(items, phase, patient)).toEqual(found);
  });

  it("asks for as much strength as the clinic's numbers say", () => {
    const items = plan("DW01", "DW08", "LS03", "HS01", "HM01");
    const { stretch, strength } = plannedBalance(items);
    const of = (strengthPerStretch: number) =>
      keys(items, "C", { controlLimited: true, numbers: { ...DOSING_DEFAULTS, strengthPerStretch } });
    expect(of(strength / stretch)).not.toContain("must advice.stability-first");
    expect(of(strength / stretch + 0.5)).toContain("must advice.stability-first");
  });

  it("finds nothing against any template in its own phase", () => {
    for (const { items, phase, id } of PROGRAMME_TEMPLATES) expect(keys(items, phase), id).toEqual([]);
  });

  it("keeps the stability template when control is limited, and the leg template with leg pain", () => {
    const must = (id: string, patient: Partial<PlanPatient>) => {
      const { items = [], phase = "S" } = templateById(id) ?? {};
      return keys(items, phase, patient).filter((key) => key.startsWith("must"));
    };
    expect(must("stiff-hips-loose-back", { controlLimited: true })).toEqual([]);
    expect(must("leg-pain-settling", { openRules: ["RF-A10", "RF-A09"] })).toEqual([]);
    expect(must("desk-neck-upper-back", { openRules: ["RF-F02"] })).not.toEqual([]);
  });

  it("has words for whatever it finds, with the name in them where it is about one exercise", () => {
    const fails = (error: Error) => {
      throw error;
    };
    const say = createTranslator({ locale: "en", messages: programme, onError: fails });
    const anyPatient = fc.record({
      history: fc.constantFrom([], ["osteoporosis"], ["aaa", "cancer", "anticoag", "pregnant"]),
      openRules: fc.constantFrom([], ["RF-F02", "RF-A10", "RF-A08", "RF-E04", "RF-B05"]),
      pauses: fc.constantFrom([], ["loaded", "neck", "provoking"]),
      controlLimited: fc.boolean(),
      gap: fc.constantFrom(null, { weaker: "right", percent: 18 }),
      losesRange: fc.boolean(),
      practised: fc.constantFrom(null, {}, { LS17: 2, HS06: 2 }),
      numbers: fc.constant(DOSING_DEFAULTS),
    }) as fc.Arbitrary<PlanPatient>;
    fc.assert(
      fc.property(
        fc.array(ANY_ITEM, { maxLength: 8 }),
        fc.constantFrom(...PHASES),
        anyPatient,
        (items, phase, patient) => {
          const findings = checkPlan(items, phase, patient);
          expect(new Set(findings.map(({ key, index }) => `${key} ${index}`)).size).toBe(findings.length);
          for (const { messageKey, values, exerciseId } of findings) {
            const phases = { acute: "a", subacute: "s", persistent: "c", return: "r" };
            const text = say(messageKey as never, { items: 1, ...values, ...phases, name: "Zebra" } as never);
            expect(text.includes("Zebra")).toBe(exerciseId !== null);
          }
        },
      ),
    );
  });

  it("lets an acute plan through only with what the acute list has", () => {
    fc.assert(
      fc.property(fc.array(ANY_ITEM, { maxLength: 6 }), (items) => {
        const musts = checkPlan(items, "A", NOBODY).filter(
          ({ messageKey }) => messageKey === "advice.not-acute",
        );
        const outside = items.filter(({ exerciseId }) => !exerciseById(exerciseId).phases.includes("A"));
        expect(musts.map(({ exerciseId }) => exerciseId)).toEqual(
          outside.map(({ exerciseId }) => exerciseId),
        );
      }),
    );
  });
});

describe("keeping what stands against a plan", () => {
  const findings = checkPlan(plan("DW01", "DW08", "LS07", "HS01"), "C", { ...NOBODY, history: ["steroid"] });
  const key = "contraindications.weak-bones:LS07";

  it("takes a reason for that rule and that exercise, and nothing else", () => {
    expect(notOverridden(findings, []).map((one) => one.key)).toEqual([key]);
    expect(notOverridden(findings, [{ key, reason: "Cleared by her doctor" }])).toEqual([]);
    expect(notOverridden(findings, [{ key, reason: "  " }])).toHaveLength(1);
    expect(
      notOverridden(findings, [{ key: "contraindications.weak-bones:TM03", reason: "Fine" }]),
    ).toHaveLength(1);
  });
});
