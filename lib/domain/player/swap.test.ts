import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { LEG_MOVES } from "@/lib/domain/dosing/item-log";
import { CATALOGUE, exerciseById } from "@/lib/domain/exercises/exercise";
import { PHASES } from "@/lib/domain/exercises/written-exercise";
import { STOP_QUALITIES } from "@/lib/domain/player/pain-stop";
import { swapFor, withSwaps } from "@/lib/domain/player/swap";
import { contraindicationsOf, type PlanFacts } from "@/lib/domain/programmes/contraindications";
import { templateItem } from "@/lib/domain/programmes/templates/template";
import { HISTORY_KEYS, SHARP_ANSWERS } from "@/lib/domain/triage/answers";
import { PAUSE_CLASSES } from "@/lib/domain/triage/rule";

const FACTS: PlanFacts = { history: [], openRules: [], pauses: [], controlLimited: false };
const AROUND = { phase: "C", facts: FACTS, inSession: ["HS02"] } as const;
const ACHE = { quality: "dull", legMoved: "no", afterWalk: "still" } as const;
const oneLegged = templateItem("HS02");
const offered = (stop: object = {}, around: object = {}, item: object = {}) =>
  swapFor({ ...oneLegged, ...item }, { ...ACHE, ...stop }, { ...AROUND, ...around })?.exerciseId ?? null;

describe("an easier exercise in the place of one that hurts", () => {
  it("is the next easier one, with a dose and sides of its own", () => {
    expect(swapFor(oneLegged, ACHE, AROUND)).toEqual({
      exerciseId: "HS01",
      dose: exerciseById("HS01").defaultDose,
      side: "both",
    });
    expect(offered({ quality: "sharp", afterWalk: "gone" })).toBe("HS01");
    expect(offered({ legMoved: "up" })).toBe("HS01");
  });

  it.each<[string, object, object, object]>([
    ["before the walk is over", { afterWalk: null }, {}, {}],
    ["while a sharp pain stays", { quality: "sharp" }, {}, {}],
    ["while an ache is strong", { afterWalk: "strong" }, {}, {}],
    ["for an electric pain", { quality: "electric", afterWalk: "gone" }, {}, {}],
    ["for a pain down one leg", { legMoved: "down" }, {}, {}],
    ["for a pain in both legs", { legMoved: "bothLegs" }, {}, {}],
    ["when the session has it already", {}, { inSession: ["HS01"] }, {}],
    ["when it is on hold", {}, { facts: { ...FACTS, pauses: ["loaded"] } }, {}],
    ["when the history stands against it", {}, { facts: { ...FACTS, history: ["pregnant"] } }, {}],
    ["outside its phase", {}, { phase: "A" }, { exerciseId: "AE06" }],
    ["when there is no easier one", {}, {}, { exerciseId: "HS01" }],
    ["a second time", {}, {}, { inPlaceOf: "LS13" }],
  ])("is not offered %s", (_when, stop, around, item) => {
    expect(offered()).toBe("HS01");
    expect(offered(stop, around, item)).toBeNull();
  });

  it("never meets a pause, a contraindication, another phase or the session's own items", () => {
    const anyFacts = fc.record({
      history: fc.subarray([...HISTORY_KEYS]),
      openRules: fc.constantFrom([], ["RF-F02"], ["RF-A10"], ["RF-E04", "RF-B05"]),
      pauses: fc.subarray([...PAUSE_CLASSES]),
      controlLimited: fc.boolean(),
    }) as fc.Arbitrary<PlanFacts>;
    const anyStop = fc.record({
      quality: fc.constantFrom(...STOP_QUALITIES),
      legMoved: fc.constantFrom(...LEG_MOVES),
      afterWalk: fc.constantFrom(null, ...SHARP_ANSWERS),
    });
    const ids = CATALOGUE.map(({ id }) => id);
    fc.assert(
      fc.property(
        fc.constantFrom(...ids),
        anyStop,
        fc.record({ phase: fc.constantFrom(...PHASES), facts: anyFacts, inSession: fc.subarray(ids) }),
        (id, stop, around) => {
          const swap = swapFor({ ...oneLegged, exerciseId: id }, stop, around);
          if (swap === null) return;
          expect(around.inSession).not.toContain(swap.exerciseId);
          expect(contraindicationsOf(swap.exerciseId, around.facts)).toEqual([]);
          expect(exerciseById(swap.exerciseId).phases).toContain(around.phase);
          expect(stop.legMoved === "down" || stop.legMoved === "bothLegs").toBe(false);
        },
      ),
    );
  });

  it("stands behind the item it is for", () => {
    const items = ["DW01", "HS02", "LS03"].map((id) => ({
      ...templateItem(id as "DW01"),
      ...{ id, note: "Slowly" },
    }));
    const swap = { ...templateItem("HS01"), id: "swap", itemId: "HS02" };
    const placed = withSwaps(items, [swap]);
    expect(placed.map(({ id }) => id)).toEqual(["DW01", "HS02", "swap", "LS03"]);
    expect(placed[2]).toMatchObject({ exerciseId: "HS01", inPlaceOf: "HS02", note: "" });
    expect(withSwaps(items, [])).toEqual(items);
  });
});
