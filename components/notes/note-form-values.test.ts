import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TEST_IDS, placesOf, toDraft, toForm } from "@/components/notes/note-form-values";
import type { NoteDraft } from "@/lib/contracts/note";
import { MOVEMENT_GRADES, MOVEMENT_TESTS } from "@/lib/domain/visit-notes/movement";

const EMPTY: NoteDraft = {
  subjective: "",
  objective: "",
  assessment: "",
  plan: "",
  posture: [],
  movement: [],
  adjustments: [],
  painMarks: [],
};

const result = (graded: boolean) =>
  fc.record({
    value: graded ? fc.constantFrom(...MOVEMENT_GRADES) : fc.integer({ min: -40, max: 130 }),
    pain: fc.boolean(),
  });
const movement = fc
  .tuple(
    ...TEST_IDS.map((test) =>
      fc.option(
        fc.record({
          ...Object.fromEntries(
            placesOf(test).map((place) => [place, result(MOVEMENT_TESTS[test].unit === "grade")]),
          ),
          note: fc.constantFrom("Old sprain", "Wobbles late"),
        }),
        { nil: null },
      ),
    ),
  )
  .map((found) =>
    found.flatMap((results, index) => {
      const test = TEST_IDS[index];
      return results && test ? [{ kind: "movement" as const, test, ...results }] : [];
    }),
  );

describe("a draft in the form and back", () => {
  it("loses nothing, whatever was found", () => {
    fc.assert(
      fc.property(movement, fc.string(), (found, words) => {
        const draft: NoteDraft = {
          ...EMPTY,
          subjective: words,
          posture: [{ kind: "posture", region: "pelvis", direction: "high", grade: "marked", side: "left" }],
          movement: found,
        };
        expect(toDraft(toForm(draft))).toEqual(draft);
      }),
    );
  });

  it("takes 2 as a grade or as seconds by the test", () => {
    const form = toForm(EMPTY);
    form.movement["bird-dog"].left.value = "2";
    form.movement["single-leg-stand"].left.value = "2";
    expect(toDraft(form).movement).toEqual([
      { kind: "movement", test: "bird-dog", left: { value: "2", pain: false } },
      { kind: "movement", test: "single-leg-stand", left: { value: 2, pain: false } },
    ]);
  });

  it("keeps a note without a result, which says why a test was not done", () => {
    const form = toForm(EMPTY);
    form.movement.squat.note = " Knee too sore ";
    expect(toDraft(form).movement).toEqual([{ kind: "movement", test: "squat", note: "Knee too sore" }]);
  });

  it("leaves out a side that was not tested, and text that is no number", () => {
    const form = toForm(EMPTY);
    form.movement["hamstring-length"].left = { value: "", pain: true };
    form.movement["hamstring-length"].right = { value: "a lot", pain: false };
    expect(toDraft(form).movement).toEqual([]);
  });
});
