import { describe, expect, it } from "vitest";
import { exerciseById } from "@/lib/domain/exercises/exercise";
import { changeDraft, type Draft, doseOf, fieldsShown } from "./programme-draft";

const empty: Draft = {
  ...{ title: "", startsOn: "2026-11-22", noteToPatient: "", templateId: null, notify: true },
  ...{ phase: "C", reason: "", items: [], overrides: {} },
};
const ids = (draft: Draft) => draft.items.map(({ exerciseId }) => exerciseId);

describe("the builder's draft", () => {
  const built = (["HM01", "HS01", "DW01"] as const).reduce<Draft>(
    (draft, exerciseId) =>
      changeDraft(draft, {
        type: "add",
        exercise: { ...exerciseById(exerciseId), own: null },
        key: exerciseId,
      }),
    empty,
  );

  it("puts a new exercise at its place: warm-up first, static stretch last", () => {
    expect(ids(built)).toEqual(["DW01", "HS01", "HM01"]);
  });

  it("moves by one, stops at the ends, and puts itself in order again", () => {
    const swapped = changeDraft(built, { type: "move", key: "HM01", by: -1 });
    expect(ids(swapped)).toEqual(["DW01", "HM01", "HS01"]);
    expect(changeDraft(swapped, { type: "move", key: "DW01", by: -1 })).toEqual(swapped);
    expect(ids(changeDraft(swapped, { type: "put-in-order" }))).toEqual(["DW01", "HS01", "HM01"]);
  });

  it("takes an exercise back with its dose, at the place it had", () => {
    const dosed = changeDraft(built, { type: "dose", key: "HS01", field: "reps", value: 9 });
    const item = dosed.items[1];
    const without = changeDraft(dosed, { type: "remove", key: "HS01" });
    expect(ids(without)).toEqual(["DW01", "HM01"]);
    expect(item && changeDraft(without, { type: "put-back", item, index: 1 })).toEqual(dosed);
  });

  it("has no dose while a box is empty, and one again when it is filled", () => {
    const cleared = changeDraft(built, { type: "dose", key: "HS01", field: "reps", value: undefined });
    const item = cleared.items[1];
    expect(item && doseOf(item)).toBeUndefined();
    expect(item && fieldsShown(item)).toContain("reps");
    const filled = changeDraft(cleared, { type: "dose", key: "HS01", field: "reps", value: 9 }).items[1];
    expect(filled && doseOf(filled)?.work).toEqual({ kind: "reps", reps: 9 });
  });
});
