import { describe, expect, it } from "vitest";
import { CATALOGUE, exerciseById, isExerciseId } from "@/lib/domain/exercises/exercise";
import { checkDose } from "@/lib/domain/exercises/dose-bounds";
import { doseFields, type DoseField } from "@/lib/domain/exercises/dose";
import source from "@/lib/domain/exercises/fixtures/exercises.json";
import words from "@/messages/en/exercises.json";

const CATEGORY_WORDS = {
  "dynamic-warm-up": "dynamic warm-up",
  mobility: "mobility",
  "static-stretch": "static stretch",
  "motor-control": "motor control / stability",
  strength: "strength",
  "soft-tissue": "soft-tissue self-work",
  aerobic: "aerobic",
} as const;

const ids = source.map((entry) => entry.id).toSorted();

describe("the catalogue", () => {
  it("holds the 98 exercises of the clinical source, each once, and words for exactly those", () => {
    expect(ids).toHaveLength(98);
    expect(CATALOGUE.map((exercise) => exercise.id).toSorted()).toEqual(ids);
    expect(Object.keys(words).toSorted()).toEqual(ids);
  });

  it.each(source)("$id $name says what the source says", (entry) => {
    if (!isExerciseId(entry.id)) throw new Error(`${entry.id} is missing`);
    const { id, category, phases, ...text } = entry;
    const exercise = exerciseById(entry.id);
    expect(words[entry.id]).toEqual(text);
    expect(exercise.id).toBe(id);
    expect(CATEGORY_WORDS[exercise.category]).toBe(category);
    expect(exercise.phases).toEqual(phases);
  });

  it.each(source)("$id names parts of the body and kit that its words name", (entry) => {
    if (!isExerciseId(entry.id)) throw new Error(`${entry.id} is missing`);
    const { regions, kit } = exerciseById(entry.id);
    expect(regions.length).toBeGreaterThan(0);
    for (const region of regions) expect(entry.region).toContain(region.replace("-", " "));
    for (const item of kit) expect(entry.kit).toContain(item.replace("-", " "));
    expect(kit.length > 0).toBe(entry.kit !== "none");
  });

  it.each(source)("$id has a side where its dose says so: $dose", (entry) => {
    if (!isExerciseId(entry.id)) throw new Error(`${entry.id} is missing`);
    const { sided, defaultSide } = exerciseById(entry.id);
    expect(sided).toBe(/each side|affected side/.test(entry.dose));
    expect(defaultSide).toBe(/affected/.test(entry.dose) ? null : sided ? "each" : "both");
  });

  it("knows no other ids", () => {
    for (const id of ["", "dw01", "DW11", "toString", "__proto__"]) expect(isExerciseId(id)).toBe(false);
  });
});

/** Fields whose number may stand in words in the source: "each way", "most days". */
const INFERRED: ReadonlySet<string> = new Set(["repeatCount", "daysPerWeek"]);

/** The numbers of a source dose, times in seconds; what the line says in words is left to the table below. */
function numbersIn(dose: string): number[] {
  return [...dose.matchAll(/(\d+)/g)].map((match) => Number(match[1]));
}

describe("the doses", () => {
  it.each(CATALOGUE.map((exercise) => [exercise.id, exercise] as const))(
    "%s stands within its bounds",
    (_id, exercise) => {
      expect(checkDose(exercise.defaultDose)).toEqual([]);
      const fields = doseFields(exercise.defaultDose);
      for (const [field, [low, high]] of Object.entries(exercise.doseRange)) {
        expect(fields[field as DoseField]).toBe(low);
        expect(high).toBeGreaterThan(low);
      }
    },
  );

  it.each(
    CATALOGUE.filter(({ category }) => category !== "aerobic").map(
      (exercise) => [exercise.id, exercise] as const,
    ),
  )("%s uses only numbers its source line has", (id, { defaultDose, doseRange }) => {
    const written = new Set(numbersIn(words[id].dose));
    const fields = Object.entries(doseFields(defaultDose)).filter(([field]) => !INFERRED.has(field));
    const high = Object.entries(doseRange).flatMap(([field, [, top]]) => (INFERRED.has(field) ? [] : [top]));
    for (const value of [...fields.map(([, value]) => value), ...high]) {
      const inMinutes = value / 60;
      const isOneSet = value === 1 && !/^\d+ x/.test(words[id].dose);
      expect(
        isOneSet || written.has(value) || written.has(inMinutes),
        `${id}: ${value} in "${words[id].dose}"`,
      ).toBe(true);
    }
  });

  it.each([
    [
      "LS03",
      { sets: 3, reps: 4, holdSeconds: 6, daysPerWeek: 5 },
      { reps: [4, 6], holdSeconds: [6, 10], daysPerWeek: [5, 7] },
    ],
    ["HM01", { sets: 2, holdSeconds: 20, daysPerWeek: 3 }, { sets: [2, 4], daysPerWeek: [3, 7] }],
    ["LM08", { sets: 1, seconds: 300, timesPerDay: 1 }, { seconds: [300, 600], timesPerDay: [1, 3] }],
    ["LS16", { sets: 3, metres: 20 }, { metres: [20, 30] }],
    ["NK05", { sets: 1, reps: 5, holdSeconds: 5, repeatCount: 4 }, {}],
    ["AE01", { sets: 1, seconds: 240, daysPerWeek: 5 }, { seconds: [240, 1800], daysPerWeek: [5, 7] }],
    ["AE02", { sets: 3, seconds: 120, restSeconds: 60 }, { sets: [3, 6], seconds: [120, 180] }],
    ["AE06", { sets: 6, seconds: 60, restSeconds: 120, daysPerWeek: 3 }, { sets: [6, 8] }],
    ["AE07", { sets: 1, seconds: 120, sittingMinutes: 30 }, { sittingMinutes: [30, 45] }],
  ] as const)("%s reads as the source means it", (id, dose, range) => {
    expect(doseFields(exerciseById(id).defaultDose)).toEqual(dose);
    expect(exerciseById(id).doseRange).toEqual(range);
  });
});
