import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { DOSING_DEFAULTS } from "@/lib/domain/dosing/settings";
import { exerciseById, type ExerciseId } from "@/lib/domain/exercises/exercise";
import type { PlanPatient } from "@/lib/domain/programmes/plan-patient";
import programme from "@/messages/en/programme.json";
import { checkDraft, type Say } from "./draft-checks";
import { changeDraft, type Draft, type DraftChange } from "./programme-draft";

const say = createTranslator({ locale: "en", messages: programme }) as unknown as Say;
const NOBODY: PlanPatient = {
  ...{ history: [], openRules: [], pauses: [], controlLimited: false, gap: null },
  ...{ losesRange: false, practised: null },
  numbers: DOSING_DEFAULTS,
};
const EMPTY: Draft = {
  ...{ title: "", startsOn: "2026-11-22", noteToPatient: "", templateId: null, notify: true },
  ...{ phase: "C", reason: "", items: [], overrides: {} },
};

const draftOf = (...ids: readonly ExerciseId[]) =>
  ids.reduce<Draft>(
    (before, exerciseId) =>
      changeDraft(before, {
        type: "add",
        exercise: { ...exerciseById(exerciseId), own: null },
        key: exerciseId,
      }),
    EMPTY,
  );
const check = (draft: Draft, patient: Partial<PlanPatient> = {}) =>
  checkDraft(draft, { ...NOBODY, ...patient }, ({ exerciseId }) => exerciseId, say);

describe("the builder's checks", () => {
  it("warn of a plan with more stretching than strength, in numbers a week", () => {
    const texts = (draft: Draft) => check(draft).general.map(({ text }) => text);
    expect(texts(draftOf("DW01", "DW08", "HM01", "HM05"))).toEqual([
      expect.stringMatching(
        /^A week of this has \d+ sets of stretching and 0 of strength or control\./,
      ) as string,
    ]);
    expect(texts(draftOf("DW01", "DW08", "HM01", "HS01", "LS03"))).toEqual([]);
  });

  it("let a rule be passed with a reason, and count as open until there is one", () => {
    const draft = draftOf("DW01", "DW08", "LS07", "HS01");
    const patient = { history: ["osteoporosis"] } as const;
    const before = check(draft, patient);
    const finding = before.items.get(2)?.[0]?.finding ?? "";
    expect(before).toMatchObject({ open: 1, firstOpen: 2, kept: [] });
    const keep = (reason: string): DraftChange => ({ type: "keep", finding, reason });
    expect(check(changeDraft(draft, keep(" x ")), patient)).toMatchObject({ open: 1, kept: [] });
    const kept = changeDraft(draft, keep("Cleared by her doctor"));
    expect(check(kept, patient)).toMatchObject({ open: 0, firstOpen: null, kept: [finding] });
    expect(check(kept)).toMatchObject({ open: 0, kept: [] });
  });

  it("say equal advice once, naming the items, and leave alone what each has to answer for", () => {
    const lifting = draftOf("DW08", "DW05", "LS17", "HS10", "HS07", "HS15");
    const unpractised = check({ ...lifting, phase: "R" }, { practised: {} });
    const ofTechnique = (texts: readonly string[]) =>
      texts.filter((text) => text.includes("Technique first"));
    const beside = [...unpractised.items.values()].flat().map(({ text }) => text);
    expect(ofTechnique(unpractised.general.map(({ text }) => text))).toEqual([
      expect.stringMatching(/^HS10, HS07 and HS15 put more than .+ each of these movements without load/),
    ]);
    expect(ofTechnique(beside)).toEqual([]);
    const one = check({ ...draftOf("DW08", "DW05", "LS17", "HS10"), phase: "R" }, { practised: {} });
    expect(ofTechnique((one.items.get(3) ?? []).map(({ text }) => text))).toEqual([
      expect.stringMatching(/^HS10 puts more than .+ this movement without load/),
    ]);
    const barred = check(draftOf("DW01", "DW08", "LS07", "HS14", "HS01"), { history: ["osteoporosis"] });
    expect(barred.open).toBe(2);
    for (const index of [2, 3])
      expect(barred.items.get(index)?.some(({ weight }) => weight === "must")).toBe(true);
  });

  it("never let an empty number, a missing side or a broken tempo pass", () => {
    const draft = draftOf("DW01", "DW08", "NV01");
    expect(check(draft)).toMatchObject({ open: 1 });
    expect(check(draft).items.get(2)?.[0]).toMatchObject({ weight: "must", finding: null });
    const sound = changeDraft(draft, { type: "side", key: "NV01", side: "left" });
    expect(check(sound).open).toBe(0);
    expect(check(changeDraft(sound, { type: "tempo", key: "NV01", tempo: "3-1" })).open).toBe(1);
    expect(check(changeDraft(sound, { type: "tempo", key: "NV01", tempo: "3-1-1" })).open).toBe(0);
  });

  it("say a time in the unit its box has", () => {
    const draft = draftOf("DW01", "DW08", "AE01");
    const timed = (key: string, value: number) =>
      check(changeDraft(draft, { type: "dose", key, field: "seconds", value }));
    expect(timed("AE01", 7200).items.get(2)?.[0]?.text).toBe("AE01: time in minutes must be 90 or less.");
    expect(timed("AE01", 2).items.get(2)?.[0]?.text).toBe("AE01: time in minutes must be 1 or more.");
    expect(timed("DW01", 2).items.get(0)?.[0]?.text).toBe("DW01: time in seconds must be 5 or more.");
    expect(timed("AE01", 1200).open).toBe(0);
  });

  it("call what an exercise repeats by the name its box has", () => {
    const once = (id: ExerciseId) => {
      const draft = draftOf("DW01", id);
      const few = changeDraft(draft, { type: "dose", key: id, field: "repeatCount", value: 1 });
      return check(few)
        .items.get(1)
        ?.map(({ text }) => text);
    };
    expect(once("NK05")).toContain("NK05: ways must be 2 or more.");
    expect(once("TM03")).toContain("TM03: levels must be 2 or more.");
  });

  it("name both of two that are one exercise for the rules, and a true repeat once", () => {
    const repeated = draftOf("DW01", "DW08", "HS01");
    const [bridge] = repeated.items.slice(-1);
    if (!bridge) throw new Error("no bridge");
    const draft = { ...repeated, items: [...repeated.items, { ...bridge, key: "second" }] };
    const textOf = (nameOf: Parameters<typeof checkDraft>[2]) =>
      checkDraft(draft, NOBODY, nameOf, say).items.get(3)?.[0]?.text;
    expect(textOf(() => "Bridge")).toBe("Bridge is in the programme twice for the same side.");
    const ours = new Map([[bridge, "Bridge"]]);
    expect(textOf((item) => ours.get(item as typeof bridge) ?? "Our bridge")).toBe(
      "Our bridge and Bridge are one exercise for the rules. Keep one of them.",
    );
  });
});
