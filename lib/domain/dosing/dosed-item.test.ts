import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changedItem, dosedItem, isDosable } from "@/lib/domain/dosing/dosed-item";
import { progressOne } from "@/lib/domain/dosing/progress-one";
import { DOSING_DEFAULTS } from "@/lib/domain/dosing/settings";
import { checkDose } from "@/lib/domain/exercises/dose-bounds";
import { CATALOGUE } from "@/lib/domain/exercises/exercise";
import { sidesToLog } from "@/lib/domain/exercises/side";
import { checkItems } from "@/lib/domain/programmes/check-items";
import type { ProgrammeItem } from "@/lib/domain/programmes/item";
import { templateItem } from "@/lib/domain/programmes/templates/template";

const ANY: fc.Arbitrary<ProgrammeItem> = fc
  .constantFrom(...CATALOGUE)
  .map(({ id, defaultDose, defaultSide }) => ({
    ...{ exerciseId: id, dose: defaultDose, side: defaultSide ?? ("left" as const) },
  }));
const yes = () => true;

describe("a prescribed item as the rules move it", () => {
  it("carries reps with their top, hold, load and variants", () => {
    const squat = templateItem("HS07", { reps: 8 });
    const loaded = { ...squat, dose: { ...squat.dose, loadKg: 10 } };
    expect(dosedItem(loaded, "C", yes)).toMatchObject({
      reps: 8,
      loadKg: 10,
      loadStepKg: 0.5,
      easierId: "HS06",
    });
    expect(dosedItem(templateItem("LS03"), "C", yes)).toMatchObject({
      ...{ reps: 4, repsTop: 6, holdSeconds: 6, easierId: "LS04", harderId: "LS13" },
    });
    expect(dosedItem(templateItem("HM01"), "C", yes)).toMatchObject({ reps: null, holdSeconds: 20 });
  });

  it("offers no variant outside the phase, and none that something stands against", () => {
    expect(dosedItem(templateItem("LS03"), "S", yes)).toMatchObject({ easierId: "LS04", harderId: null });
    expect(dosedItem(templateItem("LS03"), "C", (id) => id !== "LS04").easierId).toBeNull();
  });

  it("keeps everything else when one thing moves", () => {
    const item = {
      ...templateItem("HS01"),
      dose: { ...templateItem("HS01").dose, tempo: "3-1-1", restSeconds: 60 },
    };
    const more = changedItem(item, { field: "reps", from: 8, to: 9 });
    expect(more).toEqual({ ...item, dose: { ...item.dose, work: { kind: "reps", reps: 9 } } });
    const sets = changedItem(item, { field: "sets", from: 2, to: 3, reps: 6 });
    expect(sets.dose).toMatchObject({ sets: 3, work: { reps: 6 }, tempo: "3-1-1" });
  });

  it("starts another exercise at its own dose, on the same days", () => {
    const item = templateItem("HS01", { daysPerWeek: 3 });
    const harder = changedItem(item, { field: "exerciseId", from: "HS01", to: "HS02" });
    expect(harder).toMatchObject({ exerciseId: "HS02", side: "each", dose: { daysPerWeek: 3 } });
    expect(changedItem(item, { field: "exerciseId", from: "HS01", to: "gone" })).toBe(item);
  });

  it("always leaves a dose that may be prescribed, and a lighter one when it lowers", () => {
    const volume = ({ dose: { sets, work } }: ProgrammeItem) =>
      sets * Number(Object.entries(work).find(([key]) => key !== "kind" && key !== "holdSeconds")?.[1] ?? 1);
    fc.assert(
      fc.property(ANY, fc.constantFrom(0.5, 0.6, 0.67, 0.8), (item, factor) => {
        const lighter = changedItem(item, { field: "volume", factor });
        expect(checkDose(lighter.dose)).toEqual([]);
        expect(volume(lighter)).toBeLessThanOrEqual(volume(item));
        expect(sidesToLog(lighter.side)).toEqual(sidesToLog(item.side));
      }),
    );
    fc.assert(
      fc.property(ANY, (item) => {
        if (!isDosable(item.dose)) return;
        const step = progressOne(dosedItem(item, "R", yes), DOSING_DEFAULTS);
        const after = step ? changedItem(item, step) : item;
        expect(checkItems([after])).toEqual([]);
        expect(step === null || JSON.stringify(after) !== JSON.stringify(item)).toBe(true);
      }),
    );
  });
});
