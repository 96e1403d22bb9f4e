import { describe, expect, it } from "vitest";
import { CATALOGUE, type ExerciseId, exerciseById, isExerciseId } from "@/lib/domain/exercises/exercise";
import { variantsOf } from "@/lib/domain/exercises/variants";
import words from "@/messages/en/exercises.json";

const IDS = CATALOGUE.map(({ id }) => id);
/** Easier first. */
const EDGES: readonly (readonly [ExerciseId, ExerciseId])[] = IDS.flatMap((id) => {
  const { easier, harder } = variantsOf(id);
  return [...(easier ? [[easier, id] as const] : []), ...(harder ? [[id, harder] as const] : [])];
});

/** Whether somebody who keeps taking the harder one may come back to where they began. */
function comesBack(edges: readonly (readonly [string, string])[], start: string): boolean {
  const seen = new Set<string>();
  const open = edges.filter(([from]) => from === start).map(([, to]) => to);
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === start) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    open.push(...edges.filter(([from]) => from === at).map(([, to]) => to));
  }
  return false;
}

describe("easier and harder variants", () => {
  it("end at exercises of the catalogue, never at themselves", () => {
    expect(EDGES.length).toBeGreaterThan(40);
    for (const [easier, harder] of EDGES) {
      expect(isExerciseId(easier) && isExerciseId(harder)).toBe(true);
      expect(easier).not.toBe(harder);
    }
  });

  it("run in no circle", () => {
    for (const id of IDS) expect(comesBack(EDGES, id), id).toBe(false);
    expect(comesBack([...EDGES, ["HS14", "LS17"]], "LS17")).toBe(true);
  });

  it("share a phase, so that a step is one the plan may take", () => {
    for (const [easier, harder] of EDGES) {
      const { phases } = exerciseById(harder);
      expect(
        exerciseById(easier).phases.some((phase) => phases.includes(phase)),
        `${easier} ${harder}`,
      ).toBe(true);
    }
  });

  it("are the ones the source names first", () => {
    // "Add LM01", "then in HS10", "see HS10": the exercise stays the same, something is added to it.
    const addition = /\b(?:Add|then in|move on to)\b/;
    for (const id of IDS) {
      const { easier, harder } = variantsOf(id);
      for (const [text, found] of [
        [words[id].easier, easier],
        [words[id].harder, harder],
      ] as const) {
        const named = addition.test(text) ? [] : [...text.matchAll(/[A-Z]{2}\d\d/g)].map(([name]) => name);
        const first = named[0];
        if (first !== undefined && id !== "LS03") expect(found, `${id}: ${text}`).toBe(first);
      }
    }
    expect(variantsOf("LS03")).toEqual({ easier: "LS04", harder: "LS13" });
    expect(variantsOf("TM01")).toEqual({ easier: null, harder: null });
  });
});
