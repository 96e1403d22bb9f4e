import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CATALOGUE, type ExerciseId } from "@/lib/domain/exercises/exercise";
import {
  type ContraindicationId,
  CONTRAINDICATIONS,
  contraindicationsOf,
  type PlanFacts,
} from "@/lib/domain/programmes/contraindications";
import { HISTORY_KEYS } from "@/lib/domain/triage/answers";
import { PAUSE_CLASSES } from "@/lib/domain/triage/rule";
import { QUESTION_RULE_IDS } from "@/lib/domain/triage/rule-ids";
import programme from "@/messages/en/programme.json";

const NOTHING: PlanFacts = { history: [], openRules: [], pauses: [], controlLimited: false };
const against = (facts: Partial<PlanFacts>, why: ContraindicationId): readonly ExerciseId[] =>
  CATALOGUE.map(({ id }) => id).filter((id) =>
    contraindicationsOf(id, { ...NOTHING, ...facts }).includes(why),
  );

describe("what stands against an exercise", () => {
  it.each<[string, Partial<PlanFacts>, ContraindicationId, readonly ExerciseId[], readonly ExerciseId[]]>([
    ["neck pain that is new", { openRules: ["RF-F02"] }, "neck-flag", ["NK01", "NK06", "DW09"], ["TM04"]],
    ["leg pain", { openRules: ["RF-A10"] }, "leg-pain", ["HM03", "HS14", "LM07"], ["HM04", "LS03"]],
    ["numbness", { openRules: ["RF-A09"] }, "leg-numb-or-weak", ["NV01"], ["HM04"]],
    ["foot drop", { openRules: ["RF-A08"] }, "foot-drop", ["DW05", "HS05", "AE01"], ["AE03"]],
    ["osteoporosis", { history: ["osteoporosis"] }, "weak-bones", ["LS07", "TM03", "LM03"], ["HS01", "LS03"]],
    ["long-term steroids", { history: ["steroid"] }, "weak-bones", ["ST06"], ["ST01"]],
    ["pregnancy", { history: ["pregnant"] }, "pregnancy", ["LM05", "SH05"], ["LS03", "HS03"]],
    ["an aneurysm", { history: ["aaa"] }, "aneurysm", ["LS02", "HS10", "LS11"], ["LS01", "AE01", "HM01"]],
    ["a beat in the tummy", { openRules: ["RF-E03"] }, "aneurysm", ["HS14"], ["DW01"]],
    ["a swollen calf", { openRules: ["RF-E04"] }, "leg-clot-sign", ["ST05", "AK02"], ["AK01"]],
    ["blood thinners", { history: ["anticoag"] }, "blood-thinners", ["ST01", "ST05"], ["HM01"]],
    ["cancer", { history: ["cancer"] }, "cancer", ["TM03", "ST04"], ["TM01"]],
    ["bone stress", { openRules: ["RF-B05"] }, "bone-stress", ["AE06", "LM06"], ["AE01"]],
    ["an infection", { history: ["recentInfection"] }, "infection", ["AE04"], ["AE03"]],
    ["a hip drop", { controlLimited: true }, "control-limited", ["LM03", "LM07", "LM02"], ["LM04", "LS04"]],
    ["loaded work on hold", { pauses: ["loaded"] }, "on-hold", ["HS01"], ["LS03"]],
  ])("%s", (_what, facts, why, some, others) => {
    const found = against(facts, why);
    expect(found).toEqual(expect.arrayContaining([...some]));
    for (const id of others) expect(found).not.toContain(id);
  });

  it("is nothing where nothing is known, and never less the more is known", () => {
    const facts = fc.record({
      history: fc.subarray([...HISTORY_KEYS]),
      openRules: fc.subarray([...QUESTION_RULE_IDS]),
      pauses: fc.subarray([...PAUSE_CLASSES]),
      controlLimited: fc.boolean(),
    });
    for (const { id } of CATALOGUE) expect(contraindicationsOf(id, NOTHING)).toEqual([]);
    fc.assert(
      fc.property(facts, facts, fc.constantFrom(...CATALOGUE), (one, other, { id }) => {
        const both = contraindicationsOf(id, {
          history: [...one.history, ...other.history],
          openRules: [...one.openRules, ...other.openRules],
          pauses: [...one.pauses, ...other.pauses],
          controlLimited: one.controlLimited || other.controlLimited,
        });
        expect(both).toEqual(expect.arrayContaining([...contraindicationsOf(id, one)]));
      }),
    );
  });

  it("has words and a source each", () => {
    const ids = [...CONTRAINDICATIONS.map(({ id }) => id), "on-hold"].toSorted();
    expect(Object.keys(programme.contraindications).toSorted()).toEqual(ids);
    for (const { source } of CONTRAINDICATIONS) expect(source).not.toBe("");
  });
});
