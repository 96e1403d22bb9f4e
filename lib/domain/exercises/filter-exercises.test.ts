import { describe, expect, it } from "vitest";
import { CATALOGUE } from "@/lib/domain/exercises/exercise";
import { EVERYTHING, type ExerciseFilter, passes } from "@/lib/domain/exercises/filter-exercises";

const found = (filter: Partial<ExerciseFilter>) =>
  CATALOGUE.filter((exercise) => passes(exercise, { ...EVERYTHING, ...filter })).map(({ id }) => id);

describe("narrowing the catalogue", () => {
  it.each<[Partial<ExerciseFilter>, readonly string[], readonly string[]]>([
    [{ phase: "A" }, ["LS02"], ["HS14"]],
    [{ region: "ankle" }, ["AK01"], ["NK01"]],
    [{ gives: "stability" }, ["LS03", "HS01"], ["HM01"]],
    [{ gives: "mobility", region: "hip" }, ["HM01"], ["HS03", "TM01"]],
    [{ kit: "band" }, ["SH02"], ["HS01"]],
    [{ kit: "none" }, ["DW01"], ["SH02"]],
  ])("%j", (filter, some, others) => {
    expect(found(filter)).toEqual(expect.arrayContaining([...some]));
    for (const id of others) expect(found(filter)).not.toContain(id);
  });

  it("leaves everything where nothing is chosen", () => {
    expect(found({})).toHaveLength(CATALOGUE.length);
  });
});
